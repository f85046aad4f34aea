using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.BuildingPlan;

public sealed class BuildingPlanTests : AppTests
{
    private static readonly TestPerson Director = TestPerson.ProjectDirector;
    private static readonly DateOnly Today = TestApp.Today;

    [Theory]
    [InlineData(Phase.Agreement, "dossier.phase-too-early")]
    [InlineData(Phase.PlanAndPermits, null)]
    [InlineData(Phase.Building, null)]
    [InlineData(Phase.Opening, "building-plan.closed")]
    public async Task Add_InAPhase_IsPossibleFromPlanUntilBuilding(Phase phase, string? code)
    {
        var dossier = await Some.DossierToBuildAsync(App, phase);

        Assert.Equal(code, (await AddAsync(App, dossier, Some.Activity("Dak"))).Refusals.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData(Phase.PlanAndPermits, "dossier.phase-too-early")]
    [InlineData(Phase.Building, null)]
    public async Task Start_OfWork_OnlyInThePhaseBuilding(Phase phase, string? code)
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var roof = await Some.ActivityAsync(App, dossier, Some.Activity("Dak"));
        await Some.InPhaseAsync(App, dossier, phase);

        Assert.Equal(code, (await ProgressAsync(App, dossier, roof, 1, Today.AddDays(-1))).Refusals.SingleOrDefault()?.Code);
    }

    [Fact]
    public async Task Change_IntoARing_IsRefusedNamingIt()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var roof = await Some.ActivityAsync(App, dossier, Some.Activity("Dak"));
        var walls = await Some.ActivityAsync(App, dossier, Some.Activity("Wanden", after: roof));

        var refusal = Assert.Single((await ChangeAsync(App, dossier, roof, 1, Some.Activity("Dak", after: walls))).Refusals);

