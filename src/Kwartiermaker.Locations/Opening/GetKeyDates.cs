using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Opening;

/// <summary>Of a dossier that was read within the person's scope a moment ago; the plan of the work is ours alone.</summary>
public sealed class GetKeyDatesHandler(AppDbContext db, CurrentUser user)
{
    private static readonly PreparedQuery<Guid, DateOnly?> DeliveryOf = new((db, dossier) => db.Set<SitePlan>().Where(p => p.DossierId == dossier).Select(p => p.PlannedDelivery));

    public async Task<IReadOnlyList<KeyDate>> OfAsync(DossierView dossier, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var planned = dossier.Phase is >= Phase.PlanAndPermits and < Phase.Operation && user.May(LocationsPermissions.ViewInternal);
        var delivery = planned ? (await DeliveryOf.ListAsync(db, dossier.Id, cancel)).FirstOrDefault() : null;
        return KeyDates.Of(dossier.Phase, dossier.AgreedFrom, delivery, dossier.TargetOpening);
    }
}
