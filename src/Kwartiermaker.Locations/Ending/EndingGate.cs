using Kwartiermaker.Common.Database;
using Kwartiermaker.Contracts.Reference;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Ending;

/// <summary>The use ends when its announced last day has come and the phase-out is done.</summary>
internal sealed class EndingGate(AppDbContext db, IDatedValues values) : IGateConditions
{
    public Phase Gate => Phase.Ended;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var end = await db.Set<UseEnd>().AsNoTracking().SingleOrDefaultAsync(e => e.DossierId == dossier.Id && e.RecalledOn == null, cancel);
        var steps = end is null ? [] : await db.Set<PhaseOutStep>().AsNoTracking().Where(s => s.UseEndId == end.Id).Select(s => s.DoneOn != null).ToListAsync(cancel);
        var inSight = dossier.AgreedTo is { } last && values.Find("contract.notice.first-warning.months", today)?.Number is { } months && last.AddMonths(-(int)months) <= today;
        return [Reached(end?.EndOn, inSight ? dossier.AgreedTo : null, today), PhasedOut(end is not null, steps.Count, steps.Count(done => !done))];
    }

    /// <param name="inSight">Last day of the agreement once it is time to choose: extend it, or announce the end.</param>
    public static Condition Reached(DateOnly? end, DateOnly? inSight, DateOnly today) => end switch
    {
        null when inSight is { } last => new("end-reached", ConditionState.Missing, "einde", "in-sight", last) { Act = new(LocationsPermissions.EndUse, "einde") },
        null => new("end-reached", ConditionState.Missing, "einde", "not-announced"),
        { } day when day > today => new("end-reached", ConditionState.Missing, "einde", "not-yet", day),
        { } day => new("end-reached", ConditionState.Met, "einde", "reached", day),
    };

    public static Condition PhasedOut(bool announced, int planned, int open) => (planned, open) switch
    {
        (0, _) when !announced => new("phase-out-done", ConditionState.Missing, "einde", "not-yet"),
        (0, _) => new("phase-out-done", ConditionState.Missing, "einde", "no-plan") { Act = new(LocationsPermissions.EndUse, "einde") },
        (_, 0) => new("phase-out-done", ConditionState.Met, "einde", "done", planned),
        _ => new("phase-out-done", ConditionState.Missing, "einde", "open", open, planned) { Act = new(LocationsPermissions.EndUse, "einde") },
    };
}

/// <summary>A dossier is complete when the location was handed over to its next use.</summary>
internal sealed class HandOverGate(AppDbContext db) : IGateConditions
{
    public Phase Gate => Phase.HandedOver;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var handOver = await db.Set<HandOver>().AsNoTracking().Where(h => h.DossierId == dossier.Id).Select(h => new { h.With, h.HandedOverOn }).SingleOrDefaultAsync(cancel);
        return
        [
            handOver switch
            {
                null => new("handover-recorded", ConditionState.Missing, "einde/overdracht", "none")
                    { Act = new(LocationsPermissions.EndUse, "einde/overdracht") },
                { HandedOverOn: null } => new("handover-recorded", ConditionState.Missing, "einde/overdracht", "prepared", handOver.With)
                    { Act = new(LocationsPermissions.EndUse, "einde/overdracht") },
                _ => new("handover-recorded", ConditionState.Met, "einde/overdracht", "recorded", handOver.With, handOver.HandedOverOn),
            },
        ];
    }
}
