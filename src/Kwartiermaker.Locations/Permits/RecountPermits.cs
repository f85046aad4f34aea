using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Permits;

/// <summary>The terms of applications follow the law as it is known now: a new day off or a new length moves the stored days as it moves those on the page.</summary>
internal sealed class RecountPermits(AppDbContext db, Desk desk, IDatedValues values) : IRecount
{
    public async Task RecountAsync(CancellationToken cancel)
    {
        var dossiers = await db.Set<Permit>().Where(p => p.IrrevocableOn == null).Select(p => p.DossierId)
            .Union(db.Set<PermitNeed>().Where(n => n.Kind == PermitKind.UseNotification && n.Answer == NeedAnswer.Needed).Select(n => n.DossierId))
            .ToListAsync(cancel);
        foreach (var dossier in dossiers)
        {
            await desk.RecountAsync<Dossier>(dossier, async change =>
            {
                var permits = await db.Set<Permit>().Include(p => p.Suspensions).Include(p => p.Objections).AsSplitQuery()
                    .Where(p => p.DossierId == dossier && p.IrrevocableOn == null).ToListAsync(cancel);
                foreach (var permit in permits)
                    await change.SetPermitDeadlinesAsync(permit, values, cancel);
                await change.SetUseNotificationDeadlineAsync(values, cancel);
            }, cancel);
        }
    }
}
