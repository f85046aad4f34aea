using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Costs;

/// <summary>Changes what is known of one way to use the site.</summary>
public sealed record ChangeCostOption(Guid DossierId, Guid OptionId, int Version, CostFacts Option);

public sealed class ChangeCostOptionHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(ChangeCostOption command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.EditCosts, async change =>
        {
            var option = await change.Db.Set<OptionOfUse>().SingleOrDefaultAsync(o => o.Id == command.OptionId && o.DossierId == command.DossierId, cancel);
            if (option is null)
                return Refusal.NotFound();
            var refusals = command.Option.Check();
            if (refusals.Count > 0)
                return refusals;
            if (DossierChange.WhyNotCurrent(option, command.Version) is { } stale)
                return stale;
            var before = option.Facts;
            var after = option.Describe(command.Option).Facts;
            var changed = typeof(CostFacts).GetProperties().Where(p => !Equals(p.GetValue(before), p.GetValue(after))).Select(p => p.Name).ToList();
            if (changed.Count > 0)
                change.Record(new CostOptionChanged(option.Name, changed));
            return default(Done);
        }, cancel);
}
