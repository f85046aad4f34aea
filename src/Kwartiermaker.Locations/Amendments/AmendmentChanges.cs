using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Amendments;

internal static class AmendmentChanges
{
    public static Task<Result<Done>> ChangeAmendmentAsync(
        this DossierDesk desk, Guid dossierId, Guid amendmentId, int version, Func<DossierChange, Amendment, Task<List<Refusal>>> step, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(dossierId, LocationsPermissions.Negotiate, async change =>
        {
            var amendment = await change.Db.Set<Amendment>().SingleOrDefaultAsync(a => a.Id == amendmentId && a.DossierId == dossierId, cancel);
            if (amendment is null)
                return Refusal.NotFound();
            if (change.Dossier.EndedOn is { } ended)
                return Refusal.Rule("end.already-ended", ended);
            if (DossierChange.WhyNotCurrent(amendment, version) is { } stale)
                return stale;
            var refusals = await step(change, amendment);
            return refusals.Count > 0 ? refusals : default(Done);
        }, cancel);
}
