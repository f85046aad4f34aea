using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

/// <param name="NextDue">First open deadline, if there is one.</param>
public sealed record BoardCard(Guid Id, int Number, string Name, string MunicipalityCode, Phase Phase, DateOnly PhaseSince, Standing Standing, int? Places, DateOnly? NextDue);

/// <summary>One phase on the board; the counts are of all its dossiers, also of those whose card is not shown.</summary>
public sealed record BoardColumn(Phase Phase, int Dossiers, int Places, IReadOnlyList<BoardCard> Cards);

/// <summary>
/// The pipeline by phase, in three queries however many dossiers there are. Without a choice of standings the stopped ones
/// are left out, because nobody works on them.
/// </summary>
public sealed class FindBoardHandler(AppDbContext db, FindDossiersHandler dossiers, ModuleList modules, CurrentUser user)
{
    public const int MostCards = 30;

    public static readonly IReadOnlyList<Standing> UsualStandings = [Standing.Active, Standing.OnHold];

    public async Task<IReadOnlyList<BoardColumn>> HandleAsync(DossierFilter filter, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Standings is not { Count: > 0 })
            filter = filter with { Standings = UsualStandings };
        var found = dossiers.Filtered(filter);
        var counts = await found.GroupBy(d => d.Phase)
            .Select(g => new { g.Key, Dossiers = g.Count(), Places = g.Sum(d => d.AgreedPlaces ?? d.PossiblePlaces ?? 0) })
            .ToDictionaryAsync(c => c.Key, cancel);
        // Who stands longest in a phase comes first: that is where the pipeline waits.
        // A part for each phase: the database walks an index and stops, where it would number all dossiers otherwise.
        var first = (Phase phase) => found.Where(d => d.Phase == phase).OrderBy(d => d.PhaseSince).ThenBy(d => d.Number).Take(MostCards)
            .Select(d => new { d.Id, d.Number, d.Name, d.MunicipalityCode, d.Phase, d.PhaseSince, d.Standing, Places = d.AgreedPlaces ?? d.PossiblePlaces });
        var rows = await counts.Keys.Order().Skip(1).Aggregate(first(counts.Keys.Order().FirstOrDefault()), (all, phase) => all.Concat(first(phase))).ToListAsync(cancel);
        var due = await db.NextDeadlinesAsync(user.ScopeOf<Dossier>(), rows.ConvertAll(r => r.Id), modules.DutiesFor(user), cancel);
        var cards = rows.OrderBy(r => r.PhaseSince).ThenBy(r => r.Number).ToLookup(r => r.Phase, r => new BoardCard(
            r.Id, r.Number, r.Name, r.MunicipalityCode, r.Phase, r.PhaseSince, r.Standing, r.Places, due.TryGetValue(r.Id, out var day) ? day : null));
        return Columns(filter, counts.ContainsKey)
            .Select(phase => new BoardColumn(phase, counts.GetValueOrDefault(phase)?.Dossiers ?? 0, counts.GetValueOrDefault(phase)?.Places ?? 0, [.. cards[phase]]))
            .ToList();
    }

    /// <summary>The chosen phases; without a choice the chain and the open locations, and what comes after when there is something.</summary>
    private static IEnumerable<Phase> Columns(DossierFilter filter, Func<Phase, bool> hasSome) =>
        Enum.GetValues<Phase>().Where(p => filter.Phases is { Count: > 0 } chosen ? chosen.Contains(p) : p <= Phase.Operation || hasSome(p));
}
