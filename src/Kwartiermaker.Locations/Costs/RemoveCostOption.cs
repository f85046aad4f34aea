using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Costs;

/// <summary>Removes an option that is no longer considered, with the reason.</summary>
public sealed record RemoveCostOption(Guid DossierId, Guid OptionId, int Version, string Reason);

public sealed class RemoveCostOptionHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(RemoveCostOption command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.EditCosts, async change =>
        {
            var option = await change.Db.Set<OptionOfUse>().SingleOrDefaultAsync(o => o.Id == command.OptionId && o.DossierId == command.DossierId, cancel);
            if (option is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(option, command.Version) is { } stale)
                return stale;
            if (TypedText.WhyNot(nameof(command.Reason), command.Reason, TypedText.LongestReason) is { } wrong)
                return wrong;
            change.Db.Remove(option);
            change.Record(new CostOptionRemoved(option.Name), command.Reason);
            return default(Done);
        }, cancel);
}
