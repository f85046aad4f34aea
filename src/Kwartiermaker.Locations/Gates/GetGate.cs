using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Gates;

/// <summary>The gate that a dossier stands before, with each condition as it is now.</summary>
/// <param name="To">Null when there is no next phase.</param>
public sealed record GateView(Phase? To, IReadOnlyList<Condition> Conditions)
{
    public bool CanPass => To is not null && Conditions.All(c => c.State != ConditionState.Missing);
}

public sealed class GetGateHandler(AppDbContext db, CurrentUser user, GateKeeper keeper, TimeProvider time)
{
    public async Task<GateView?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.View))
            return null;
        var dossier = await db.Set<Dossier>().AsNoTracking().Within(user.Scope).SingleOrDefaultAsync(d => d.Id == dossierId, cancel);
        if (dossier is null)
            return null;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(time.GetUtcNow().UtcDateTime, Texts.Amsterdam));
        return dossier.Phase.Next() is { } next
            ? new GateView(next, await keeper.CheckAsync(dossier, next, today, cancel))
            : new GateView(null, []);
    }
}
