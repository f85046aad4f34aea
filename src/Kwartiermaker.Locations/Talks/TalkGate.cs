using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Talks;

/// <summary>A formal request comes after at least one talk that was held and reported (brochure, "Een formeel verzoek").</summary>
internal sealed class TalkGate(AppDbContext db) : IGateConditions
{
    public Phase Gate => Phase.FormalRequest;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var held = await db.Set<Talk>().AsNoTracking().Where(t => t.DossierId == dossier.Id && t.State == TalkState.Held)
            .OrderByDescending(t => t.At).Select(t => new { t.At, t.With }).FirstOrDefaultAsync(cancel);
        var cooperation = await db.Set<Dossier>().Where(d => d.Id == dossier.Id).Select(d => d.Cooperation).SingleAsync(cancel);
        return
        [
            held is null
                ? new("talk-held", ConditionState.Missing, "gesprekken", "none")
                : new("talk-held", ConditionState.Met, "gesprekken", "held", held.With, held.At),
            cooperation == Cooperation.Unknown
                ? new("cooperation", ConditionState.Missing, "gesprekken", "unknown")
                : new("cooperation", ConditionState.Met, "gesprekken", "known", cooperation),
        ];
    }
}
