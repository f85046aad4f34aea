using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Talks;

/// <summary>A formal request comes after at least one talk that was held and reported (brochure, "Een formeel verzoek").</summary>
internal sealed class TalkGate(AppDbContext db) : IGateConditions
{
    public Phase Gate => Phase.FormalRequest;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var (cooperation, talks) = await db.Set<Dossier>().Where(d => d.Id == dossier.Id)
            .Select(d => new ValueTuple<Cooperation, List<Seen>>(
                d.Cooperation,
                db.Set<Talk>().Where(t => t.DossierId == d.Id && t.State != TalkState.Cancelled).OrderByDescending(t => t.At)
                    .Select(t => new Seen(t.At, t.With, t.State)).ToList()))
            .SingleAsync(cancel);
        var held = talks.Find(t => t.State == TalkState.Held);
        var planned = talks.FindLast(t => t.State == TalkState.Planned);
        return
        [
            held is not null ? new("talk-held", ConditionState.Met, "gesprekken", "held", held.With, held.At)
            : planned is null
                ? new("talk-held", ConditionState.Missing, "gesprekken", "none") { Act = new(LocationsPermissions.Talk, "gesprekken/plannen") }
            : Clock.DayOf(planned.At) > today ? new("talk-held", ConditionState.Missing, "gesprekken", "planned", planned.With, planned.At)
            : new("talk-held", ConditionState.Missing, "gesprekken", "not-reported", planned.With, planned.At) { Act = new(LocationsPermissions.Talk, "gesprekken") },
            cooperation == Cooperation.Unknown
                ? new("cooperation", ConditionState.Missing, "gesprekken", "unknown") { Act = new(LocationsPermissions.Register, "wijzigen") }
                : new("cooperation", ConditionState.Met, "gesprekken", "known", cooperation),
        ];
    }

    private sealed record Seen(DateTime At, string With, TalkState State);
}
