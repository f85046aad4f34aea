using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using MiniExcelLibs;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Dossiers;

public sealed class ExportDossiersTests : AppTests
{
    [Fact]
    public async Task Export_OfTheFilter_HasTypedColumns()
    {
        await Some.DossierAsync(App);
        await Some.DossierAsync(App, Some.CareHome("Kazerne", latitude: null, longitude: null) with { Kind = SiteKind.Barracks });

        var row = Assert.Single(await ExportAsync(App, TestPerson.PropertyDirector, "?soort=CareHome"));

        Assert.Equal("Voormalig verzorgingshuis De Eeshof", row["Naam"]);
        Assert.Equal("Tubbergen", row["Gemeente"]);
        Assert.Equal("Verkenning", row["Fase"]);
        Assert.Equal(1d, row["Nummer"]);
        Assert.Equal(400d, row["Mogelijke plaatsen"]);
        Assert.Equal(52.4072, row["Breedte"]);
        Assert.Equal(new DateTime(2027, 1, 1), row["Beschikbaar vanaf"]);
        Assert.Equal(new DateTime(2026, 11, 24), row["In deze fase sinds"]);
        Assert.Null(row["Overeengekomen plaatsen"]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://kwaad.example\")")]
    [InlineData("+31")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    public async Task Export_OfTextLikeAFormula_StaysText(string name)
    {
        await Some.DossierAsync(App, Some.CareHome(name));

        Assert.Equal("'" + name, Assert.Single(await ExportAsync(App, TestPerson.PropertyDirector, ""))["Naam"]);
    }

    [Fact]
    public async Task Export_ForWhoDoesNotRegister_LeavesTheRemarksOut()
    {
        await Some.DossierAsync(App, Some.CareHome() with { Notes = "Eigenaar wil snel weten waar hij aan toe is." });

        Assert.True(Assert.Single(await ExportAsync(App, TestPerson.PropertyDirector, "")).ContainsKey("Opmerkingen"));
        Assert.False(Assert.Single(await ExportAsync(App, TestPerson.Board, "")).ContainsKey("Opmerkingen"));
    }

    [Fact]
    public async Task Export_OfNothing_StillHasItsHeadings()
    {
        using var content = new MemoryStream(await App.As(TestPerson.PropertyDirector).BytesAsync("/locaties/export"));

        Assert.Contains("Naam", ((IDictionary<string, object>)content.Query().Single()).Values);
    }

    [Fact]
    public async Task Export_ForWhoMayNot_IsForbidden()
    {
        using var answer = await App.As(TestPerson.Official).AnswerAsync("/locaties/export");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    internal static async Task<List<IDictionary<string, object>>> ExportAsync(TestApp app, TestPerson person, string query)
    {
        using var client = app.As(person);
        using var content = new MemoryStream(await client.BytesAsync("/locaties/export" + query));
        return content.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
    }
}
