using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Dossiers;

/// <summary>What lies outside somebody's region or municipality is nowhere to be found: one predicate holds for all of it.</summary>
public sealed class ScopeTests(TwoRegions shared) : IClassFixture<TwoRegions>
{
    private const string Secret = "Kazerne Noord";

    public static TheoryData<string> Urls =>
    [
        "/locaties", "/locaties?tekst=noord", "/locaties?gemeente=GM0114", "/locaties?regio=Groningen-Friesland-Drenthe", "/locaties?tekst=2",
        "/locaties/bord", "/locaties/bord?stand=Stopped&stand=Active", "/locaties/kaart", "/locaties/kaart.geojson", "/locaties/kaart.geojson?gemeente=Emmen",
        "/zoeken?q=noord", "/zoeken?q=Emmen", "/zoeken?q=Ministerie", "/zoeken?q=2",
    ];

    [Theory]
    [MemberData(nameof(Urls))]
    public async Task Pages_OfAnotherRegionOrMunicipality_NeverShowIt(string url)
    {
        var (app, secret) = (shared.App, shared.Secret);
        foreach (var person in new[] { TestPerson.PropertyDirector, TestPerson.Official })
        {
            using var client = app.As(person);
            using var answer = await client.AnswerAsync(url);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var text = await answer.TextAsync();
            Assert.DoesNotContain(Secret, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret.ToString(), text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Ministerie Noord", text, StringComparison.OrdinalIgnoreCase);
        }

        using var own = await app.As(TestPerson.OtherRegion).AnswerAsync("/locaties");
        Assert.Contains(Secret, await own.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_OfAnotherRegion_AreNotInThem()
    {
        var app = shared.App;
        using var client = app.As(TestPerson.PropertyDirector);

        Assert.Equal("1", (await client.PageAsync("/locaties")).QuerySelector(".km-head .km-tag")!.TextContent);
        Assert.Equal("1", (await client.PageAsync("/locaties/bord")).QuerySelector(".km-head .km-tag")!.TextContent);
        var counts = await app.AskAsync(TestPerson.PropertyDirector, (CountDossiersHandler count) => count.HandleAsync(new DossierFilter(), default));
        Assert.Equal((1, 400), (Assert.Single(counts).Dossiers, counts[0].Places));
        var board = await app.AskAsync(TestPerson.Official, (FindBoardHandler find) => find.HandleAsync(new DossierFilter(), default));
        Assert.Equal((1, 400), (board.Sum(c => c.Dossiers), board.Sum(c => c.Places)));
        Assert.Equal(2, (await app.AskAsync(TestPerson.Board, (FindBoardHandler find) => find.HandleAsync(new DossierFilter(), default))).Sum(c => c.Dossiers));
    }

    [Fact]
    public async Task Export_OfAnotherRegion_IsNotInIt()
    {
        var app = shared.App;

        Assert.DoesNotContain(await ExportDossiersTests.ExportAsync(app, TestPerson.PropertyDirector, ""), r => Equals(r["Naam"], Secret));
        Assert.Empty(await ExportDossiersTests.ExportAsync(app, TestPerson.PropertyDirector, "?gemeente=GM0114"));
        Assert.Equal(2, (await ExportDossiersTests.ExportAsync(app, TestPerson.Board, "")).Count);
    }

    [Fact]
    public async Task Nearby_OfAnotherMunicipality_IsNotTold()
    {
        var app = shared.App;

        Assert.Empty(await app.AskAsync(TestPerson.Official, (FindNearbySitesHandler nearby) => nearby.HandleAsync(new FindNearbySites(Some.NorthernBarracks()), default)));
        Assert.Empty(await app.AskAsync(TestPerson.Administrator, (FindNearbySitesHandler nearby) => nearby.HandleAsync(new FindNearbySites(Some.NorthernBarracks()), default)));
    }

    [Fact]
    public async Task Search_OfWhoMayNotSeeLocations_FindsNoLocation() =>
        Assert.DoesNotContain(Secret, (await shared.App.As(TestPerson.Administrator).PageAsync("/zoeken?q=noord")).MainText(), StringComparison.Ordinal);

    [Theory]
    [InlineData("/locaties")]
    [InlineData("/locaties/bord")]
    [InlineData("/locaties/kaart")]
    [InlineData("/locaties/kaart.geojson")]
    public async Task Pages_ForWhoMayNotSeeLocations_AreForbidden(string url)
    {
        var app = shared.App;

        using var answer = await app.As(TestPerson.Administrator).AnswerAsync(url);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}

/// <summary>A care home in the East, which is dossier 1, and a barracks in the North, which is dossier 2.</summary>
public sealed class TwoRegions : SharedApp
{
    public Guid Secret { get; private set; }

    protected override async Task FillAsync()
    {
        await Some.DossierAsync(App);
        Secret = await Some.DossierAsync(App, Some.NorthernBarracks(), TestPerson.OtherRegion);
    }
}
