using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>How many dossiers and places stand in a phase.</summary>
public sealed record PhaseCount(Phase Phase, int Dossiers, int Places, DateOnly? FirstOpening, DateOnly? LastOpening);

/// <summary>Counts per phase of what the filter and the user's scope let through; stopped and resting dossiers do not count.</summary>
public sealed class CountDossiersHandler(FindDossiersHandler dossiers)
{
    public async Task<IReadOnlyList<PhaseCount>> HandleAsync(DossierFilter filter, CancellationToken cancel) =>
        (await dossiers.Filtered(filter).Where(d => d.Standing == Standing.Active)
            .GroupBy(d => d.Phase)
            .Select(g => new PhaseCount(g.Key, g.Count(), g.Sum(d => d.AgreedPlaces ?? d.PossiblePlaces ?? 0), g.Min(d => d.TargetOpening), g.Max(d => d.TargetOpening)))
            .ToListAsync(cancel))
        .OrderBy(c => c.Phase).ToList();
}
