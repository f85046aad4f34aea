using Kwartiermaker.Common;
using Kwartiermaker.Common.Timeline;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Dossiers;

public sealed class ChosenLocationsTests : AppTests
{
    [Fact]
    public async Task List_OffersABoxPerRow_AndTheWholeFilterWhenThereIsMore()
    {
        await Some.CareHomesAsync(App, 30);
        var client = App.As(TestPerson.PropertyDirector);

        var page = await client.PageAsync("/locaties?volgorde=Name");

        Assert.Equal(25, page.QuerySelectorAll("tbody input[form=kies][name=kies]").Length);
        Assert.NotNull(page.QuerySelector("thead input[form=kies][name=hele-pagina]"));
        Assert.Contains("Alle 30 in dit filter", page.QuerySelector("#kies")!.TextContent, StringComparison.Ordinal);
        // Without script the boxes for the page and for the filter say it in the address.
        var whole = await client.PageAsync("/locaties/gekozen?filter=%3Fvolgorde%3DName&pagina=2&hele-pagina=true");
        Assert.Equal(5, whole.QuerySelectorAll(".km-picked").Length);
        Assert.Equal(30, (await client.PageAsync("/locaties/gekozen?alle=true")).QuerySelectorAll(".km-picked").Length);
    }

    [Fact]
    public async Task Change_OfTwo_GivesBothThePersonAndTheDay_WithAnEventEach()
    {
        var (first, second) = await TwoAsync();
        var person = await App.KnowAsync(TestPerson.ProjectDirector);
        var client = App.As(TestPerson.PropertyDirector);

        using var answer = await client.SubmitAsync(
            await ChosenAsync(first, second), [("Input.ProjectDirectorId", person.Id.ToString()), ("Input.TargetOpening", "2027-09-01")], "main form.km-form");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        foreach (var id in new[] { first, second })
        {
            var dossier = await DossierAsync(id);
            Assert.Equal((person.Id, new DateOnly(2027, 9, 1)), (dossier.ProjectDirectorId!.Value, dossier.TargetOpening!.Value));
            var timeline = await App.AskAsync(TestPerson.PropertyDirector, (FindTimelineHandler find) => find.HandleAsync(id, 5, null, default));
            Assert.Equal("locations.team-changed", timeline[0].Type);
        }
    }

    [Fact]
    public async Task Change_WithOneThatRests_DoesTheOther_AndSaysByNameWhichNotAndWhy()
    {
        var (first, second) = await TwoAsync();
        var client = App.As(TestPerson.PropertyDirector);
        var page = await ChosenAsync(first, second);
        _ = (await App.AskAsync(TestPerson.RegionalManager, (SteerDossierHandler steer) =>
            steer.HandleAsync(new SteerDossier(second, Steering.Stop, "De eigenaar verkoopt."), default))).Value;

        using var answer = await client.SubmitAsync(page, [("Input.TargetOpening", "2027-09-01")], "main form.km-form");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var said = (await answer.HtmlAsync()).QuerySelector("[role=alert]")!.TextContent;
        Assert.Contains("Gewijzigd: 1. Niet gewijzigd: 1.", said, StringComparison.Ordinal);
        Assert.Contains("Tweede, Tubbergen:", said, StringComparison.Ordinal);
        Assert.Contains("gestopt", said, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 9, 1), (await DossierAsync(first)).TargetOpening);
        Assert.Null((await DossierAsync(second)).TargetOpening);
    }

    [Fact]
    public async Task Change_OfWhatSomebodyElseChangedSince_IsStale_AndOfWhatIsOutOfSight_NotFound()
    {
        var (first, second) = await TwoAsync();
        var seen = await DossierAsync(first);

        var outcomes = (await App.AskAsync(TestPerson.PropertyDirector, (ChangeTeamsHandler change) => change.HandleAsync(
            new ChangeTeams([new(first, seen.Version - 1), new(second, 1), new(Guid.CreateVersion7(), 1)], null, null, null, null, new DateOnly(2027, 9, 1)), default))).Value;

        Assert.Equal([RefusalKind.Stale, null, RefusalKind.NotFound], outcomes.Select(o => o.Refusals.Count > 0 ? o.Refusals[0].Kind : (RefusalKind?)null));
        Assert.Null(outcomes[2].Name);
    }

    [Fact]
    public async Task Change_OfTooMany_OrByWhoMayNot_IsRefusedAsAWhole()
    {
        var many = Enumerable.Range(0, ChangeTeamsHandler.Most + 1).Select(_ => new ChosenDossier(Guid.CreateVersion7(), 1)).ToList();
        var command = new ChangeTeams(many, null, null, null, null, new DateOnly(2027, 9, 1));

        var tooMany = await App.AskAsync(TestPerson.PropertyDirector, (ChangeTeamsHandler change) => change.HandleAsync(command, default));
        var notAllowed = await App.AskAsync(TestPerson.Official, (ChangeTeamsHandler change) => change.HandleAsync(command, default));

        Assert.Equal("dossiers.too-many-chosen", Assert.Single(tooMany.Refusals).Code);
        Assert.Equal(RefusalKind.NotAllowed, Assert.Single(notAllowed.Refusals).Kind);
    }

    [Fact]
    public async Task Export_AndPaper_HoldOnlyTheChosen()
    {
        var (first, _) = await TwoAsync();
        var number = (await DossierAsync(first)).Number;
        var client = App.As(TestPerson.PropertyDirector);

        using var export = await client.AnswerAsync($"/locaties/gekozen?kies={number}&doe=export");
        Assert.Equal($"/locaties/export?kies={number}", export.Headers.Location!.ToString());
        using var sheet = await client.AnswerAsync($"/locaties/export?kies={number}");
        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
        var paper = await client.PageAsync($"/locaties/afdruk?kies={number}&dossiers=true");
        Assert.Equal(["Eerste, Tubbergen"], paper.QuerySelectorAll(".km-letter tbody th[role=rowheader]").Select(r => r.FirstChild!.TextContent.Trim()));
        Assert.Equal("Dossier van Eerste", Assert.Single(paper.QuerySelectorAll(".km-book h1")).TextContent);
        Assert.Null((await App.As(TestPerson.Official).PageAsync($"/locaties/gekozen?kies={number}")).QuerySelector("[name='Input.TargetOpening']"));
    }

    private async Task<(Guid First, Guid Second)> TwoAsync() =>
        (await Some.DossierAsync(App, Some.CareHome("Eerste")), await Some.DossierAsync(App, Some.CareHome("Tweede") with { Address = "Kerkstraat 1" }));

    private Task<DossierView> DossierAsync(Guid id) => App.AskAsync(TestPerson.PropertyDirector, (GetDossierHandler get) => get.HandleAsync(id, default))!;

    private async Task<string> ChosenAsync(params Guid[] ids)
    {
        var numbers = await Task.WhenAll(ids.Select(DossierAsync));
        return "/locaties/gekozen?" + string.Join('&', numbers.Select(n => $"kies={n.Number}"));
    }
}
