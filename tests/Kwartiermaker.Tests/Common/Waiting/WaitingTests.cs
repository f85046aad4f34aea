using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Common.Waiting;

/// <summary>What waits for a person's decision: only for who may take it, only while it is open, only within scope.</summary>
public sealed class WaitingTests : AppTests
{
    [Fact]
    public async Task OfferedStudy_WaitsForWhoMayDecide_UntilItIsDecided()
    {
        var dossier = await Some.OfferedStudyAsync(App);

        Assert.Equal(["locations.study-decision"], await CodesAsync(App, TestPerson.RegionalManager));
        Assert.Empty(await CodesAsync(App, TestPerson.ProjectDirector));
        _ = (await Some.DecideAsync(App, dossier, StudyDecision.Go)).Value;
        Assert.Empty(await CodesAsync(App, TestPerson.RegionalManager));
    }

    [Fact]
    public async Task Proposal_WaitsForTheOfficial_AndACounterProposalForThePropertyDirector()
    {
        var dossier = await Some.ProposedAsync(App);
        Assert.Equal(["locations.proposal"], await CodesAsync(App, TestPerson.Official));
        Assert.Empty(await CodesAsync(App, TestPerson.PropertyDirector));

        _ = (await App.AskAsync(TestPerson.Official, (RecordCounterProposalHandler counter) => counter.HandleAsync(
            new RecordCounterProposal(dossier, 1, Some.Terms(300, null, new DateOnly(2030, 12, 31)), null, null), default))).Value;

        Assert.Equal(["locations.counter-proposal"], await CodesAsync(App, TestPerson.PropertyDirector));
        Assert.Empty(await CodesAsync(App, TestPerson.Official));
        _ = (await Some.AgreeAsync(App, dossier, 2)).Value;
        Assert.Empty(await CodesAsync(App, TestPerson.PropertyDirector));
    }

    [Fact]
    public async Task Draft_WaitsForEachSideThatHasNotSigned()
    {
        var dossier = await Some.DraftedAgreementAsync(App);
        Assert.Equal(["locations.signature"], await CodesAsync(App, TestPerson.RegionalManager));
        Assert.Equal(["locations.signature"], await CodesAsync(App, TestPerson.Official));

        _ = (await Some.SignAsync(App, dossier, Side.Agency)).Value;

        Assert.Empty(await CodesAsync(App, TestPerson.RegionalManager));
        Assert.Equal(["locations.signature"], await CodesAsync(App, TestPerson.Official));
    }

    [Fact]
    public async Task AskedDeviation_WaitsForWhoMayApprove_ButNotOfATestThatWasReplaced()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var test = (await App.AskAsync(
            TestPerson.ProjectDirector, (StartPlanTestHandler start) => start.HandleAsync(new StartPlanTest(dossier, "Schets", TestApp.Today, false), default))).Value;
        var item = (await App.AskAsync(TestPerson.ProjectDirector, (GetPlanTestHandler get) => get.HandleAsync(dossier, test, default)))!.Items.First(i => !i.IsByNumber);
        _ = (await App.AskAsync(TestPerson.ProjectDirector, (AssessRequirementsHandler assess) => assess.HandleAsync(
            new AssessRequirements(dossier, test, [new(item.Id, item.Version, null, Judgement.Fails, null)]), default))).Value;
        _ = (await App.AskAsync(TestPerson.ProjectDirector, (AskDeviationHandler ask) => ask.HandleAsync(
            new AskDeviation(dossier, test, item.Id, item.Version + 1, "Het past niet.", "Extra toezicht."), default))).Value;
        Assert.Equal(["locations.deviation"], await CodesAsync(App, TestPerson.RegionalManager));

        _ = (await App.AskAsync(
            TestPerson.ProjectDirector, (StartPlanTestHandler start) => start.HandleAsync(new StartPlanTest(dossier, "Nieuwe schets", TestApp.Today, false), default))).Value;

        Assert.Empty(await CodesAsync(App, TestPerson.RegionalManager));
    }

    [Fact]
    public async Task Waiting_OfADossierThatRestsOrLiesElsewhere_IsNotShown()
    {
        var dossier = await Some.OfferedStudyAsync(App);
        Assert.Empty(await CodesAsync(App, TestPerson.RegionalManager with { Scope = Kwartiermaker.Common.Rights.Scope.Parse(["region:Nergens"]) }));

        _ = (await App.AskAsync(
            TestPerson.PropertyDirector, (SteerDossierHandler steer) => steer.HandleAsync(new SteerDossier(dossier, Steering.PutOnHold, "Verkiezingen."), default))).Value;

        Assert.Empty(await CodesAsync(App, TestPerson.RegionalManager));
    }

    [Fact]
    public async Task Home_SaysWhatWaitsAndWhere()
    {
        var dossier = await Some.OfferedStudyAsync(App);
        using var client = App.As(TestPerson.RegionalManager);

        var page = await client.GetStringAsync("/");

        Assert.Contains("Wacht op u", page, StringComparison.Ordinal);
        Assert.Contains($"/locaties/{dossier}/haalbaarheid", page, StringComparison.Ordinal);
        Assert.Contains("Besluit over het haalbaarheidsonderzoek", page, StringComparison.Ordinal);
    }

    private static async Task<List<string>> CodesAsync(TestApp app, TestPerson person) =>
        (await app.AskAsync(person, (FindWaitingHandler find) => find.HandleAsync(default))).Select(w => w.Code).ToList();
}
