using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>An activity as it is planned and as it goes.</summary>
/// <param name="Planned">Its place on the calendar; null when the plan cannot be scheduled.</param>
/// <param name="IsLate">Not finished, and it should have been by plan.</param>
public sealed record ActivityRow(
    Guid Id, int Version, int Number, ActivityFacts Facts, DateOnly? Started, DateOnly? Finished, PlannedActivity? Planned, bool IsLate);

public sealed record SitePlanRow(int Version, DateOnly? WorkStart, DateOnly? PlannedDelivery, string? SiteAccess, string? BuildingAccess, string? GroundsLayout);

/// <param name="Schedule">Null when there is no activity, or when the plan is not possible.</param>
/// <param name="Delay">Null when the whole is not late.</param>
/// <param name="Problems">Why the plan is not possible.</param>
/// <param name="WhyNotPlan">Why nothing can be planned; null when it can.</param>
/// <param name="WhyNotBuild">Why work cannot begin; null when it can.</param>
public sealed record BuildingPlanView(
    SitePlanRow? Site, IReadOnlyList<ActivityRow> Activities, Schedule? Schedule, DelayStory? Delay, IReadOnlyList<Refusal> Problems, Refusal? WhyNotPlan, Refusal? WhyNotBuild);

public sealed class GetBuildingPlanHandler(AppDbContext db, CurrentUser user, Clock clock)
{
    public async Task<BuildingPlanView?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        var dossier = await db.Visible<Dossier>(user, LocationsPermissions.ViewInternal).SingleOrDefaultAsync(d => d.Id == dossierId, cancel);
        if (dossier is null)
            return null;
        var today = clock.Today;
        var network = await PlanNetwork.LoadAsync(db, dossierId, cancel);
        var outcome = network.Schedule(today);
        var planned = outcome.Schedule?.Activities.ToDictionary(a => a.Id) ?? [];
        return new BuildingPlanView(
            network.Plan is { } p ? new SitePlanRow(p.Version, p.WorkStart, p.PlannedDelivery, p.SiteAccess, p.BuildingAccess, p.GroundsLayout) : null,
            [.. network.Activities.Select(Row)],
            network.Activities.Count > 0 ? outcome.Schedule : null,
            outcome.Schedule is { } schedule ? DelayStory.Of(schedule) : null,
            network.Refusals(outcome, today),
            dossier.WhyNotWork() ?? BuildingRules.WhyNotPlan(dossier),
            dossier.WhyNotWork() ?? BuildingRules.WhyNotBuild(dossier));

        ActivityRow Row(BuildingActivity a)
        {
            var when = planned.GetValueOrDefault(PlanNetwork.Key(a.Id));
            return new ActivityRow(a.Id, a.Version, a.Number, network.Facts(a), a.Started, a.Finished, when, a.Finished is null && when?.ReadyByPlan < today);
        }
    }
}
