using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Gates;

/// <summary>The gate that a dossier stands before, with each condition as it is now.</summary>
/// <param name="To">Null when there is no next phase.</param>
public sealed record GateView(Phase? To, IReadOnlyList<Condition> Conditions)
{
    public bool CanPass => To is not null && Conditions.All(c => c.State != ConditionState.Missing);

    /// <summary>Open, and nothing has to be done for its end yet.</summary>
    public bool IsInUse => To == Phase.Ended && Conditions.Any(c => c is { Code: "end-reached", Why: "not-announced" });
}

/// <summary>How far we are is ours: the other side reads the phase, and what waits for itself.</summary>
public sealed class GetGateHandler(AppDbContext db, CurrentUser user, GateKeeper keeper, Clock clock)
{
    /// <summary>Of a dossier that was read within the person's scope a moment ago.</summary>
    public async Task<GateView?> OfAsync(DossierView dossier, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (!user.May(LocationsPermissions.ViewInternal))
            return null;
        if (dossier.Phase.Next() is not { } next)
            return new GateView(null, []);
        var facts = new DossierFacts(
            dossier.Id, dossier.Site.Name, dossier.Region, dossier.Site.MunicipalityCode, dossier.Phase, dossier.TargetOpening, dossier.Site.PossiblePlaces,
            dossier.AgreedPlaces, dossier.AgreedFrom, dossier.AgreedTo);
        return new GateView(next, await keeper.CheckAsync(facts, next, clock.Today, cancel));
    }

    public async Task<GateView?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        var dossier = await db.Visible<Dossier>(user, LocationsPermissions.ViewInternal).SingleOrDefaultAsync(d => d.Id == dossierId, cancel);
        if (dossier is null)
            return null;
        var today = clock.Today;
        return dossier.Phase.Next() is { } next
            ? new GateView(next, await keeper.CheckAsync(dossier, next, today, cancel))
            : new GateView(null, []);
    }
}
