using AngleSharp.Html.Dom;
using Kwartiermaker.Access.People;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Dossiers;

/// <summary>The frame around the pages of a location: tabs, steps beside a step, and only a trail on a form.</summary>
public sealed class HubTests : AppTests
{
    [Fact]
    public async Task Overview_HasAFewTabs_AndWhomToAsk()
    {
        var director = TestPerson.PropertyDirector with
        {
            Id = await App.AskAsync(TestPerson.PropertyDirector, (RecordSignInHandler record) =>
                record.HandleAsync(new RecordSignIn("ruben", "Ruben Regisseur", "ruben@kwartiermaker.example", [Roles.PropertyDirector], ["*"]), default)),
        };
        var dossier = await Some.DossierAsync(App, by: director);

        var page = await App.As(director).PageAsync($"/locaties/{dossier}");

        Assert.Equal(["Overzicht", "Realisatie", "Kosten", "Bestanden", "Opmerkingen", "Team"], Tabs(page));
        Assert.Null(page.QuerySelector(".km-side"));
        Assert.Equal("Ruben Regisseur", page.QuerySelector("main a[href='mailto:ruben@kwartiermaker.example']")!.TextContent);
    }

    [Fact]
    public async Task Step_StandsAmongTheOthersOfItsGroup_WithHowFarEachIs()
    {
        var dossier = await Some.DossierAsync(App);
        await Some.InPhaseAsync(App, dossier, Phase.Proposal);

        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/voorstel");

        Assert.Equal("true", page.QuerySelector(".km-tabs a[href$='/realisatie']")!.GetAttribute("aria-current"));
        var side = page.QuerySelector(".km-side")!;
        Assert.Equal(["Verkenning", "Verzoek tot overeenkomst", "Bouwen", "Opening en einde"], side.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Equal(("Voorstel", "nu"), StateOf("[aria-current=page]"));
        Assert.Equal(("Gesprekken", "klaar"), StateOf("a[href$='/gesprekken']"));
        Assert.Equal(("Opening", "later"), StateOf("a[href$='/opening']"));
        Assert.Equal($"Voorstel voor {Some.CareHome().Name} · Kwartiermaker", page.Title);

        (string Name, string State) StateOf(string link) =>
            (side.QuerySelector(link)!.TextContent.Trim(), side.QuerySelector(link)!.Closest("li")!.QuerySelector(".km-sr")!.TextContent);
    }

    [Fact]
    public async Task Form_HasOnlyItsTrail()
    {
        var dossier = await Some.DossierAsync(App);

        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/gesprekken/plannen");

        Assert.Empty(page.QuerySelectorAll("main .km-tabs, .km-phases, .km-side"));
        Assert.Equal(
            ["/locaties", "/locaties?gemeente=GM0183", $"/locaties/{dossier}", $"/locaties/{dossier}/gesprekken"],
            page.QuerySelectorAll(".km-crumb a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Realisation_CountsWhatTheGateAsksOfEachStep()
    {
        var dossier = await Some.DossierAsync(App);
        await Some.HeldTalkAsync(App, dossier);

        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/realisatie");
        Assert.Contains("2 van 2 rond", Line(page, "gesprekken"), StringComparison.Ordinal);
        Assert.Contains("0 van 1 rond", Line(page, "standpunt"), StringComparison.Ordinal);

        // How far we are is ours.
        var other = await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}/realisatie");
        Assert.DoesNotContain("rond", other.MainText(), StringComparison.Ordinal);
        Assert.Null(other.QuerySelector("main a[href$='/toetsing']"));

        static string Line(IHtmlDocument page, string step) => page.QuerySelector($"main .km-list a[href$='/{step}']")!.Closest("li")!.TextContent;
    }

    [Fact]
    public async Task Tabs_StayWhereTheyAre_AfterTheOpening()
    {
        var (before, after) = (await Some.DossierAsync(App), await Some.AgreedAsync(App, Phase.Operation));
        var client = App.As(TestPerson.RegionalManager);

        Assert.Equal(Tabs(await client.PageAsync($"/locaties/{before}")), Tabs(await client.PageAsync($"/locaties/{after}")));
    }

    [Fact]
    public async Task Phone_OffersWhatIsDoneStandingUp_ByRight()
    {
        var dossier = await Some.DossierAsync(App);

        Assert.Equal(
            [$"/locaties/{dossier}/gesprekken", $"/locaties/{dossier}/bestanden", "/locaties/nieuw"],
            await ActsAsync(TestPerson.PropertyDirector, $"/locaties/{dossier}/gesprekken"));
        Assert.Equal(["/locaties/nieuw"], await ActsAsync(TestPerson.PropertyDirector, "/"));
        Assert.Empty(await ActsAsync(TestPerson.Board, "/"));
    }

    private async Task<List<string?>> ActsAsync(TestPerson person, string url) =>
        [.. (await App.As(person).PageAsync(url)).QuerySelectorAll(".km-menu--acts a").Select(a => a.GetAttribute("href"))];

    private static List<string> Tabs(IHtmlDocument page) => [.. page.QuerySelectorAll("main .km-tabs a").Select(a => a.TextContent)];
}
