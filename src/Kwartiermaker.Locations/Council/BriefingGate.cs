using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Council;

/// <summary>The explanation to the council happens when it is asked for (brochure: the agency "kan … een rol spelen"); but one that was planned must have its outcome.</summary>
internal sealed class BriefingGate(AppDbContext db) : IGateConditions
{
    private static readonly PreparedQuery<Guid, Moment> OfDossier = new((db, dossier) =>
        db.Set<Briefing>().AsNoTracking().Where(b => b.DossierId == dossier && b.State != BriefingState.Cancelled).Select(b => new Moment(b.State, b.At)));

    public Phase Gate => Phase.Feasibility;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        return [Of((await OfDossier.ListAsync(db, dossier.Id, cancel)).ConvertAll(b => (b.State, Clock.DayOf(b.At))), today)];
    }

    public static Condition Of(IReadOnlyList<(BriefingState State, DateOnly On)> briefings, DateOnly today)
    {
        var planned = briefings.Where(b => b.State == BriefingState.Planned).Select(b => b.On).Order().ToList();
        var held = briefings.Count(b => b.State == BriefingState.Held);
        return (planned, held) switch
        {
            ([var first, ..], _) when first < today => new("briefing-outcome", ConditionState.Missing, "raad", "no-outcome", first)
            { Act = new(LocationsPermissions.Talk, "raad") },
            ([var first, ..], _) => new("briefing-outcome", ConditionState.AtRisk, "raad", "still-planned", first),
            (_, > 0) => new("briefing-outcome", ConditionState.Met, "raad", "held", held),
            _ => new("briefing-outcome", ConditionState.Met, "raad", "none-asked"),
        };
    }

    private sealed record Moment(BriefingState State, DateTime At);
}
