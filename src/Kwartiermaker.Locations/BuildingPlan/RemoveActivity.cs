using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>Takes an activity out of the plan, when it has not begun and nothing waits for it.</summary>
public sealed record RemoveActivity(Guid DossierId, Guid ActivityId, int Version);

public sealed class RemoveActivityHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(RemoveActivity command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            if (BuildingRules.WhyNotPlan(change.Dossier) is { } refusal)
                return refusal;
            var network = await PlanNetwork.LoadAsync(change.Db, command.DossierId, cancel, toChange: true);
            if (network.Activities.SingleOrDefault(a => a.Id == command.ActivityId) is not { } activity)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(activity, command.Version) is { } stale)
                return stale;
            var waiting = network.Activities.Where(a => network.After[a.Id].Contains(activity.Id)).Select(a => a.Name).ToList();
            if (waiting.Count > 0)
                return Refusal.Rule("activity.others-wait", string.Join(", ", waiting));
            if (activity.WhyNotRemove() is { } started)
                return started;
            await change.CloseDeadlinesAsync(activity.Id, cancel);
            change.Db.Remove(activity);
            change.Record(new ActivityRemoved(activity.Number, activity.Name));
            return default(Done);
        }, cancel);
}
