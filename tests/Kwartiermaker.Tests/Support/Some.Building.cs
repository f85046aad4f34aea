using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Completion;
using Kwartiermaker.Locations.PlanTests;

namespace Kwartiermaker.Tests.Support;

public static partial class Some
{
    /// <summary>A dossier whose agreement is signed.</summary>
    public static async Task<Guid> DossierToBuildAsync(TestApp app, Phase phase = Phase.PlanAndPermits)
    {
        var dossier = await DossierAsync(app);
        await InPhaseAsync(app, dossier, phase);
        return dossier;
    }

    /// <summary>A test in which nothing is known yet.</summary>
    public static async Task<PlanTestView> PlanTestAsync(TestApp app, Guid dossier, bool takeOver = false)
    {
        ArgumentNullException.ThrowIfNull(app);
        var by = TestPerson.ProjectDirector;
        var test = (await app.AskAsync(
            by, (StartPlanTestHandler start) => start.HandleAsync(new StartPlanTest(dossier, "Schetsontwerp versie 2", TestApp.Today, takeOver), default))).Value;
        return (await app.AskAsync(by, (GetPlanTestHandler get) => get.HandleAsync(dossier, test, default)))!;
    }

    /// <summary>A test in which every requirement is met, but for those that are named.</summary>
    public static async Task<PlanTestView> MetPlanTestAsync(TestApp app, Guid dossier, params string[] failing)
    {
        ArgumentNullException.ThrowIfNull(app);
        var test = await PlanTestAsync(app, dossier);
        var items = test.Items.Select(i => new AssessedItem(
            i.Id, i.Version,
            !i.IsByNumber ? null : failing.Contains(i.Code) ? (i.Comparison == Kwartiermaker.Locations.Requirements.Comparison.Min ? 0 : i.Norm + 1) : i.Norm,
            i.IsByNumber ? Judgement.Unknown : failing.Contains(i.Code) ? Judgement.Fails : Judgement.Meets, null));
        _ = (await app.AskAsync(
            TestPerson.ProjectDirector, (AssessRequirementsHandler assess) => assess.HandleAsync(new AssessRequirements(dossier, test.Id, [.. items]), default))).Value;
        return (await app.AskAsync(TestPerson.ProjectDirector, (GetPlanTestHandler get) => get.HandleAsync(dossier, test.Id, default)))!;
    }

    public static ActivityFacts Activity(string name, int days = 10, DateOnly? start = null, Guid? responsible = null, params Guid[] after) =>
        new(name, ActivityKind.Rebuilding, start, days, after, responsible, "Bouwbedrijf Jansen", false);

    public static async Task<Guid> ActivityAsync(TestApp app, Guid dossier, ActivityFacts facts)
    {
        ArgumentNullException.ThrowIfNull(app);
        return (await app.AskAsync(TestPerson.ProjectDirector, (AddActivityHandler add) => add.HandleAsync(new AddActivity(dossier, facts), default))).Value;
    }

    public static async Task<BuildingPlanView> BuildingPlanAsync(TestApp app, Guid dossier)
    {
        ArgumentNullException.ThrowIfNull(app);
        return (await app.AskAsync(TestPerson.ProjectDirector, (GetBuildingPlanHandler get) => get.HandleAsync(dossier, default)))!;
    }

    /// <summary>Finishes every activity of the plan yesterday.</summary>
    public static async Task FinishBuildingAsync(TestApp app, Guid dossier)
    {
        ArgumentNullException.ThrowIfNull(app);
        foreach (var activity in (await BuildingPlanAsync(app, dossier)).Activities)
            _ = (await app.AskAsync(TestPerson.ProjectDirector, (ReportProgressHandler report) => report.HandleAsync(
                new ReportProgress(dossier, activity.Id, activity.Version, TestApp.Today.AddDays(-20), TestApp.Today.AddDays(-1)), default))).Value;
    }

    public static async Task DeliveryAsync(TestApp app, Guid dossier)
    {
        ArgumentNullException.ThrowIfNull(app);
        _ = (await app.AskAsync(TestPerson.ProjectDirector, (RecordCompletionHandler record) => record.HandleAsync(
            new RecordCompletion(dossier, 0, TestApp.Today.AddDays(-1), "Bouwbedrijf Jansen aan P. Project", null), default))).Value;
    }
}
