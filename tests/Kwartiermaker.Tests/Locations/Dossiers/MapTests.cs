using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.NextSteps;
using Kwartiermaker.Tests.Support;
using System.Net;
using System.Text.Json;

namespace Kwartiermaker.Tests.Locations.Dossiers;

public sealed class MapTests : AppTests
{
    [Theory]
    [InlineData(Phase.Exploration, Standing.Active, null, MapStanding.Track)]
    [InlineData(Phase.Exploration, Standing.Active, -1, MapStanding.Late)]
    [InlineData(Phase.Exploration, Standing.Active, 0, MapStanding.Risk)]
    [InlineData(Phase.Exploration, Standing.Active, 7, MapStanding.Risk)]
    [InlineData(Phase.Exploration, Standing.Active, 8, MapStanding.Track)]
    [InlineData(Phase.Operation, Standing.Active, null, MapStanding.Open)]
    [InlineData(Phase.Operation, Standing.Active, -1, MapStanding.Late)]
    [InlineData(Phase.Ended, Standing.Active, null, MapStanding.Track)]
    [InlineData(Phase.Building, Standing.OnHold, -1, MapStanding.Paused)]
    [InlineData(Phase.Building, Standing.Stopped, -1, MapStanding.Stopped)]
    public void StandingOf_ADossier_IsOneShape(Phase phase, Standing standing, int? days, MapStanding expected) =>
        Assert.Equal(expected, FindMapHandler.StandingOf(phase, standing, days is { } d ? TestApp.Today.AddDays(d) : null, TestApp.Today));

    [Fact]
    public async Task GeoJson_HasAFeatureForEveryLocationOfTheFilterWithAPlace()
    {
        var care = await Some.DossierAsync(App);
        await Some.DossierAsync(App, Some.CareHome("Kazerne", latitude: 52.44) with { Kind = SiteKind.Barracks });
        await Some.DossierAsync(App, Some.CareHome("Zonder plek", latitude: null, longitude: null));
        await Some.InPhaseAsync(App, care, Phase.Feasibility);
        var client = App.As(TestPerson.PropertyDirector);

        using var all = await client.AnswerAsync("/locaties/kaart.geojson");
        using var json = JsonDocument.Parse(await all.TextAsync());
        using var some = JsonDocument.Parse(await client.TextAsync("/locaties/kaart.geojson?soort=Barracks"));

        Assert.Equal("application/geo+json", all.Content.Headers.ContentType!.MediaType);
        var features = json.RootElement.GetProperty("features").EnumerateArray().ToDictionary(f => f.GetProperty("properties").GetProperty("name").GetString()!);
        Assert.Equal(["Kazerne", "Voormalig verzorgingshuis De Eeshof"], features.Keys.Order());
        var home = features["Voormalig verzorgingshuis De Eeshof"];
        Assert.Equal([6.7846, 52.4072], home.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(c => c.GetDouble()));
        var properties = home.GetProperty("properties");
        Assert.Equal(
            ($"/locaties/{care}", "3", "Haalbaarheid", "track", "op schema", "Tubbergen"),
            (Text("url"), Text("phase"), Text("phaseName"), Text("standing"), Text("standingName"), Text("municipality")));
        Assert.Equal(400, properties.GetProperty("places").GetInt32());
        Assert.Equal(1, some.RootElement.GetProperty("features").GetArrayLength());

        string? Text(string name) => properties.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Page_ListsTheSameLocationsAndCountsThoseWithoutAPlace()
    {
        await Some.DossierAsync(App);
        await Some.DossierAsync(App, Some.CareHome("Zonder plek", latitude: null, longitude: null));

        var page = await App.As(TestPerson.PropertyDirector).PageAsync("/locaties/kaart?soort=CareHome");

        var map = page.QuerySelector("[data-island=map]")!;
        Assert.Equal("/locaties/kaart.geojson?soort=CareHome", map.GetAttribute("data-src"));
        Assert.Equal("", map.GetAttribute("data-tiles"));
        Assert.Contains("1 locatie heeft nog geen plek op de kaart", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".km-beside .km-list > li").Length);
    }

    [Fact]
    public async Task Page_WithoutAnyPlace_ShowsTheListOnly()
    {
        await Some.DossierAsync(App, Some.CareHome("Zonder plek", latitude: null, longitude: null));

        var page = await App.As(TestPerson.PropertyDirector).PageAsync("/locaties/kaart");

        Assert.Null(page.QuerySelector("[data-island=map]"));
        Assert.Contains("1 locatie heeft nog geen plek op de kaart", page.MainText(), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".km-beside .km-list > li"));
    }

    [Fact]
    public async Task Page_WithTilesSetUp_NamesThemAndAllowsTheirHost()
    {
        const string tiles = "https://tiles.example/kaart/{z}/{x}/{y}.png";
        await using var app = await TestApp.StartAsync(b => b.UseSetting("Map:Tiles", tiles).UseSetting("Map:Attribution", "Kaartgegevens: voorbeeld"));
        await Some.DossierAsync(app);

        using var answer = await app.As(TestPerson.PropertyDirector).AnswerAsync("/locaties/kaart");

        var map = (await answer.HtmlAsync()).QuerySelector("[data-island=map]")!;
        Assert.Equal((tiles, "Kaartgegevens: voorbeeld"), (map.GetAttribute("data-tiles"), map.GetAttribute("data-attribution")));
        Assert.Contains("img-src 'self' data: https://tiles.example;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mark_WhenOpened_TellsTheNextStepToWhoMaySeeIt()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await App.AskAsync(TestPerson.PropertyDirector, (CountNextStepsHandler count) => count.HandleAsync(default));
        var url = $"/locaties/{dossier}/op-de-kaart";

        using var own = JsonDocument.Parse(await App.As(TestPerson.PropertyDirector).TextAsync(url));
        using var other = await App.As(TestPerson.OtherRegion).AnswerAsync(url);

        Assert.NotEmpty(own.RootElement.GetProperty("next").GetString()!);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Municipalities_WithoutAnOpenLocation_AreThoseOfOnesOwnArea()
    {
        var dossier = await Some.DossierAsync(App);
        Assert.Contains("GM0183", await CodesAsync(TestPerson.PropertyDirector));
        await Some.InPhaseAsync(App, dossier, Phase.Operation);

        Assert.DoesNotContain("GM0183", await CodesAsync(TestPerson.PropertyDirector));
        Assert.DoesNotContain("GM0183", await CodesAsync(TestPerson.OtherRegion));
        Assert.Equal(["GM0114"], await CodesAsync(TestPerson.OtherOfficial));

        async Task<List<string?>> CodesAsync(TestPerson who)
        {
            using var json = JsonDocument.Parse(await App.As(who).TextAsync("/locaties/kaart.geojson"));
            return [.. json.RootElement.GetProperty("withoutReception").EnumerateArray().Select(c => c.GetString())];
        }
    }
}
