using Kwartiermaker.Common;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Feasibility;

public sealed class StudyPageTests : AppTests
{
    [Fact]
    public async Task Dossier_ShowsEachAspectWithTheFirstLineOfItsFinding()
    {
        var dossier = await Some.StudyAsync(App);
        _ = (await Some.JudgeAsync(App, dossier, AspectKind.Accessibility, findings: "Bushalte op 350 m.\nDe rest is voor later.")).Value;

        var conditions = (await App.As(TestPerson.ProjectDirector).PageAsync($"/locaties/{dossier}")).QuerySelector(".km-conditions")!;

        var own = conditions.QuerySelectorAll("li:has(a[href*='/haalbaarheid'])").ToList();
        Assert.Equal(6, own.Count);
        Assert.Contains("Bushalte op 350 m. (Petra Project, 24 november 2026)", own[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("De rest", conditions.TextContent, StringComparison.Ordinal);
        Assert.Contains("nog niet beoordeeld", own[1].TextContent, StringComparison.Ordinal);
        Assert.NotNull(conditions.QuerySelector($"a[href='/locaties/{dossier}/haalbaarheid/milieu']"));
    }

    /// <summary>A distance that was measured for the screening is not typed again, and nothing typed goes when it is taken over.</summary>
    [Fact]
    public async Task Aspect_ShowsWhatTheScreeningMeasured_AndTakesItOver()
    {
        var dossier = await Some.StudyAsync(App);
        await Some.ScreenedAsync(App, dossier, new CriterionJudgement("distance-school", null, 650, "kaart"));
        var (client, url) = (App.As(TestPerson.ProjectDirector), $"/locaties/{dossier}/haalbaarheid/bereikbaarheid");
        Assert.Contains("De school ligt op 650 m", (await client.PageAsync(url)).QuerySelector(".km-known")!.TextContent, StringComparison.Ordinal);

        using var answer = await client.SubmitAsync(url, [("Input.Findings", "Halte voor de deur."), ("Input.Verdict", "Open")], handler: "TakeOver");

        var page = await answer.HtmlAsync();
        Assert.StartsWith("Halte voor de deur.\nDe school ligt op 650 m", page.QuerySelector("#Input_Findings")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("Toetsing van 24 november 2026", page.QuerySelector("#Input_Evidence")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await client.PageAsync($"/locaties/{dossier}/haalbaarheid/eigendom")).QuerySelector(".km-known"));
    }

    [Fact]
    public async Task Aspect_WithAnOldVersion_ShowsBothAndKeepsWhatWasTyped()
    {
        var dossier = await Some.StudyAsync(App);
        var client = App.As(TestPerson.ProjectDirector);
        _ = (await Some.JudgeAsync(App, dossier, AspectKind.Environment, findings: "Opgeslagen bevinding.")).Value;

        using var answer = await client.SubmitAsync(
            $"/locaties/{dossier}/haalbaarheid/milieu",
            [("Input.Version", "1"), ("Input.Findings", "Mijn bevinding."), ("Input.Evidence", "rapport"), ("Input.Verdict", "Fits")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        var conflict = page.QuerySelector(".km-conflict")!.TextContent;
        Assert.Contains("Opgeslagen bevinding.", conflict, StringComparison.Ordinal);
        Assert.Contains("Mijn bevinding.", page.QuerySelector("#Input_Findings")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.QuerySelector("#Input_Version")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Aspect_WhenTwoSaveAtTheSameTime_ShowsWhatIsStoredNow()
    {
        var rival = new Rival();
        await using var app = await TestApp.StartAsync(rival.AddTo);
        var dossier = await Some.StudyAsync(app);
        rival.Saves(async () => _ = (await Some.JudgeAsync(app, dossier, AspectKind.Environment, findings: "Net opgeslagen.")).Value);

        using var answer = await app.As(TestPerson.ProjectDirector).SubmitAsync(
            $"/locaties/{dossier}/haalbaarheid/milieu", [("Input.Findings", "Mijn bevinding."), ("Input.Evidence", "rapport"), ("Input.Verdict", "Fits")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Contains("Net opgeslagen.", (await answer.HtmlAsync()).QuerySelector(".km-conflict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Risk_WithAnOldVersion_ShowsBothPeopleByName()
    {
        var dossier = await Some.StudyAsync(App);
        var (mine, theirs) = (await App.KnowAsync(TestPerson.ProjectDirector), await App.KnowAsync(TestPerson.BuildingAdviser));
        var risk = (await RecordAsync(null, 0, mine.Id)).Value;
        _ = (await RecordAsync(risk, 1, theirs.Id)).Value;

        using var answer = await App.As(TestPerson.ProjectDirector).SubmitAsync(
            $"/locaties/{dossier}/haalbaarheid/milieu/risico/{risk}", [("Input.Version", "1"), ("Input.ResponsibleId", mine.Id.ToString())], "#risico");

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var conflict = (await answer.HtmlAsync()).QuerySelector(".km-conflict")!.TextContent;
        Assert.Contains(mine.Name, conflict, StringComparison.Ordinal);
        Assert.Contains(theirs.Name, conflict, StringComparison.Ordinal);

        Task<Result<Guid>> RecordAsync(Guid? id, int version, Guid who) => App.AskAsync(TestPerson.ProjectDirector, (RecordRiskHandler record) =>
            record.HandleAsync(
                new RecordRisk(dossier, AspectKind.Environment, id, version, "Olie in de bodem", RiskLevel.Low, RiskLevel.High, "Onderzoek", who, TestApp.Today.AddDays(10)),
                default));
    }

    [Fact]
    public async Task Journey_FromSetUpToDecision_WorksWithForms()
    {
        var dossier = await Some.DossierAsync(App);
        await Some.InPhaseAsync(App, dossier, Kwartiermaker.Contracts.Locations.Phase.Feasibility);
        var lead = await App.KnowAsync(TestPerson.ProjectDirector);
        var client = App.As(TestPerson.ProjectDirector);
        await Done(client.SubmitAsync($"/locaties/{dossier}/haalbaarheid/opzet",
            [("Input.LeadId", lead.Id.ToString()), ("Input.MunicipalityLead", "J. Jansma"), ("Input.MunicipalityFunction", "projectleider"), ("Input.Investment", "1.250.000")]));
        foreach (var aspect in Enum.GetValues<AspectKind>())
            await Done(client.SubmitAsync($"/locaties/{dossier}/{AspectPages.PageOf(aspect)}",
                [("Input.Findings", "In orde."), ("Input.Evidence", "rapport"), ("Input.Verdict", aspect == AspectKind.Environment ? "AtRisk" : "Fits")]));
        await Done(client.SubmitAsync($"/locaties/{dossier}/haalbaarheid/milieu/risico", [("Input.Text", "Olie"), ("Input.Likelihood", "Low"), ("Input.Impact", "High"),
            ("Input.Mitigation", "Onderzoek"), ("Input.ResponsibleId", lead.Id.ToString()), ("Input.DueOn", "2026-12-04")]));
        await Done(client.SubmitAsync($"/locaties/{dossier}/haalbaarheid", [("Offer.DecideBy", "2026-12-18")], "form[action*=Offer]"));

        Assert.Null((await client.PageAsync($"/locaties/{dossier}/haalbaarheid")).QuerySelector("form[action*=Decide]"));
        var manager = App.As(TestPerson.RegionalManager);
        Assert.Contains("niet ingesteld", (await manager.PageAsync($"/locaties/{dossier}/haalbaarheid")).MainText(), StringComparison.Ordinal);
        await Done(manager.SubmitAsync($"/locaties/{dossier}/haalbaarheid", [("Decision.Decision", "Go"), ("Decision.Reasons", "Past goed.")], "form[action*=Decide]"));

        var page = await client.PageAsync($"/locaties/{dossier}/haalbaarheid");
        Assert.Contains("Past goed.", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("€ 1.250.000", page.MainText(), StringComparison.Ordinal);

        static async Task Done(Task<HttpResponseMessage> sent)
        {
            using var answer = await sent;
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await answer.HtmlAsync()).QuerySelector(".km-errors")?.TextContent ?? answer.StatusCode.ToString());
        }
    }

    [Fact]
    public async Task EditPages_ForWhoMayNot_AreForbidden()
    {
        var dossier = await Some.StudyAsync(App);
        var client = App.As(TestPerson.Official);

        foreach (var page in new[] { "opzet", "milieu", "milieu/risico" })
        {
            using var answer = await client.GetAsync($"/locaties/{dossier}/haalbaarheid/{page}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Null((await client.PageAsync($"/locaties/{dossier}/haalbaarheid")).QuerySelector("main form:not(.km-files form)"));
    }
}
