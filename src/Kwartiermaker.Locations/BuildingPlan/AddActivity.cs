using Kwartiermaker.Common;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>Adds an activity to the building plan.</summary>
public sealed record AddActivity(Guid DossierId, ActivityFacts Activity);

public sealed class AddActivityHandler(DossierDesk desk, IPeople people)
{
    public Task<Result<Guid>> HandleAsync(AddActivity command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            if (BuildingRules.WhyNotPlan(change.Dossier) is { } refusal)
                return refusal;
            var refusals = command.Activity.Check();
            if (await change.WhyNotResponsibleAsync(people, nameof(ActivityFacts.ResponsibleId), command.Activity.ResponsibleId, null, cancel) is { } stranger)
                refusals.Add(stranger);
            if (refusals.Count > 0)
                return refusals;
            var network = await PlanNetwork.LoadAsync(change.Db, command.DossierId, cancel, toChange: true);
            var activity = new BuildingActivity { DossierId = command.DossierId, Number = network.Activities.Select(a => a.Number).DefaultIfEmpty().Max() + 1 };
            activity.Describe(command.Activity);
            change.Db.Add(activity);
            (_, refusals) = await change.LinkAsync(network, activity, command.Activity.After, cancel);
            if (refusals.Count > 0)
                return refusals;
            change.Record(new ActivityAdded(activity.Number, activity.Name, activity.Days));
            return activity.Id;
        }, cancel);
}
