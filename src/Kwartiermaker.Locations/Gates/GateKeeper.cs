using Kwartiermaker.Common.Modules;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Gates;

/// <summary>Asks every process for its conditions at a gate, in the order in which people meet them.</summary>
public sealed class GateKeeper(IEnumerable<IGateConditions> conditions, StepList steps)
{
    private readonly ILookup<Phase, IGateConditions> conditions = conditions.ToLookup(c => c.Gate);

    internal Task<IReadOnlyList<Condition>> CheckAsync(Dossier dossier, Phase gate, DateOnly today, CancellationToken cancel) => CheckAsync(
        new DossierFacts(
            dossier.Id, dossier.Name, dossier.Region, dossier.MunicipalityCode, dossier.Phase, dossier.TargetOpening, dossier.PossiblePlaces, dossier.AgreedPlaces,
            dossier.AgreedFrom, dossier.AgreedTo),
        gate, today, cancel);

    internal async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts facts, Phase gate, DateOnly today, CancellationToken cancel)
    {
        var all = new List<Condition>();
        foreach (var process in conditions[gate])
            all.AddRange(await process.CheckAsync(facts, today, cancel));
        // What stands on a page of its own behind the step comes after the step itself: the delivery after the work.
        return [.. all.OrderBy(c => steps.OrderOf(c.Page)).ThenBy(c => c.Page.Contains('/', StringComparison.Ordinal))];
    }
}
