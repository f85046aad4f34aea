using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.PlanTests;

/// <summary>Deviations from a requirement wait for whoever may approve them and did not ask for them (row B11).</summary>
internal sealed class DeviationWaits(AppDbContext db) : IWaiting
{
    public async Task<IReadOnlyList<WaitingItem>> FindAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.ApproveDeviation))
            return [];
        var dossiers = db.Visible<Dossier>(user).Where(d => d.Standing == Standing.Active);
        var asked = await db.Set<PlanTestItem>().AsNoTracking().Where(i => i.Deviation.State == DeviationState.Asked && i.Deviation.AskedById != user.Id)
            .Join(db.Set<PlanTest>(), i => i.TestId, t => t.Id, (item, test) => new { item, test.DossierId, test.Number })
            // Of a test that a newer one replaced nothing is decided any more.
            .Where(x => !db.Set<PlanTest>().Any(t => t.DossierId == x.DossierId && t.Number > x.Number))
            .Join(dossiers.Where(d => d.Phase == Phase.PlanAndPermits || d.Phase == Phase.Building), x => x.DossierId, d => d.Id,
                (x, dossier) => new { x.item, dossier.Id, dossier.Name, dossier.Town })
            .ToListAsync(cancel);
        return asked.ConvertAll(x =>
            new WaitingItem(x.Id, $"{x.Name}, {x.Town}", "locations.deviation", x.item.Deviation.AskedOn!.Value, $"/locaties/{x.Id}/eisen", x.item.Deviation.AskedByName));
    }
}
