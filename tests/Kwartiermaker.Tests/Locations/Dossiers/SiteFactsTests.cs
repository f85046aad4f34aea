using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Dossiers;

public sealed class SiteFactsTests(SharedApp shared) : IClassFixture<SharedApp>
{
    public static TheoryData<string, SiteFacts, string> WrongFacts => new()
    {
        { nameof(SiteFacts.Name), Some.CareHome() with { Name = " " }, "required" },
        { nameof(SiteFacts.Name), Some.CareHome() with { Name = new string('x', 121) }, "too-long" },
        { nameof(SiteFacts.Name), Some.CareHome() with { Name = "Huis\0" }, "site.unreadable" },
        { nameof(SiteFacts.Postcode), Some.CareHome() with { Postcode = "0651 AB" }, "site.postcode" },
        { nameof(SiteFacts.MunicipalityCode), Some.CareHome() with { MunicipalityCode = "GM9999" }, "site.municipality-unknown" },
        { nameof(SiteFacts.MunicipalityCode), Some.CareHome() with { MunicipalityCode = "GM0003" }, "site.municipality-ended" },
        { nameof(SiteFacts.Longitude), Some.CareHome() with { Longitude = null }, "site.position-half" },
        { nameof(SiteFacts.Latitude), Some.CareHome() with { Latitude = 6.78, Longitude = 5.2 }, "site.position-outside" },
        { nameof(SiteFacts.Longitude), Some.CareHome() with { Longitude = double.NaN }, "site.position-outside" },
        { nameof(SiteFacts.AvailableFrom), Some.CareHome() with { AvailableFrom = new DateOnly(202, 1, 1) }, "site.absurd-date" },
        { nameof(SiteFacts.AvailableTo), Some.CareHome() with { AvailableTo = new DateOnly(9999, 1, 1) }, "site.absurd-date" },
        { nameof(SiteFacts.AvailableTo), Some.CareHome() with { AvailableTo = new DateOnly(2026, 12, 31) }, "site.end-before-start" },
        { nameof(SiteFacts.PossiblePlaces), Some.CareHome() with { PossiblePlaces = 0 }, "site.not-positive" },
        { nameof(SiteFacts.PossiblePlaces), Some.CareHome() with { PossiblePlaces = -400 }, "site.not-positive" },
        { nameof(SiteFacts.PossiblePlaces), Some.CareHome() with { PossiblePlaces = 5_001 }, "site.absurd" },
        { nameof(SiteFacts.GrossFloorArea), Some.CareHome() with { GrossFloorArea = int.MaxValue }, "site.absurd" },
    };

    [Theory]
    [MemberData(nameof(WrongFacts))]
    public void Check_OfWrongFacts_NamesTheFieldAndTheReason(string field, SiteFacts facts, string code)
    {
        var refusal = Assert.Single(facts.Check(shared.Municipalities));

        Assert.Equal((field, code), (refusal.Field, refusal.Code));
    }

    [Theory]
    [InlineData("7651ab", "7651 AB")]
    [InlineData(" 7651 AB ", "7651 AB")]
    [InlineData("", null)]
    [InlineData("geen", "geen")]
    public void Normal_OfAPostcode_IsAsInALetter(string typed, string? normal) => Assert.Equal(normal, Postcodes.Normal(typed));
}
