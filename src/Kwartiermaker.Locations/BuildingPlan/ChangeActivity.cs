using Kwartiermaker.Common;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>Changes what is planned of an activity.</summary>
public sealed record ChangeActivity(Guid DossierId, Guid ActivityId, int Version, ActivityFacts Activity);

public sealed class ChangeActivityHandler(DossierDesk desk, IPeople people)
{
    public Task<Result<Done>> HandleAsync(ChangeActivity command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            if (BuildingRules.WhyNotPlan(change.Dossier) is { } refusal)
                return refusal;
            var network = await PlanNetwork.LoadAsync(change.Db, command.DossierId, cancel, toChange: true);
            if (network.Activities.SingleOrDefault(a => a.Id == command.ActivityId) is not { } activity)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(activity, command.Version) is { } stale)
                return stale;
            var refusals = command.Activity.Check();
            if (await change.WhyNotResponsibleAsync(people, nameof(ActivityFacts.ResponsibleId), command.Activity.ResponsibleId, activity.ResponsibleId, cancel) is { } stranger)
                refusals.Add(stranger);
            if (refusals.Count > 0)
                return refusals;

            var before = network.Facts(activity);
            if (activity.Describe(command.Activity) is { } finished)
                return finished;
            // Raises the version also when only what it waits for changed.
            change.Db.Entry(activity).Property(a => a.Name).IsModified = true;
            var (schedule, problems) = await change.LinkAsync(network, activity, command.Activity.After, cancel);
            if (schedule is null)
                return problems;
            var changed = Changed(before, command.Activity);
            if (changed.Count > 0)
                change.Record(new ActivityChanged(activity.Number, activity.Name, changed, schedule.Finish));
            return default(Done);
        }, cancel);

    private static List<string> Changed(ActivityFacts before, ActivityFacts after) =>
        typeof(ActivityFacts).GetProperties().Where(p => p.Name != nameof(ActivityFacts.After) && !Equals(p.GetValue(before), p.GetValue(after))).Select(p => p.Name)
            .Concat(before.After.ToHashSet().SetEquals(after.After) ? [] : [nameof(ActivityFacts.After)]).ToList();
}
