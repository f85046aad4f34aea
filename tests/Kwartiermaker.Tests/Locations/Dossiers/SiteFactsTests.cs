using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Dossiers;

public sealed class SiteFactsTests(SharedApp shared) : IClassFixture<SharedApp>
{
    public static TheoryData<string, SiteFacts, string> WrongFacts => new()
    {
        { nameof(SiteFacts.Name), Some.CareHome() with { Name = " " }, "required" },
        { nameof(SiteFacts.Name), Some.CareHome() with { Name = new string('x', 121) }, "too-long" },
        { nameof(SiteFacts.Name), Some.CareHome() with { Name = "Huis\0" }, "unreadable" },
        { nameof(SiteFacts.Postcode), Some.CareHome() with { Postcode = "0651 AB" }, "site.postcode" },
        { nameof(SiteFacts.MunicipalityCode), Some.CareHome() with { MunicipalityCode = "GM9999" }, "site.municipality-unknown" },
        { nameof(SiteFacts.MunicipalityCode), Some.CareHome() with { MunicipalityCode = "GM0003" }, "site.municipality-ended" },
        { nameof(SiteFacts.Longitude), Some.CareHome() with { Longitude = null }, "site.position-half" },
        { nameof(SiteFacts.Latitude), Some.CareHome() with { Longitude = double.NaN }, "site.position-outside" },
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
    [InlineData(51.22, 4.40, "Antwerpen")]
    [InlineData(51.83, 6.25, "Emmerich")]
    [InlineData(51.4470, 4.7370, "Meer")]
    [InlineData(51.4210, 4.5720, "Nieuwmoer")]
    [InlineData(50.776, 6.084, "Aken")]
    [InlineData(53.5, 4.0, "North Sea")]
    [InlineData(51.23, 5.31, "Lommel")]
    [InlineData(52.43, 7.07, "Nordhorn")]
    [InlineData(50.93, 5.34, "Hasselt")]
    [InlineData(53.588, 6.669, "Borkum")]
    [InlineData(52.303, 7.16, "Bad Bentheim")]
    [InlineData(0, 0, "nowhere")]
    public void Check_OfAPositionAbroad_SaysSo(double latitude, double longitude, string place)
    {
        var refusal = Assert.Single((Some.CareHome() with { Latitude = latitude, Longitude = longitude }).Check(shared.Municipalities));

        Assert.Equal((nameof(SiteFacts.Latitude), "site.position-outside", place), (refusal.Field, refusal.Code, place));
    }

    [Theory]
    [InlineData(5.67, 52.04, "site.position-swapped")]
    [InlineData(174_000, 450_000, "site.position-rd")]
    [InlineData(450_000, 174_000, "site.position-rd")]
    [InlineData(50.85, 5.69, "site.position-elsewhere")]
    [InlineData(51.955, 5.65, "site.position-elsewhere")]
    public void Check_OfAPositionThatIsMeantOtherwise_SaysHow(double latitude, double longitude, string code)
    {
        var facts = Some.CareHome() with { MunicipalityCode = "GM0228", Latitude = latitude, Longitude = longitude };

        Assert.Equal(code, Assert.Single(facts.Check(shared.Municipalities)).Code);
    }

    /// <summary>A ship in a harbour, a pier, an island, and the centre of every municipality; that of Rotterdam, as long as its harbour, lies among its neighbours.</summary>
    [Fact]
    public void Check_OfAPositionInTheCountry_IsGood()
    {
        (string Code, double Latitude, double Longitude)[] places = [("GM0453", 52.463, 4.555), ("GM0518", 52.118, 4.279), ("GM0093", 53.36, 5.22), ("GM0718", 51.44, 3.57)];

        Assert.All(
            places.Concat(shared.Municipalities.Present.Where(m => m.Code != "GM0599").Select(m => (m.Code, m.Latitude!.Value, m.Longitude!.Value))),
            p => Assert.Empty((Some.CareHome() with { MunicipalityCode = p.Item1, Latitude = p.Item2, Longitude = p.Item3 }).Check(shared.Municipalities)));
    }

    [Theory]
    [InlineData("7651ab", "7651 AB")]
    [InlineData(" 7651 AB ", "7651 AB")]
    [InlineData("", null)]
    [InlineData("geen", "geen")]
    public void Normal_OfAPostcode_IsAsInALetter(string typed, string? normal) => Assert.Equal(normal, Postcodes.Normal(typed));
}
