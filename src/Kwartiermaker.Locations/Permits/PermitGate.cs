using Kwartiermaker.Common.Database;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Building starts when it is known which permits are needed, and those of a building kind are granted and in force (brochure, "Bouwvergunningen").</summary>
internal sealed class PermitGate(AppDbContext db, IDatedValues values) : IGateConditions
{
    public Phase Gate => Phase.Building;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var needed = await NeededPermits.LoadAsync(db, dossier.Id, cancel);
        return [needed.Known(), needed.Granted("permits-granted", values, today)];
    }
}
