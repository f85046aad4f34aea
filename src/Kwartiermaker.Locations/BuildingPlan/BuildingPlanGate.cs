using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>Building begins with a plan that is possible: at least one activity, and none that wait for each other (row B12).</summary>
internal sealed class BuildingPlanGate(AppDbContext db) : IGateConditions
{
    public Phase Gate => Phase.Building;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var network = await PlanNetwork.LoadAsync(db, dossier.Id, cancel);
        if (network.Activities.Count == 0)
            return [new("plan-made", ConditionState.Missing, "bouwplan", "none") { Act = new(LocationsPermissions.Build, "bouwplan/activiteit") }];
        if (network.Schedule(today).Schedule is not { } schedule)
            return [new("plan-made", ConditionState.Missing, "bouwplan", "impossible") { Act = new(LocationsPermissions.Build, "bouwplan") }];
        return
        [
            schedule.Finish > network.Plan?.PlannedDelivery
                ? new("plan-made", ConditionState.AtRisk, "bouwplan", "late", schedule.Finish, network.Plan.PlannedDelivery)
                : new("plan-made", ConditionState.Met, "bouwplan", "made", network.Activities.Count, schedule.Finish),
        ];
    }
}

/// <summary>A location opens when all work is done (row B12).</summary>
internal sealed class BuildingDoneGate(AppDbContext db) : IGateConditions
{
    public Phase Gate => Phase.Opening;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var network = await PlanNetwork.LoadAsync(db, dossier.Id, cancel);
        return [Of(network, today)];
    }

    private static Condition Of(PlanNetwork network, DateOnly today)
    {
        if (network.Activities.Count == 0)
            return new("building-done", ConditionState.Missing, "bouwplan", "none") { Act = new(LocationsPermissions.Build, "bouwplan/activiteit") };
        var open = network.Activities.Where(a => a.Finished is null).ToList();
        if (open.Count == 0)
            return new("building-done", ConditionState.Met, "bouwplan", "done", network.Activities.Count, network.Activities.Max(a => a.Finished));
        // Work that goes on as planned is waited for; a plan that is impossible says of nothing when it comes.
        var planned = network.Schedule(today).Schedule?.Activities.ToDictionary(a => a.Id);
        var late = planned is null ? open[0] : open.Find(IsLate);
        return late is not null
            ? new("building-done", ConditionState.Missing, "bouwplan", "open", open.Count, late.Name) { Act = new(LocationsPermissions.Build, "bouwplan") }
            : new("building-done", ConditionState.Missing, "bouwplan", "as-planned", open.Count, open[0].Name, planned![PlanNetwork.Key(open[0].Id)].EarliestFinish);

        // By now it should have been reported that it began, or that it is done.
        bool IsLate(BuildingActivity activity) => activity.Started is { } started
            ? started.AddDays(activity.Days - 1) <= today
            : planned![PlanNetwork.Key(activity.Id)].EarliestStart <= today;
    }
}
