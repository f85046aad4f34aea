using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Tests.Support;
using System.Globalization;

namespace Kwartiermaker.Tests.Locations.Proposals;

public sealed class ProposedPeriodTests
{
    [Theory]
    [InlineData(null, Cooperation.Structural, true)]
    [InlineData(null, Cooperation.Temporary, false)]
    [InlineData(null, Cooperation.Unknown, false)]
    [InlineData("2042-12-31", Cooperation.Structural, false)]
    public void MayBeIndefinite_WithoutAnEndAndStructural(string? end, Cooperation cooperation, bool may) =>
        Assert.Equal(may, ProposedPeriod.MayBeIndefinite(Some.CareHome() with { AvailableTo = end is null ? null : DateOnly.Parse(end, null), Cooperation = cooperation }));

    [Theory]
    // The site is available from 2027-01-01 up to and including the day in the third column; the shortest term is six months.
    [InlineData("2027-01-01", "2042-12-31", "2042-12-31", Cooperation.Structural, "")]
    [InlineData("2027-01-01", "2043-01-01", "2042-12-31", Cooperation.Structural, "proposal.after-available")]
    [InlineData("2026-12-31", "2042-12-31", "2042-12-31", Cooperation.Structural, "proposal.before-available")]
    [InlineData("2027-01-01", "2027-06-30", "2042-12-31", Cooperation.Structural, "")]
    [InlineData("2027-01-01", "2027-06-29", "2042-12-31", Cooperation.Structural, "proposal.too-short")]
    [InlineData("2027-02-01", "2027-01-31", "2042-12-31", Cooperation.Structural, "proposal.end-before-start")]
    [InlineData("2027-01-01", null, "2042-12-31", Cooperation.Structural, "proposal.indefinite-but-ends")]
    [InlineData("2027-01-01", null, null, Cooperation.Structural, "")]
    [InlineData("2027-01-01", null, null, Cooperation.Temporary, "proposal.indefinite-not-structural")]
    [InlineData("2027-01-01", null, null, Cooperation.Unknown, "proposal.indefinite-not-structural")]
    [InlineData(null, "2042-12-31", "2042-12-31", Cooperation.Structural, "required")]
    public void Check_FollowsTheAvailability(string? from, string? to, string? availableTo, Cooperation cooperation, string code)
    {
        var site = Some.CareHome() with { AvailableTo = Day(availableTo), Cooperation = cooperation };

        Assert.Equal(code, string.Join(',', ProposedPeriod.Check(Day(from), Day(to), to is null, site, 6).Select(r => r.Code)));
    }

    [Fact]
    public void Check_WithoutAMinimumTerm_DoesNotLimitTheLength() =>
        Assert.Empty(ProposedPeriod.Check(new(2027, 1, 1), new(2027, 1, 31), false, Some.CareHome(), null));

    [Fact]
    public void Check_WhenAvailabilityIsUnknown_AsksForItFirst() =>
        Assert.Equal("proposal.availability-unknown", Assert.Single(
            ProposedPeriod.Check(new(2027, 1, 1), new(2028, 1, 1), false, Some.CareHome() with { AvailableFrom = null }, 6)).Code);

    [Theory]
    [InlineData("2042-12-31", false, null)]
    [InlineData(null, true, null)]
    [InlineData(null, false, "To:proposal.end-or-indefinite")]
    [InlineData("2042-12-31", true, "Indefinite:proposal.end-and-indefinite")]
    public void Check_OfTheTermsOfEitherSide_TakesAnEmptyEndForNothing(string? to, bool indefinite, string? refused)
    {
        var terms = Some.Terms(400, null, Day(to), indefinite);

        Assert.Equal(refused, terms.Check().Select(r => $"{r.Field}:{r.Code}").SingleOrDefault());
        Assert.Equal(refused, terms.Check(Some.CareHome() with { AvailableTo = null }, 6).Select(r => $"{r.Field}:{r.Code}").SingleOrDefault());
    }

    [Theory]
    [InlineData(0, "proposal.space-count")]
    [InlineData(1, null)]
    [InlineData(5_000, null)]
    [InlineData(5_001, "proposal.space-count")]
    public void Check_OfTheTerms_KeepsToAPossibleNumberOfPlaces(int places, string? code) =>
        Assert.Equal(code, Some.Terms(places, null, new(2042, 12, 31)).Check().SingleOrDefault()?.Code);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
