using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Costs;

/// <summary>Copies an option under another name, to change it and compare the two.</summary>
public sealed record CopyCostOption(Guid DossierId, Guid OptionId, string Name);

public sealed class CopyCostOptionHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(CopyCostOption command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.EditCosts, async change =>
        {
            var from = await change.Db.Set<OptionOfUse>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == command.OptionId && o.DossierId == command.DossierId, cancel);
            if (from is null)
                return Refusal.NotFound();
            var facts = from.Facts with { Name = command.Name };
            var refusals = facts.Check();
            if (refusals.Count > 0)
                return refusals;
            var copy = new OptionOfUse { DossierId = command.DossierId }.Describe(facts);
            change.Db.Add(copy);
            change.Record(new CostOptionCopied(copy.Name, from.Name));
            return copy.Id;
        }, cancel);
}
