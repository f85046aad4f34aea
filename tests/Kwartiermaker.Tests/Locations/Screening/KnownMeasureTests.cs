using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Screening;

public sealed class KnownMeasureTests
{
    [Theory]
    [InlineData(SiteMeasure.Gfa, 6_150)]
    [InlineData(SiteMeasure.PlotArea, 18_000)]
    [InlineData(SiteMeasure.Places, 400)]
    [InlineData(SiteMeasure.Term, 192)]
    [InlineData(SiteMeasure.DistanceSchool, null)]
    [InlineData(SiteMeasure.Lifespan, null)]
    public void Of_DossierFacts_FillsInWhatIsKnown(SiteMeasure measure, int? expected) =>
        Assert.Equal(expected, KnownMeasure.Of(measure, Some.CareHome()));

    [Theory]
    [InlineData("2027-01-01", "2027-06-30", 6)]
    [InlineData("2027-01-01", "2027-06-29", 5)]
    [InlineData("2027-01-15", "2027-07-14", 6)]
    [InlineData("2027-01-01", "2027-01-30", 0)]
    [InlineData("2024-02-29", "2025-02-28", 12)]
    public void WholeMonths_LastDayIncluded(string from, string to, int months) =>
        Assert.Equal(months, KnownMeasure.WholeMonths(DateOnly.Parse(from, null), DateOnly.Parse(to, null)));

    [Fact]
    public void IsOpenEnded_StartWithoutEnd_IsAnIndefinitePeriod()
    {
        var site = Some.CareHome() with { AvailableTo = null };
        Assert.True(KnownMeasure.IsOpenEnded(SiteMeasure.Term, site));
        Assert.Null(KnownMeasure.Of(SiteMeasure.Term, site));
        Assert.False(KnownMeasure.IsOpenEnded(SiteMeasure.Term, site with { AvailableFrom = null }));
        Assert.False(KnownMeasure.IsOpenEnded(SiteMeasure.Gfa, site));
    }
}
