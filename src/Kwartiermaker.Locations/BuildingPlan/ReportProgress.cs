using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>Says that an activity has started or is finished; leaving a day out takes it back.</summary>
/// <param name="Finished">Last day of work.</param>
public sealed record ReportProgress(Guid DossierId, Guid ActivityId, int Version, DateOnly? Started, DateOnly? Finished);

public sealed class ReportProgressHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(ReportProgress command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            if (BuildingRules.WhyNotBuild(change.Dossier) is { } refusal)
                return refusal;
            var network = await PlanNetwork.LoadAsync(change.Db, command.DossierId, cancel, toChange: true);
            if (network.Activities.SingleOrDefault(a => a.Id == command.ActivityId) is not { } activity)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(activity, command.Version) is { } stale)
                return stale;
            if (command.Started is { Year: < 2000 })
                return Refusal.Invalid(nameof(command.Started), "building-plan.year");

            var (started, finished) = (activity.Started, activity.Finished);
            activity.Progress(command.Started, command.Finished);
            var outcome = network.Schedule(change.Today);
            if (outcome.Schedule is not { } schedule)
                return network.Refusals(outcome, change.Today);
            await change.SetDeadlinesAsync(network, schedule, cancel);
            change.Record(
                finished is null && command.Finished is { } done ? new ActivityFinished(activity.Number, activity.Name, done)
                : started is null && command.Started is { } begun ? new ActivityStarted(activity.Number, activity.Name, begun)
                : new ActivityProgressCorrected(activity.Number, activity.Name, command.Started, command.Finished));
            return default(Done);
        }, cancel);
}
