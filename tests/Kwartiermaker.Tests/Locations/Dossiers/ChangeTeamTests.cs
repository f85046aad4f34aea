using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Dossiers;

public sealed class ChangeTeamTests : AppTests
{
    [Fact]
    public async Task Page_SavesTheTeam_AndTheTimelineTellsIt()
    {
        var director = await App.KnowAsync(TestPerson.PropertyDirector);
        var project = await App.KnowAsync(TestPerson.ProjectDirector);
        var dossier = await Some.DossierAsync(App, by: director);
        var client = App.As(director);

        using var answer = await client.SubmitAsync($"/locaties/{dossier}/team", [("Input.ProjectDirectorId", project.Id.ToString()), ("Input.TargetOpening", "2028-03-01")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await client.PageAsync($"/locaties/{dossier}");
        Assert.Contains("Ruben Regisseur wees het team aan; Ruben Regisseur is vastgoedregisseur", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("1 maart 2028", page.MainText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/locaties/{dossier}/team']"));
        var mine = await App.AskAsync(project, (FindDossiersHandler find) => find.HandleAsync(new DossierFilter(ResponsibleId: project.Id), 1, 25, default));
        Assert.Equal(dossier, Assert.Single(mine.Rows).Id);
    }

    /// <summary>Who steers a region gives its locations their people.</summary>
    [Fact]
    public async Task Page_IsTheRegionalManagersToo()
    {
        var director = await App.KnowAsync(TestPerson.PropertyDirector);
        var project = await App.KnowAsync(TestPerson.ProjectDirector);
        var dossier = await Some.DossierAsync(App, by: director);
        var client = App.As(TestPerson.RegionalManager);
        Assert.NotNull((await client.PageAsync($"/locaties/{dossier}")).QuerySelector($".km-tabs a[href='/locaties/{dossier}/team']"));

        using var answer = await client.SubmitAsync($"/locaties/{dossier}/team", [("Input.ProjectDirectorId", project.Id.ToString())]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Page_WhenStale_ShowsBothVersionsByNameAndKeepsWhatWasTyped()
    {
        var director = await App.KnowAsync(TestPerson.PropertyDirector);
        var project = await App.KnowAsync(TestPerson.ProjectDirector);
        var other = await App.KnowAsync(TestPerson.ProjectDirector with { Name = "Rachid Regio" });
        var dossier = await Some.DossierAsync(App, by: director);
        await App.AskAsync(director, (ChangeTeamHandler change) => change.HandleAsync(new ChangeTeam(dossier, 1, director.Id, other.Id, null, null, null), default));

        using var answer = await App.As(director).SubmitAsync($"/locaties/{dossier}/team", [("Input.Version", "1"), ("Input.ProjectDirectorId", project.Id.ToString())]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        var conflict = page.QuerySelector(".km-conflict")!.TextContent;
        Assert.Contains("projectregisseur", conflict, StringComparison.Ordinal);
        Assert.Contains("Petra Project", conflict, StringComparison.Ordinal);
        Assert.Contains("Rachid Regio", conflict, StringComparison.Ordinal);
        Assert.Equal(project.Id.ToString(), page.QuerySelector("#Input_ProjectDirectorId option[selected]")!.GetAttribute("value"));
        Assert.Equal("2", page.QuerySelector("#Input_Version")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("2026-11-23", "team.opening-past")]
    [InlineData("2226-01-01", "team.opening-far")]
    [InlineData("2026-11-24", null)]
    public async Task Change_ToAnOpening_MustLieAhead(string day, string? code)
    {
        var dossier = await Some.DossierAsync(App);

        var result = await ChangeAsync(App, dossier, TestPerson.PropertyDirector.Id, null, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(code, result.Refusals.SingleOrDefault()?.Code);
    }

    [Fact]
    public async Task Change_ToSomebodyUnknown_NamesTheField()
    {
        var dossier = await Some.DossierAsync(App);

        var unknown = Assert.Single((await ChangeAsync(App, dossier, TestPerson.PropertyDirector.Id, Guid.CreateVersion7(), null)).Refusals);
        var none = Assert.Single((await ChangeAsync(App, dossier, Guid.Empty, null, null)).Refusals);

        Assert.Equal((nameof(ChangeTeam.ProjectDirectorId), "team.unknown-person"), (unknown.Field, unknown.Code));
        Assert.Equal((nameof(ChangeTeam.PropertyDirectorId), "required"), (none.Field, none.Code));
    }

    [Fact]
    public async Task Change_ByWhoMayNotOrFromAnotherRegion_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);

        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await ChangeAsync(App, dossier, Guid.Empty, null, null, TestPerson.Communication)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await ChangeAsync(App, dossier, Guid.Empty, null, null, TestPerson.OtherRegion)).Refusals).Kind);
        using var page = await App.As(TestPerson.Communication).AnswerAsync($"/locaties/{dossier}/team");
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        using var hidden = await App.As(TestPerson.OtherRegion).AnswerAsync($"/locaties/{dossier}/team");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    /// <summary>A place is for who has its role and sees the dossier; who has it already stays, and the list says that they no longer fit.</summary>
    [Fact]
    public async Task Change_ToWhoDoesNotFit_IsRefusedAndNotOffered()
    {
        var director = await App.KnowAsync(TestPerson.PropertyDirector);
        var project = await App.KnowAsync(TestPerson.ProjectDirector);
        var elsewhere = await App.KnowAsync(TestPerson.ProjectDirector with { Name = "Nico Noord", Scope = TestPerson.OtherRegion.Scope });
        var official = await App.KnowAsync(TestPerson.OtherOfficial);
        var dossier = await Some.DossierAsync(App, by: director);

        Assert.Equal("team.does-not-fit", Assert.Single((await ChangeAsync(App, dossier, official.Id, null, null)).Refusals).Code);
        Assert.Equal("team.does-not-fit", Assert.Single((await ChangeAsync(App, dossier, project.Id, null, null)).Refusals).Code);
        Assert.Equal("team.does-not-fit", Assert.Single((await ChangeAsync(App, dossier, director.Id, elsewhere.Id, null)).Refusals).Code);
        Assert.Empty((await ChangeAsync(App, dossier, director.Id, project.Id, null)).Refusals);
        _ = await App.KnowAsync(TestPerson.ProjectDirector with { Scope = TestPerson.OtherRegion.Scope });

        var choices = (await App.As(director).PageAsync($"/locaties/{dossier}/team")).QuerySelectorAll("#Input_ProjectDirectorId option").Select(o => o.TextContent.Trim());
        Assert.Equal("Petra Project (past niet meer op deze plek)", Assert.Single(choices, c => c.Contains('(', StringComparison.Ordinal)));
        using var kept = await App.As(director).SubmitAsync($"/locaties/{dossier}/team", [("Input.TargetOpening", "2028-03-01")]);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
    }

    private static Task<Result<Done>> ChangeAsync(TestApp app, Guid dossier, Guid director, Guid? project, DateOnly? opening, TestPerson? by = null) =>
        app.AskAsync(
            by ?? TestPerson.PropertyDirector, (ChangeTeamHandler change) => change.HandleAsync(new ChangeTeam(dossier, 1, director, project, null, null, opening), default));
}
