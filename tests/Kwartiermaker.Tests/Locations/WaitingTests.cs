using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Locations.Waiting;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations;

/// <summary>What waits for a person's decision: only for who may take it, only while it is open, only within scope.</summary>
public sealed class WaitingTests
{
    [Fact]
    public async Task OfferedStudy_WaitsForWhoMayDecide_UntilItIsDecided()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.OfferedStudyAsync(app);

        Assert.Equal(["study-decision"], await CodesAsync(app, TestPerson.RegionalManager));
        Assert.Empty(await CodesAsync(app, TestPerson.ProjectDirector));
        _ = (await Some.DecideAsync(app, dossier, StudyDecision.Go)).Value;
        Assert.Empty(await CodesAsync(app, TestPerson.RegionalManager));
    }

    [Fact]
    public async Task Proposal_WaitsForTheOfficial_AndACounterProposalForThePropertyDirector()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.ProposedAsync(app);
        Assert.Equal(["proposal"], await CodesAsync(app, TestPerson.Official));
        Assert.Empty(await CodesAsync(app, TestPerson.PropertyDirector));

        _ = (await app.AskAsync(TestPerson.Official, (RecordCounterProposalHandler counter) => counter.HandleAsync(
            new RecordCounterProposal(dossier, 1, Some.Terms(300, null, new DateOnly(2030, 12, 31)), null, null), default))).Value;

        Assert.Equal(["counter-proposal"], await CodesAsync(app, TestPerson.PropertyDirector));
        Assert.Empty(await CodesAsync(app, TestPerson.Official));
        _ = (await Some.AgreeAsync(app, dossier, 2)).Value;
        Assert.Empty(await CodesAsync(app, TestPerson.PropertyDirector));
    }

    [Fact]
    public async Task Draft_WaitsForEachSideThatHasNotSigned()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DraftedAgreementAsync(app);
        Assert.Equal(["signature"], await CodesAsync(app, TestPerson.RegionalManager));
        Assert.Equal(["signature"], await CodesAsync(app, TestPerson.Official));

        _ = (await Some.SignAsync(app, dossier, Side.Agency)).Value;

        Assert.Empty(await CodesAsync(app, TestPerson.RegionalManager));
        Assert.Equal(["signature"], await CodesAsync(app, TestPerson.Official));
    }

    [Fact]
    public async Task AskedDeviation_WaitsForWhoMayApprove_ButNotOfATestThatWasReplaced()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierToBuildAsync(app);
        var test = (await app.AskAsync(TestPerson.ProjectDirector, (StartPlanTestHandler start) => start.HandleAsync(new StartPlanTest(dossier, "Schets", TestApp.Today, false), default))).Value;
        var item = (await app.AskAsync(TestPerson.ProjectDirector, (GetPlanTestHandler get) => get.HandleAsync(dossier, test, default)))!.Items.First(i => !i.IsByNumber);
        _ = (await app.AskAsync(TestPerson.ProjectDirector, (AssessRequirementsHandler assess) => assess.HandleAsync(
            new AssessRequirements(dossier, test, [new(item.Id, item.Version, null, Judgement.Fails, null)]), default))).Value;
        _ = (await app.AskAsync(TestPerson.ProjectDirector, (AskDeviationHandler ask) => ask.HandleAsync(
            new AskDeviation(dossier, test, item.Id, item.Version + 1, "Het past niet.", "Extra toezicht."), default))).Value;
        Assert.Equal(["deviation"], await CodesAsync(app, TestPerson.RegionalManager));

        _ = (await app.AskAsync(TestPerson.ProjectDirector, (StartPlanTestHandler start) => start.HandleAsync(new StartPlanTest(dossier, "Nieuwe schets", TestApp.Today, false), default))).Value;

        Assert.Empty(await CodesAsync(app, TestPerson.RegionalManager));
    }

    [Fact]
    public async Task Waiting_OfADossierThatRestsOrLiesElsewhere_IsNotShown()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.OfferedStudyAsync(app);
        Assert.Empty(await CodesAsync(app, TestPerson.RegionalManager with { Scope = Kwartiermaker.Common.Rights.Scope.Parse(["region:Nergens"]) }));

        _ = (await app.AskAsync(TestPerson.PropertyDirector, (SteerDossierHandler steer) => steer.HandleAsync(new SteerDossier(dossier, Steering.PutOnHold, "Verkiezingen."), default))).Value;

        Assert.Empty(await CodesAsync(app, TestPerson.RegionalManager));
    }

    [Fact]
    public async Task Home_SaysWhatWaitsAndWhere()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.OfferedStudyAsync(app);
        using var client = app.As(TestPerson.RegionalManager);

        var page = await client.GetStringAsync("/");

        Assert.Contains("Wacht op u", page, StringComparison.Ordinal);
        Assert.Contains($"/locaties/{dossier}/haalbaarheid", page, StringComparison.Ordinal);
        Assert.Contains("wacht op een besluit", page, StringComparison.Ordinal);
    }

    private static async Task<List<string>> CodesAsync(TestApp app, TestPerson person) =>
        (await app.AskAsync(person, (FindWaitingHandler find) => find.HandleAsync(default))).Select(w => w.Code).ToList();
}
