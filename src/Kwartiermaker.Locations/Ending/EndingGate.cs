using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Ending;

/// <summary>The use ends when its announced last day has come and the phase-out is done.</summary>
internal sealed class EndingGate(AppDbContext db) : IGateConditions
{
    public Phase Gate => Phase.Ended;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var end = await db.Set<UseEnd>().AsNoTracking().SingleOrDefaultAsync(e => e.DossierId == dossier.Id && e.RecalledOn == null, cancel);
        var steps = end is null ? [] : await db.Set<PhaseOutStep>().AsNoTracking().Where(s => s.UseEndId == end.Id).Select(s => s.DoneOn != null).ToListAsync(cancel);
        return [Reached(end?.EndOn, today), PhasedOut(steps.Count, steps.Count(done => !done))];
    }

    public static Condition Reached(DateOnly? end, DateOnly today) => end switch
    {
        null => new("end-reached", ConditionState.Missing, "einde", "not-announced"),
        { } day when day > today => new("end-reached", ConditionState.Missing, "einde", "not-yet", day),
        { } day => new("end-reached", ConditionState.Met, "einde", "reached", day),
    };

    public static Condition PhasedOut(int planned, int open) => (planned, open) switch
    {
        (0, _) => new("phase-out-done", ConditionState.Missing, "einde", "no-plan"),
        (_, 0) => new("phase-out-done", ConditionState.Met, "einde", "done", planned),
        _ => new("phase-out-done", ConditionState.Missing, "einde", "open", open, planned),
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
                null => new("handover-recorded", ConditionState.Missing, "einde/overdracht", "none"),
                { HandedOverOn: null } => new("handover-recorded", ConditionState.Missing, "einde/overdracht", "prepared", handOver.With),
                _ => new("handover-recorded", ConditionState.Met, "einde/overdracht", "recorded", handOver.With, handOver.HandedOverOn),
            },
        ];
    }
}