        Assert.Equal(("activity.cycle", "After"), (refusal.Code, refusal.Field));
        Assert.Matches("^(Dak → Wanden → Dak|Wanden → Dak → Wanden)$", (string)refusal.Args[0]!);
        Assert.Empty((await Some.BuildingPlanAsync(App, dossier)).Problems);
    }

    [Fact]
    public async Task Add_AfterAnActivityOfAnotherDossier_IsRefused()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var other = await Some.DossierAsync(App, Some.CareHome("Kazerne", latitude: 52.38, longitude: 6.7));
        await Some.InPhaseAsync(App, other, Phase.PlanAndPermits);
        var elsewhere = await Some.ActivityAsync(App, other, Some.Activity("Dak"));

        Assert.Equal("activity.unknown-dependency", Assert.Single((await AddAsync(App, dossier, Some.Activity("Wanden", after: elsewhere))).Refusals).Code);
    }

    [Theory]
    [InlineData("", 5, "Name", "required")]
    [InlineData("Dak", 0, "Days", "activity.days")]
    [InlineData("Dak", 2001, "Days", "activity.days")]
    public async Task Add_WhatCannotBe_IsRefusedAtItsField(string name, int days, string field, string code)
    {
        var dossier = await Some.DossierToBuildAsync(App);

        var refusal = Assert.Single((await AddAsync(App, dossier, Some.Activity(name, days))).Refusals);

        Assert.Equal((field, code), (refusal.Field, refusal.Code));
    }

    [Fact]
    public async Task Remove_WhatOthersWaitFor_IsRefusedNamingThem()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var roof = await Some.ActivityAsync(App, dossier, Some.Activity("Dak"));
        var walls = await Some.ActivityAsync(App, dossier, Some.Activity("Wanden", after: roof));

        var refusal = Assert.Single((await RemoveAsync(App, dossier, roof)).Refusals);
        Assert.Equal(("activity.others-wait", "Wanden"), (refusal.Code, refusal.Args[0]));

        Assert.True((await RemoveAsync(App, dossier, walls)).Succeeded);
        Assert.True((await RemoveAsync(App, dossier, roof)).Succeeded);
        Assert.Empty((await Some.BuildingPlanAsync(App, dossier)).Activities);
        Assert.Empty(await DeadlinesAsync(App, dossier));
    }

    [Fact]
    public async Task Plan_DelayedByOne_SaysByWhichAndUntilWhen()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var start = Today.AddDays(-20);
        var roof = await Some.ActivityAsync(App, dossier, Some.Activity("het dak", 10, start));
        _ = await Some.ActivityAsync(App, dossier, Some.Activity("de keukens", 5, after: roof));
        await Some.InPhaseAsync(App, dossier, Phase.Building);
        Assert.True((await ProgressAsync(App, dossier, roof, 1, start)).Succeeded);

        var plan = await Some.BuildingPlanAsync(App, dossier);

        Assert.Equal(("het dak", 11, Today.AddDays(5)), (plan.Delay!.Name, plan.Delay.Days, plan.Delay.Finish));
        Assert.True(plan.Activities[0].IsLate);
        var page = await App.As(Director).PageAsync($"/locaties/{dossier}/bouwplan");
        Assert.Contains("Door het dak loopt de oplevering 11 dagen uit, tot 29 november 2026.", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deadlines_OfActivities_GoToTheirResponsibleAndCloseWhenDone()
    {
        var adviser = await App.KnowAsync(TestPerson.BuildingAdviser);
        var dossier = await Some.DossierToBuildAsync(App);
        var roof = await Some.ActivityAsync(App, dossier, Some.Activity("Dak", 10, Today, adviser.Id));
        _ = await Some.ActivityAsync(App, dossier, Some.Activity("Keukens", 5, after: roof));

        var mine = await App.AskAsync(adviser, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines([adviser.Id]), default));
        Assert.Equal((Today.AddDays(9), "Dak"), (Assert.Single(mine).DueOn, mine[0].Label));

        Assert.True((await ChangeAsync(App, dossier, roof, 1, Some.Activity("Dak", 20, Today, adviser.Id))).Succeeded);
        Assert.Equal([Today.AddDays(19), Today.AddDays(24)], (await DeadlinesAsync(App, dossier)).Select(d => d.DueOn!.Value));

        await Some.InPhaseAsync(App, dossier, Phase.Building);
        await Some.FinishBuildingAsync(App, dossier);
        Assert.Empty(await DeadlinesAsync(App, dossier));
    }

    [Fact]
    public async Task Change_OnlyWhatItWaitsFor_RaisesTheVersion()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var roof = await Some.ActivityAsync(App, dossier, Some.Activity("Dak"));
        var walls = await Some.ActivityAsync(App, dossier, Some.Activity("Wanden"));

        Assert.True((await ChangeAsync(App, dossier, walls, 1, Some.Activity("Wanden", after: roof))).Succeeded);

        Assert.Equal(RefusalKind.Stale, Assert.Single((await ChangeAsync(App, dossier, walls, 1, Some.Activity("Wanden"))).Refusals).Kind);
    }

    [Fact]
    public async Task SitePlan_TwoAtOnce_OneWins()
    {
        var dossier = await Some.DossierToBuildAsync(App);

        var results = await Task.WhenAll(Enumerable.Range(1, 5).Select(i => App.AskAsync(Director, (ChangeSitePlanHandler change) => change.HandleAsync(
            new ChangeSitePlan(dossier, 0, null, Today.AddDays(i), "Vanaf de Lindelaan.", null, null), default))));

        Assert.Single(results, r => r.Succeeded);
        Assert.Equal("locations.delivery", Assert.Single(await DeadlinesAsync(App, dossier)).Kind);
    }

    [Fact]
    public async Task Page_StaleSitePlan_ShowsBothVersionsAndKeepsWhatWasTyped()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var url = $"/locaties/{dossier}/bouwplan/terrein";
        var client = App.As(Director);
        using (var first = await client.SubmitAsync(url, [("Input.SiteAccess", "Vanaf de Lindelaan.")]))
            Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var answer = await client.SubmitAsync(url, [("Input.Version", "0"), ("Input.SiteAccess", "Vanaf de Dorpsstraat.")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Contains("Vanaf de Lindelaan.", page.QuerySelector(".km-conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vanaf de Dorpsstraat.", page.QuerySelector("#Input_SiteAccess")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", page.QuerySelector("input[name='Input.Version']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_AddsAnActivityThatWaitsForAnother()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var roof = await Some.ActivityAsync(App, dossier, Some.Activity("Dak", 10, Today));

        using var answer = await App.As(Director).SubmitAsync(
            $"/locaties/{dossier}/bouwplan/activiteit", [("Input.Name", "Keukens"), ("Input.Kind", "Furnishing"), ("Input.Days", "5"), ("Input.After", roof.ToString())]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var kitchens = (await Some.BuildingPlanAsync(App, dossier)).Activities.Single(a => a.Facts.Name == "Keukens");
        Assert.Equal((roof, Today.AddDays(10)), (Assert.Single(kitchens.Facts.After), kitchens.Planned!.EarliestStart));
    }

    [Fact]
    public async Task Gantt_SaysInTheTableWhatThePictureShows()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var roof = await Some.ActivityAsync(App, dossier, Some.Activity("Dak", 10, Today.AddDays(5)));
        _ = await Some.ActivityAsync(App, dossier, Some.Activity("Keukens", 5, after: roof));
        _ = await Some.ActivityAsync(App, dossier, Some.Activity("Fietspad", 3, Today.AddDays(5)));

        var page = await App.As(Director).PageAsync($"/locaties/{dossier}/bouwplan");

        var picture = page.QuerySelector(".km-gantt")!;
        Assert.Equal("img", picture.GetAttribute("role"));
        Assert.Contains("Dak, Keukens", page.QuerySelector("#" + picture.GetAttribute("aria-describedby"))!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, picture.QuerySelectorAll("rect.critical").Length);
        var drawn = picture.QuerySelectorAll(".km-gantt__plot svg *").ToList();
        Assert.True(drawn.FindIndex(e => e.Matches("line.today")) < drawn.FindIndex(e => e.Matches("rect")), "Today lies behind the bars.");
        var rows = page.QuerySelectorAll("#planning tbody tr");
        Assert.Equal(3, rows.Length);
        Assert.Equal(2, rows.Count(r => r.TextContent.Contains("kritiek", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Gates_FollowThePlan()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        Assert.Equal("none", (await ConditionAsync(App, dossier, "plan-made")).Why);
        _ = await Some.ActivityAsync(App, dossier, Some.Activity("Dak", 10, Today));
        Assert.Equal(ConditionState.Met, (await ConditionAsync(App, dossier, "plan-made")).State);
        _ = (await App.AskAsync(
            Director, (ChangeSitePlanHandler change) => change.HandleAsync(new ChangeSitePlan(dossier, 0, Today, Today.AddDays(3), null, null, null), default))).Value;
        Assert.Equal(ConditionState.AtRisk, (await ConditionAsync(App, dossier, "plan-made")).State);

        await Some.InPhaseAsync(App, dossier, Phase.Building);
        Assert.Equal((ConditionState.Missing, "open"), ((await ConditionAsync(App, dossier, "building-done")).State, (await ConditionAsync(App, dossier, "building-done")).Why));
        await Some.FinishBuildingAsync(App, dossier);
        Assert.Equal(ConditionState.Met, (await ConditionAsync(App, dossier, "building-done")).State);
    }

    [Fact]
    public async Task Gate_OfTheOpening_WaitsForWorkThatGoesAsPlanned()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var roof = await Some.ActivityAsync(App, dossier, Some.Activity("Dak", 10, Today));
        await Some.InPhaseAsync(App, dossier, Phase.Building);
        Assert.Equal("open", (await ConditionAsync(App, dossier, "building-done")).Why);

        _ = (await App.AskAsync(Director, (ReportProgressHandler report) => report.HandleAsync(new ReportProgress(dossier, roof, 1, Today, null), default))).Value;

        Assert.Equal("as-planned", (await ConditionAsync(App, dossier, "building-done")).Why);
        App.Time.Advance(TimeSpan.FromDays(10));
        Assert.Equal("open", (await ConditionAsync(App, dossier, "building-done")).Why);
    }

    [Fact]
    public async Task WrongRoleOrRegion_IsKeptOut()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var facts = Some.Activity("Dak");

        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await AddAsync(App, dossier, facts, TestPerson.Official)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await AddAsync(App, dossier, facts, Director with { Scope = TestPerson.OtherRegion.Scope })).Refusals).Kind);
        using var answer = await App.As(TestPerson.Official).GetAsync($"/locaties/{dossier}/bouwplan/activiteit", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null((await App.As(TestPerson.Communication).PageAsync($"/locaties/{dossier}/bouwplan")).QuerySelector("a[href$='/bouwplan/activiteit']"));
    }

    [Fact]
    public async Task Pages_InEnglish_ContainNoDutch()
    {
        var dossier = await Some.DossierToBuildAsync(App, Phase.Building);
        var roof = await Some.ActivityAsync(App, dossier, Some.Activity("Roof", 10, Today.AddDays(-20)));
        await Some.DeliveryAsync(App, dossier);
        var client = App.As(Director);
        client.DefaultRequestHeaders.Add("Cookie", "__Host-kwartiermaker-language=c%3Den-GB%7Cuic%3Den-GB");
        foreach (var page in new[] { "", "/activiteit", $"/activiteit/{roof}", $"/activiteit/{roof}/voortgang", "/terrein", "/adviseur", "/oplevering" })
        {
            var text = (await client.PageAsync($"/locaties/{dossier}/bouwplan{page}")).MainText();
            Assert.DoesNotMatch(@"\b(het|een|niet|van|oplevering|wacht|klaar|dagen)\b", text);
        }
    }

    private static Task<Result<Guid>> AddAsync(TestApp app, Guid dossier, ActivityFacts facts, TestPerson? by = null) =>
        app.AskAsync(by ?? Director, (AddActivityHandler add) => add.HandleAsync(new AddActivity(dossier, facts), default));

    private static Task<Result<Done>> ChangeAsync(TestApp app, Guid dossier, Guid activity, int version, ActivityFacts facts) =>
        app.AskAsync(Director, (ChangeActivityHandler change) => change.HandleAsync(new ChangeActivity(dossier, activity, version, facts), default));

    private static Task<Result<Done>> ProgressAsync(TestApp app, Guid dossier, Guid activity, int version, DateOnly? started, DateOnly? finished = null) =>
        app.AskAsync(Director, (ReportProgressHandler report) => report.HandleAsync(new ReportProgress(dossier, activity, version, started, finished), default));

    private static async Task<Result<Done>> RemoveAsync(TestApp app, Guid dossier, Guid activity)
    {
        var version = (await Some.BuildingPlanAsync(app, dossier)).Activities.Single(a => a.Id == activity).Version;
        return await app.AskAsync(Director, (RemoveActivityHandler remove) => remove.HandleAsync(new RemoveActivity(dossier, activity, version), default));
    }

    private static Task<IReadOnlyList<DeadlineRow>> DeadlinesAsync(TestApp app, Guid dossier) =>
        app.AskAsync(Director, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default));

    private static async Task<Condition> ConditionAsync(TestApp app, Guid dossier, string code) =>
        (await app.AskAsync(Director, (GetGateHandler get) => get.HandleAsync(dossier, default)))!.Conditions.Single(c => c.Code == code);
}
