using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Screening;

/// <summary>Throws away a screening that is not concluded, for example because the kind of site was wrong.</summary>
public sealed record DropScreening(Guid DossierId, Guid ScreeningId, int Version, string Reason);

public sealed class DropScreeningHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(DropScreening command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Screen, async change =>
        {
            var screening = await change.Db.Set<SiteScreening>().Include(s => s.Criteria)
                .SingleOrDefaultAsync(s => s.Id == command.ScreeningId && s.DossierId == command.DossierId, cancel);
            if (screening is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(screening, command.Version) is { } stale)
                return stale;
            if (screening.State == ScreeningState.Concluded)
                return Refusal.Rule("screening.concluded", screening.ConcludedOn);
            if (TypedText.WhyNot(nameof(command.Reason), command.Reason, TypedText.LongestReason) is { } wrong)
                return wrong;
            change.Db.Remove(screening);
            change.Record(new ScreeningDropped(screening.On), command.Reason);
            return default(Done);
        }, cancel);
}
