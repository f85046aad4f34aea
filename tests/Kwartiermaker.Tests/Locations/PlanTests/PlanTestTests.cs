using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Locations.Requirements;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.PlanTests;

public sealed class PlanTestTests : AppTests
{
    private static readonly TestPerson Director = TestPerson.ProjectDirector;

    [Fact]
    public async Task Start_BeforeTheAgreementIsSigned_IsRefused()
    {
        var dossier = await Some.DossierToBuildAsync(App, Phase.Agreement);

        Assert.Equal("dossier.phase-too-early", Assert.Single((await StartAsync(App, dossier)).Refusals).Code);
        Assert.Contains("4 m²", (await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}/eisen")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_CopiesTheRequirementsOfThatDay()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var test = await Some.PlanTestAsync(App, dossier);
        _ = (await App.AskAsync(TestPerson.Administrator, (SetRequirementHandler set) => set.HandleAsync(
            new SetRequirement("room-area", RequirementSubject.Rooms, "Anders", "Other", Comparison.Min, 5, "m2", TestApp.Today, "besluit"), default))).Value;

        var again = await App.AskAsync(Director, (GetPlanTestHandler get) => get.HandleAsync(dossier, test.Id, default));

        Assert.Equal(4, again!.Items.Single(i => i.Code == "room-area").Norm);
        Assert.Equal(5, (await Some.PlanTestAsync(App, dossier)).Items.Single(i => i.Code == "room-area").Norm);
    }

    [Fact]
    public async Task Start_TakingOver_KeepsAssessmentsButNotApprovals()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var first = await Some.MetPlanTestAsync(App, dossier, "room-area");
        await ApproveAsync(App, dossier, first, "room-area");

        var second = await Some.PlanTestAsync(App, dossier, takeOver: true);

        Assert.Equal(2, second.Number);
        Assert.Equal(Judgement.Meets, second.Items.Single(i => i.Code == "internet").Judgement);
        Assert.Equal(DeviationState.Lapsed, second.Items.Single(i => i.Code == "room-area").Deviation.State);
        var old = await AssessAsync(App, dossier, first, first.Items[0], 5);
        Assert.Equal("plan-test.superseded", Assert.Single(old.Refusals).Code);
    }

    [Fact]
    public async Task Assess_TwoPersonsDifferentItems_BothStay()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var test = await Some.PlanTestAsync(App, dossier);

        var results = await Task.WhenAll(AssessAsync(App, dossier, test, Of(test, "room-area"), 5), AssessAsync(App, dossier, test, Of(test, "toilets"), 9));

