using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>Writes down when work begins and is ready, the access to site and buildings, and the layout of the grounds.</summary>
/// <param name="Version">0 when nothing was stored yet.</param>
public sealed record ChangeSitePlan(
    Guid DossierId, int Version, DateOnly? WorkStart, DateOnly? PlannedDelivery, string? SiteAccess, string? BuildingAccess, string? GroundsLayout);

public sealed class ChangeSitePlanHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(ChangeSitePlan command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            if (BuildingRules.WhyNotPlan(change.Dossier) is { } refusal)
                return refusal;
            var refusals = Check(command);
            if (refusals.Count > 0)
                return refusals;
            var plan = await change.Db.Set<SitePlan>().SingleOrDefaultAsync(p => p.DossierId == command.DossierId, cancel);
            if ((plan?.Version ?? 0) != command.Version)
                return Refusal.Stale();
            if (plan is null)
                change.Db.Add(plan = new SitePlan { DossierId = command.DossierId });

            var changed = new List<string>();
            Note(nameof(plan.WorkStart), plan.WorkStart, plan.WorkStart = command.WorkStart);
            Note(nameof(plan.PlannedDelivery), plan.PlannedDelivery, plan.PlannedDelivery = command.PlannedDelivery);
            Note(nameof(plan.SiteAccess), plan.SiteAccess, plan.SiteAccess = Clean(command.SiteAccess));
            Note(nameof(plan.BuildingAccess), plan.BuildingAccess, plan.BuildingAccess = Clean(command.BuildingAccess));
            Note(nameof(plan.GroundsLayout), plan.GroundsLayout, plan.GroundsLayout = Clean(command.GroundsLayout));
            if (changed.Count == 0)
                return default(Done);

            if (plan.PlannedDelivery is { } day)
                await change.SetDeadlineAsync(LocationDeadlines.Delivery, plan.Id, new(change.Dossier.Name, day, "bouwplan"), cancel);
            else
                await change.CloseDeadlinesAsync(plan.Id, cancel);
            var network = await PlanNetwork.LoadAsync(change.Db, command.DossierId, cancel) with { Plan = plan };
            if (network.Schedule(change.Today).Schedule is { } schedule)
                await change.SetDeadlinesAsync(network, schedule, cancel);
            change.Record(new SitePlanChanged(changed, plan.PlannedDelivery));
            return default(Done);

            void Note(string name, object? before, object? after)
            {
                if (!Equals(before, after))
                    changed.Add(name);
            }
        }, cancel);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static List<Refusal> Check(ChangeSitePlan command)
    {
        var refusals = new List<Refusal>();
        if (command.WorkStart is { Year: < 2000 or > 2200 })
            refusals.Add(Refusal.Invalid(nameof(command.WorkStart), "building-plan.year"));
        if (command.PlannedDelivery is { Year: < 2000 or > 2200 })
            refusals.Add(Refusal.Invalid(nameof(command.PlannedDelivery), "building-plan.year"));
        else if (command.PlannedDelivery < command.WorkStart)
            refusals.Add(Refusal.Invalid(nameof(command.PlannedDelivery), "building-plan.delivery-before-start", command.WorkStart));
        foreach (var (field, text) in new[] { (nameof(command.SiteAccess), command.SiteAccess), (nameof(command.BuildingAccess), command.BuildingAccess),
            (nameof(command.GroundsLayout), command.GroundsLayout) })
        {
            refusals.Text(field, text, 4_000, required: false);
        }

        return refusals;
    }
}
