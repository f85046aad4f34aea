using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Dossiers;

public sealed class RegisterSiteTests : AppTests
{
    [Fact]
    public async Task Register_FiftyAtOnce_GivesFiftyNumbers()
    {
        var results = await Task.WhenAll(
            Enumerable.Range(1, 50).Select(i => Task.Run(() => RegisterAsync(App, Some.CareHome($"Huis {i}") with { Address = $"Straat {i}" }, nearbySeen: true))));

        Assert.All(results, r => Assert.True(r.Succeeded));
        var numbers = await App.WithDatabaseAsync(db => db.Set<Dossier>().Select(d => d.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 50), numbers.Order());
    }

    [Fact]
    public async Task Register_TheSameSiteTwiceAtOnce_OnlyOneSucceeds()
    {
        var results = await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => Task.Run(() => RegisterAsync(App, Some.CareHome(), nearbySeen: false))));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal("site.nearby", Assert.Single(r.Refusals).Code));
    }

    [Theory]
    [InlineData(52.4080, 6.7850, "Andere straat 1", "7651 XX", true)] // a hundred metres away
    [InlineData(52.4172, 6.7846, "Andere straat 1", "7651 XX", false)] // a kilometre away
    [InlineData(null, null, "LINDELAAN 12", null, true)] // same address, other capitals
    [InlineData(null, null, "Andere straat 1", "7651ab", true)] // same postcode, written otherwise
    [InlineData(52.4172, 6.7846, "Lindelaan 12", "7651 AB", false)] // both positions known, and far apart
    public async Task Register_NearAKnownSite_AsksWhetherItIsTheSame(double? latitude, double? longitude, string address, string? postcode, bool near)
    {
        await Some.DossierAsync(App);

        var result = await RegisterAsync(App, Some.CareHome("Ander huis", latitude: latitude, longitude: longitude) with { Address = address, Postcode = postcode },
            nearbySeen: false);

        Assert.Equal(near, !result.Succeeded);
    }

    [Fact]
    public async Task Register_InAnotherRegion_IsRefusedAtTheMunicipality()
    {
        var refusal = Assert.Single((await RegisterAsync(App, Some.NorthernBarracks(), nearbySeen: true)).Refusals);

        Assert.Equal((nameof(SiteFacts.MunicipalityCode), "site.outside-scope"), (refusal.Field, refusal.Code));
    }

    [Fact]
    public async Task Page_NearAKnownSite_ShowsItAndRegistersAfterTheAnswer()
    {
        var known = await Some.DossierAsync(App);
        var client = App.As(TestPerson.PropertyDirector);
        (string, string)[] typed = [("Input.Name", "De Eeshof"), ("Input.Kind", "CareHome"), ("Input.Address", "Lindelaan 12"), ("Input.Town", "Tubbergen"),
            ("Input.MunicipalityCode", "tubbergen")];

        using var asked = await client.SubmitAsync("/locaties/nieuw", typed);
        var page = await asked.HtmlAsync();
        Assert.Equal(HttpStatusCode.Conflict, asked.StatusCode);
        Assert.NotNull(page.QuerySelector($".km-card--today a[href='/locaties/{known}']"));
        Assert.Equal("De Eeshof", page.QuerySelector("#Input_Name")!.GetAttribute("value"));

        using var done = await client.SubmitAsync("/locaties/nieuw", [.. typed, ("NearbySeen", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("Ruben Regisseur registreerde De Eeshof in Tubbergen", (await client.PageAsync(done.Headers.Location!.ToString())).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_ForSomebodyWhoIsNoPropertyDirectorThere_IsRefused()
    {
        var (colleague, elsewhere, builds) = (await App.KnowAsync(TestPerson.PropertyDirector with { Name = "Rosa Regisseur" }), await App.KnowAsync(TestPerson.OtherRegion),
            await App.KnowAsync(TestPerson.ProjectDirector));
        Task<Result<Guid>> ForAsync(Guid who) => App.AskAsync(TestPerson.PropertyDirector, (RegisterSiteHandler register) => register.HandleAsync(
            new RegisterSite(Some.CareHome(), who, NearbySeen: true), default));

        foreach (var who in new[] { elsewhere.Id, builds.Id, Guid.CreateVersion7() })
        {
            var refusal = Assert.Single((await ForAsync(who)).Refusals);
            Assert.Equal(("PropertyDirectorId", "team.unknown-person"), (refusal.Field, refusal.Code));
        }

        Assert.True((await ForAsync(colleague.Id)).Succeeded);
    }

    [Fact]
    public async Task Page_OfAProjectDirector_GivesTheDossierToThePropertyDirectorOfTheArea_OrAsksWhichOne()
    {
        var property = await App.KnowAsync(TestPerson.PropertyDirector);
        await App.KnowAsync(TestPerson.OtherRegion);
        var project = await App.KnowAsync(TestPerson.ProjectDirector);
        var client = App.As(project);

        using var done = await client.SubmitAsync("/locaties/nieuw", Fields("De Linde"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var team = await App.WithDatabaseAsync(db => db.Set<Dossier>().Select(d => new { d.PropertyDirectorId, d.ProjectDirectorId }).SingleAsync());
        Assert.Equal((property.Id, (Guid?)project.Id), (team.PropertyDirectorId, team.ProjectDirectorId));

        var second = await App.KnowAsync(TestPerson.PropertyDirector with { Name = "Rosa Regisseur" });
        using var asked = await client.SubmitAsync("/locaties/nieuw", [.. Fields("De Beuk"), ("NearbySeen", "true")]);
        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        Assert.NotNull((await asked.HtmlAsync()).QuerySelector($"select[name='PropertyDirectorId'][aria-invalid='true'] option[value='{second.Id}']"));
        using var chosen = await client.SubmitAsync("/locaties/nieuw", [.. Fields("De Beuk"), ("NearbySeen", "true"), ("PropertyDirectorId", second.Id.ToString())]);
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
    }

    /// <summary>What cannot be read, what is missing and what lies outside the area are told at once, and each field once.</summary>
    [Fact]
    public async Task Page_WithFaultsOfEveryKind_TellsAllInOneRound()
    {
        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync(
            "/locaties/nieuw",
            [
                ("Input.Kind", "Office"), ("Input.Address", "Dijk 1"), ("Input.Town", "Emmen"), ("Input.MunicipalityCode", "Emmen"), ("Input.PossiblePlaces", "2,4 duizend"),
                ("Input.Latitude", "zes"), ("Input.Longitude", "52,21"),
            ]);

        var page = await answer.HtmlAsync();
        Assert.Equal(
            ["Input_Latitude", "Input_MunicipalityCode", "Input_Name", "Input_PossiblePlaces"],
            page.QuerySelectorAll("[aria-invalid=true]").Select(f => f.Id!).Order(StringComparer.Ordinal));
        Assert.Contains("2400", page.QuerySelector(".km-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.QuerySelectorAll(".km-errors li").Length);
    }

    [Fact]
    public async Task Page_WithAnEndedMunicipality_NamesItsSuccessor()
    {
        using var answer = await App.As(TestPerson.OtherRegion).SubmitAsync(
            "/locaties/nieuw",
            [("Input.Name", "Huis"), ("Input.Kind", "Office"), ("Input.Address", "Dijk 1"), ("Input.Town", "Appingedam"), ("Input.MunicipalityCode", "Appingedam")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("De gemeente Appingedam is opgeheven op 31 december 2020. Kies Eemsdelta.", (await answer.HtmlAsync()).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_LetsThePlaceBePointedOutOnTheMap()
    {
        var client = App.As(TestPerson.PropertyDirector);

        foreach (var url in new[] { "/locaties/nieuw", $"/locaties/{await Some.DossierAsync(App)}/wijzigen" })
        {
            var page = await client.PageAsync(url);
            var map = page.QuerySelector("[data-island=map]")!;
            Assert.All(map.GetAttribute("data-pick")!.Split(','), id => Assert.NotNull(page.GetElementById(id)));
            Assert.Equal("", map.GetAttribute("data-tiles"));
        }
    }

    [Fact]
    public async Task Page_ForWhoMayNotRegister_IsForbidden()
    {
        using var answer = await App.As(TestPerson.Official).AnswerAsync("/locaties/nieuw");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static (string, string)[] Fields(string name) =>
        [("Input.Name", name), ("Input.Kind", "CareHome"), ("Input.Address", "Lindelaan 12"), ("Input.Town", "Tubbergen"), ("Input.MunicipalityCode", "tubbergen")];

    private static Task<Result<Guid>> RegisterAsync(TestApp app, SiteFacts site, bool nearbySeen) =>
        app.AskAsync(TestPerson.PropertyDirector,
            (RegisterSiteHandler register) => register.HandleAsync(new RegisterSite(site, TestPerson.PropertyDirector.Id, NearbySeen: nearbySeen), default));
}
