using Kwartiermaker.Common.Sheets;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Import;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Import;

public sealed class SiteRowReaderTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData(nameof(SiteFacts.PossiblePlaces), "400", 400)]
    [InlineData(nameof(SiteFacts.PossiblePlaces), "1.250", 1250)]
    [InlineData(nameof(SiteFacts.GrossFloorArea), "12 500", 12500)]
    [InlineData(nameof(SiteFacts.Latitude), "52,41", 52.41)]
    [InlineData(nameof(SiteFacts.Latitude), "52.41", 52.41)]
    [InlineData(nameof(SiteFacts.AvailableFrom), "31-12-2027", "2027-12-31")]
    [InlineData(nameof(SiteFacts.AvailableFrom), "1/2/2028", "2028-02-01")]
    [InlineData(nameof(SiteFacts.AvailableFrom), "2027-12-31", "2027-12-31")]
    [InlineData(nameof(SiteFacts.AvailableFrom), "1 maart 2028", "2028-03-01")]
    [InlineData(nameof(SiteFacts.AvailableFrom), "1 mrt. 2028", "2028-03-01")]
    [InlineData(nameof(SiteFacts.PossiblePlaces), "400,0", 400)]
    [InlineData(nameof(SiteFacts.Kind), "Kazerne", SiteKind.Barracks)]
    [InlineData(nameof(SiteFacts.OwnerKind), "rijk", OwnerKind.State)]
    [InlineData(nameof(SiteFacts.Tenure), "Koop", Tenure.Purchase)]
    [InlineData(nameof(SiteFacts.Tenure), "Use free of charge", Tenure.Use)]
    [InlineData(nameof(SiteFacts.Cooperation), "tijdelijk", Cooperation.Temporary)]
    [InlineData(nameof(SiteFacts.MunicipalityCode), "GM0183", "GM0183")]
    [InlineData(nameof(SiteFacts.MunicipalityCode), "gm0183", "GM0183")]
    [InlineData(nameof(SiteFacts.MunicipalityCode), "183", "GM0183")]
    [InlineData(nameof(SiteFacts.MunicipalityCode), "TUBBERGEN", "GM0183")]
    [InlineData(nameof(SiteFacts.MunicipalityCode), "Gemeente Tubbergen", "GM0183")]
    public void Read_ACell_AsPeopleWriteIt(string field, string text, object expected)
    {
        var cells = Cells(field, text);
        if (field == nameof(SiteFacts.Latitude))
            cells[nameof(SiteFacts.Longitude)] = new("6,78");

        var (site, refusals) = SiteRowReader.Read(new ImportRow(2, cells), shared.Municipalities);

        Assert.Empty(refusals);
        var value = typeof(SiteFacts).GetProperty(field)!.GetValue(site);
        Assert.Equal(expected, value is DateOnly day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : value);
    }

    [Theory]
    [InlineData(nameof(SiteFacts.PossiblePlaces), "400,5", "number.not-whole")]
    [InlineData(nameof(SiteFacts.PossiblePlaces), "12.50", "number.not-whole")]
    [InlineData(nameof(SiteFacts.PossiblePlaces), "veel", "number.unreadable-whole")]
    [InlineData(nameof(SiteFacts.PossiblePlaces), "-4", "site.not-positive")]
    [InlineData(nameof(SiteFacts.PossiblePlaces), "99999999999", "number.too-large")]
    [InlineData(nameof(SiteFacts.PossiblePlaces), "90000", "site.absurd")]
    [InlineData(nameof(SiteFacts.Latitude), "noord", "number.unreadable-degrees")]
    [InlineData(nameof(SiteFacts.Latitude), "NaN", "number.unreadable-degrees")]
    [InlineData(nameof(SiteFacts.AvailableFrom), "30-2-2027", "day.not-there")]
    [InlineData(nameof(SiteFacts.AvailableFrom), "volgend jaar", "day.unreadable")]
    [InlineData(nameof(SiteFacts.AvailableFrom), "46388", "day.unreadable")]
    [InlineData(nameof(SiteFacts.AvailableFrom), "1-2-28", "day.two-ways")]
    [InlineData(nameof(SiteFacts.MunicipalityCode), "Bergen", "site.municipality-several")]
    [InlineData(nameof(SiteFacts.Kind), "kasteel", "site-import.not-a-choice")]
    [InlineData(nameof(SiteFacts.Kind), "", "required")]
    [InlineData(nameof(SiteFacts.MunicipalityCode), "", "required")]
    [InlineData(nameof(SiteFacts.MunicipalityCode), "Atlantis", "site.municipality-unknown")]
    [InlineData(nameof(SiteFacts.MunicipalityCode), "Appingedam", "site.municipality-ended")]
    [InlineData(nameof(SiteFacts.Name), "", "required")]
    [InlineData(nameof(SiteFacts.Postcode), "ABCD 12", "site.postcode")]
    public void Read_AWrongCell_NamesItOnce(string field, string text, string code)
    {
        var (_, refusals) = SiteRowReader.Read(new ImportRow(2, Cells(field, text)), shared.Municipalities);

        var refusal = Assert.Single(refusals);
        Assert.Equal((field, code), (refusal.Field, refusal.Code));
    }

    [Theory]
    [InlineData(nameof(SiteFacts.Name), "#NAME?", CellKind.Error, "site-import.error-cell")]
    [InlineData(nameof(SiteFacts.PossiblePlaces), "#N/A", CellKind.Error, "site-import.error-cell")]
    [InlineData(nameof(SiteFacts.MunicipalityCode), "#REF!", CellKind.Error, "site-import.error-cell")]
    [InlineData(nameof(SiteFacts.PossiblePlaces), "", CellKind.NoValue, "site-import.not-calculated")]
    [InlineData(nameof(SiteFacts.AvailableTo), "", CellKind.NoValue, "site-import.not-calculated")]
    [InlineData(nameof(SiteFacts.Town), "E2", CellKind.Merged, "site-import.merged")]
    [InlineData(nameof(SiteFacts.Kind), "B2", CellKind.Merged, "site-import.merged")]
    [InlineData(nameof(SiteFacts.Address), "2026-02-01", CellKind.Day, "site-import.became-a-day")]
    public void Read_ACellThatHoldsNoValue_NamesItOnce(string field, string text, CellKind kind, string code)
    {
        var cells = Cells(field, text);
        cells[field] = new SheetCell(text, kind);

        var (_, refusals) = SiteRowReader.Read(new ImportRow(2, cells), shared.Municipalities);

        var refusal = Assert.Single(refusals);
        Assert.Equal((field, code), (refusal.Field, refusal.Code));
    }

    [Fact]
    public void Words_OfAFile_AreThoseOfTheScreenInBothLanguages()
    {
        var (dutch, english) = (shared.Texts.All.Dutch, shared.Texts.All.English);

        All(ImportWords.Kinds);
        All(ImportWords.OwnerKinds);
        All(ImportWords.Tenures);
        All(ImportWords.Cooperations);
        AreRead(ImportWords.Phases);
        AreRead(ImportWords.Standings);

        // More words than those of the screen, in small letters.
        void AreRead<T>(IReadOnlyList<ImportWord<T>> words)
            where T : struct, Enum =>
            Assert.All(Enum.GetValues<T>(), value =>
                Assert.Contains(words, w => w.Value.Equals(value) && w.Is(dutch[$"enum.{typeof(T).Name}.{value}"]) && w.Is(english[$"enum.{typeof(T).Name}.{value}"])));

        void All<T>(IReadOnlyList<ImportWord<T>> words)
            where T : struct, Enum =>
            Assert.All(Enum.GetValues<T>(), value =>
                Assert.Contains(new ImportWord<T>(dutch[$"enum.{typeof(T).Name}.{value}"], english[$"enum.{typeof(T).Name}.{value}"], value), words));
    }

    [Fact]
    public void Columns_HoldEveryFact() => Assert.Equal(
        new[] { typeof(SiteFacts), typeof(RunningFacts), typeof(RowTeam) }.SelectMany(t => t.GetConstructors()[0].GetParameters()).Select(p => p.Name!)
            .Except([nameof(RunningFacts.IsIndefinite)]).Append(SiteColumns.Standing).Order(),
        SiteColumns.All.Select(c => c.Field).Order());

    [Fact]
    public void Columns_OfTheTemplate_HaveTheirMeaning() =>
        Assert.All(SiteColumns.All.Where(c => c.IsInTemplate), c => Assert.NotEmpty(ImportTemplate.MeaningOf(c)));

    [Theory]
    [InlineData("Naam ", nameof(SiteFacts.Name))]
    [InlineData("BVO m²", nameof(SiteFacts.GrossFloorArea))]
    [InlineData("bvo (m2)", nameof(SiteFacts.GrossFloorArea))]
    [InlineData("Beschikbaar t/m", null)]
    [InlineData("beschikbaar_tot", nameof(SiteFacts.AvailableTo))]
    [InlineData("Kind of owner", nameof(SiteFacts.OwnerKind))]
    [InlineData("Available up to and including", nameof(SiteFacts.AvailableTo))]
    [InlineData("fouten", null)]
    [InlineData("", null)]
    public void Find_AHeading_WithoutRegardForHowItIsWritten(string heading, string? field) => Assert.Equal(field, SiteColumns.Find(heading)?.Field);

    private static Dictionary<string, SheetCell> Cells(string field, string text)
    {
        var cells = new Dictionary<string, SheetCell>
        {
            [nameof(SiteFacts.Name)] = new("Klooster"),
            [nameof(SiteFacts.Kind)] = new("klooster"),
            [nameof(SiteFacts.Address)] = new("Kerkpad 1"),
            [nameof(SiteFacts.Town)] = new("Tubbergen"),
            [nameof(SiteFacts.MunicipalityCode)] = new("Tubbergen"),
        };
        cells[field] = new SheetCell(text);
        return cells;
    }
}