        Assert.All(results, r => Assert.True(r.Succeeded));
        Assert.Equal(RefusalKind.Stale, Assert.Single((await AssessAsync(App, dossier, test, Of(test, "room-area"), 6)).Refusals).Kind);
    }

    [Fact]
    public async Task Deviation_ApprovedByTheAsker_IsRefusedByRuleAndByTheDatabase()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var test = await Some.MetPlanTestAsync(App, dossier, "room-area");
        var item = Of(test, "room-area");
        Assert.True((await AskAsync(App, dossier, test, item)).Succeeded);

        var sameInAnotherRole = TestPerson.RegionalManager with { Id = Director.Id };
        Assert.Equal("deviation.own", Assert.Single((await DecideAsync(App, dossier, test, item, sameInAnotherRole)).Refusals).Code);
        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await DecideAsync(App, dossier, test, item, TestPerson.BuildingAdviser)).Refusals).Kind);
        Assert.True((await DecideAsync(App, dossier, test, item, TestPerson.RegionalManager)).Succeeded);
    }

    [Fact]
    public async Task Decide_TwiceAtOnce_OneWins()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var test = await Some.MetPlanTestAsync(App, dossier, "room-area");
        var item = Of(test, "room-area");
        Assert.True((await AskAsync(App, dossier, test, item)).Succeeded);

        var results = await Task.WhenAll(DecideAsync(App, dossier, test, item, TestPerson.RegionalManager),
            DecideAsync(App, dossier, test, item, TestPerson.Board, approve: false));

        Assert.Single(results, r => r.Succeeded);
    }

    [Fact]
    public async Task Gate_NeedsATestWithNothingOpen()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        Assert.Equal("none", (await ConditionAsync(App, dossier)).Why);

        var test = await Some.MetPlanTestAsync(App, dossier, "room-area", "internet");
        var open = await ConditionAsync(App, dossier);
        Assert.Equal((ConditionState.Missing, "open", 0, 2), (open.State, open.Why, (int)open.Args[1]!, (int)open.Args[2]!));

        await ApproveAsync(App, dossier, test, "room-area");
        await ApproveAsync(App, dossier, test, "internet");
        Assert.Equal(ConditionState.Met, (await ConditionAsync(App, dossier)).State);
    }

    [Fact]
    public async Task Assess_AfterTheGate_IsRefusedUntilANewTest()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var test = await Some.MetPlanTestAsync(App, dossier);
        await Some.InPhaseAsync(App, dossier, Phase.Building);

        Assert.Equal("plan-test.gate-passed", Assert.Single((await AssessAsync(App, dossier, test, Of(test, "room-area"), 1)).Refusals).Code);
        var next = await Some.PlanTestAsync(App, dossier, takeOver: true);
        Assert.True((await AssessAsync(App, dossier, next, Of(next, "room-area"), 1)).Succeeded);
    }

    [Fact]
    public async Task Finding_IsPartOfTheTest()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var test = await Some.PlanTestAsync(App, dossier);
        var url = $"/locaties/{dossier}/eisen/toets/{test.Id}";
        var client = App.As(TestPerson.BuildingAdviser);

        using var answer = await client.SubmitAsync(
            url + "/bevinding", [("Input.Circumstance", "Soil"), ("Input.Found", "Veen op 2 meter."), ("Input.Effect", "Paalfundering voor de uitbouw.")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Paalfundering voor de uitbouw.", (await client.PageAsync(url)).QuerySelector("#bevindingen")!.TextContent, StringComparison.Ordinal);
        using var empty = await client.SubmitAsync(url + "/bevinding", [("Input.Found", "Veen")]);
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
    }

    [Fact]
    public async Task Page_StaleForm_ShowsBothVersionsAndKeepsWhatWasTyped()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var test = await Some.PlanTestAsync(App, dossier);
        var url = $"/locaties/{dossier}/eisen/toets/{test.Id}";
        var at = test.Items.Index().First(i => i.Item.Code == "room-area").Index;
        Assert.True((await AssessAsync(App, dossier, test, Of(test, "room-area"), 5)).Succeeded);

        using var answer = await App.As(Director).SubmitAsync(url, [($"Input.Items[{at}].Version", "1"), ($"Input.Items[{at}].Value", "3,5")], "#eisen form");

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        var conflict = page.QuerySelector(".km-conflict")!.TextContent;
        Assert.Contains("3,5", conflict, StringComparison.Ordinal);
        Assert.Contains("5.", conflict, StringComparison.Ordinal);
        Assert.Equal("3,5", page.QuerySelector($"#Input_Items_{at}__Value")!.GetAttribute("value"));
        Assert.Equal("2", page.QuerySelector($"input[name='Input.Items[{at}].Version']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_WhatWasLeftOpen_IsMetWhenSaidSo_ButNotWhatIsMeasured()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var test = await Some.PlanTestAsync(App, dossier);

        using var answer = await App.As(Director).SubmitAsync($"/locaties/{dossier}/eisen/toets/{test.Id}", [("Input.RestMeets", "true")], "#eisen form");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var now = (await App.AskAsync(Director, (GetPlanTestHandler get) => get.HandleAsync(dossier, test.Id, default)))!;
        Assert.All(now.Items, i => Assert.Equal(i.IsByNumber ? Judgement.Unknown : Judgement.Meets, i.Judgement));
    }

    [Fact]
    public async Task Page_WithRowsOfNoName_IsShownAgain()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var test = await Some.PlanTestAsync(App, dossier);

        using var answer = await App.As(Director).SubmitAsync(
            $"/locaties/{dossier}/eisen/toets/{test.Id}", [("Input.Items[0].Id", ""), ("Input.Items[1].Id", "")], "#eisen form");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.HtmlAsync()).QuerySelector("#o-Energy"));
    }

    [Fact]
    public async Task Page_NormNotSet_SaysSoAndAsksForAJudgement()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var test = await Some.PlanTestAsync(App, dossier);

        var page = await App.As(Director).PageAsync($"/locaties/{dossier}/eisen/toets/{test.Id}");

        var energy = page.QuerySelector("#o-Energy")!;
        Assert.Contains("norm niet vastgesteld", energy.TextContent, StringComparison.Ordinal);
        Assert.Null(energy.QuerySelectorAll("tr")[1].QuerySelector("input[name$='.Value']"));
    }

    [Fact]
    public async Task Test_OfAnotherRegion_IsNotFound()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var test = await Some.PlanTestAsync(App, dossier);

        Assert.Null(await App.AskAsync(TestPerson.OtherRegion, (GetPlanTestHandler get) => get.HandleAsync(dossier, test.Id, default)));
        using var answer = await App.As(TestPerson.OtherRegion).GetAsync($"/locaties/{dossier}/eisen", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_InEnglish_ContainNoDutch()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var test = await Some.MetPlanTestAsync(App, dossier, "room-area");
        var client = App.As(Director);
        client.DefaultRequestHeaders.Add("Cookie", "__Host-kwartiermaker-language=c%3Den-GB%7Cuic%3Den-GB");
        var item = Of(test, "room-area");
        foreach (var page in new[] { "", "/toets/nieuw", $"/toets/{test.Id}", $"/toets/{test.Id}/afwijking/{item.Id}",
            $"/toets/{test.Id}/bevinding" })
        {
            var text = (await client.PageAsync($"/locaties/{dossier}/eisen{page}")).MainText();
            Assert.DoesNotMatch(@"\b(het|een|niet|van|toets|eis|voldoet|voldoen|bron)\b", text);
        }
    }

    private static PlanTestItemRow Of(PlanTestView test, string code) => test.Items.Single(i => i.Code == code);

    private static Task<Result<Guid>> StartAsync(TestApp app, Guid dossier) =>
        app.AskAsync(Director, (StartPlanTestHandler start) => start.HandleAsync(new StartPlanTest(dossier, "Plan", TestApp.Today, false), default));

    private static Task<Result<int>> AssessAsync(TestApp app, Guid dossier, PlanTestView test, PlanTestItemRow item, decimal value) =>
        app.AskAsync(Director, (AssessRequirementsHandler assess) => assess.HandleAsync(
            new AssessRequirements(dossier, test.Id, [new AssessedItem(item.Id, item.Version, value, Judgement.Unknown, null)]), default));

    private static Task<Result<Done>> AskAsync(TestApp app, Guid dossier, PlanTestView test, PlanTestItemRow item) =>
        app.AskAsync(Director, (AskDeviationHandler ask) => ask.HandleAsync(
            new AskDeviation(dossier, test.Id, item.Id, item.Version, "Dragende muren staan vast.", "Eén persoon minder per kamer.", null, TestApp.Today.AddDays(7)), default));

    private static Task<Result<Done>> DecideAsync(TestApp app, Guid dossier, PlanTestView test, PlanTestItemRow item, TestPerson by, bool approve = true) =>
        app.AskAsync(by, (DecideDeviationHandler decide) => decide.HandleAsync(new DecideDeviation(dossier, test.Id, item.Id, item.Version + 1, approve, "Akkoord, tijdelijk."),
            default));

    private static async Task ApproveAsync(TestApp app, Guid dossier, PlanTestView test, string code)
    {
        Assert.True((await AskAsync(app, dossier, test, Of(test, code))).Succeeded);
        Assert.True((await DecideAsync(app, dossier, test, Of(test, code), TestPerson.RegionalManager)).Succeeded);
    }

    private static async Task<Condition> ConditionAsync(TestApp app, Guid dossier) =>
        (await app.AskAsync(Director, (GetGateHandler get) => get.HandleAsync(dossier, default)))!.Conditions.Single(c => c.Code == "plan-tested");
}
