using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Costs;

/// <summary>Chooses the option that the dossier reckons with.</summary>
public sealed record PreferCostOption(Guid DossierId, Guid OptionId, int Version);

public sealed class PreferCostOptionHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(PreferCostOption command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.EditCosts, async change =>
        {
            var options = await change.Db.Set<OptionOfUse>()
                .Where(o => o.DossierId == command.DossierId && (o.Preferred || o.Id == command.OptionId)).ToListAsync(cancel);
            if (options.Find(o => o.Id == command.OptionId) is not { } chosen)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(chosen, command.Version) is { } stale)
                return stale;
            if (chosen.Preferred)
                return Refusal.Rule("cost.already-preferred", chosen.Name);
            foreach (var other in options.Where(o => o != chosen))
                other.Preferred = false;
            // First the old one off, because the database allows one per dossier at any moment.
            await change.StoreSoFarAsync(cancel);
            chosen.Preferred = true;
            change.Record(new CostOptionPreferred(chosen.Name));
            return default(Done);
        }, cancel);
}
