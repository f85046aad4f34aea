using Kwartiermaker.Common;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>What adding and changing an activity have in common: the plan must still be possible.</summary>
internal static class ChangeActivities
{
    /// <summary>Stores what the activity waits for and moves the deadlines, or says why the plan would not be possible.</summary>
    /// <returns>The new schedule, or the refusals.</returns>
    public static async Task<(Schedule? Schedule, List<Refusal> Refusals)> LinkAsync(
        this DossierChange change, PlanNetwork network, BuildingActivity activity, IReadOnlyList<Guid> after, CancellationToken cancel)
    {
        var next = network.With(activity, after);
        var outcome = next.Schedule(change.Today);
        if (outcome.Schedule is not { } schedule)
            return (null, next.Refusals(outcome, change.Today));

        var stored = await change.Db.Set<ActivityLink>().Where(l => l.ActivityId == activity.Id).ToListAsync(cancel);
        change.Db.RemoveRange(stored.Where(l => !after.Contains(l.AfterId)));
        change.Db.AddRange(after.Distinct().Except(stored.Select(l => l.AfterId)).Select(id => new ActivityLink { ActivityId = activity.Id, AfterId = id }));
        await change.SetDeadlinesAsync(next, schedule, cancel);
        return (schedule, []);
    }
}
