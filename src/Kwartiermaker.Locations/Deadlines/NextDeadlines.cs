using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Deadlines;

/// <summary>The first open deadline of each dossier, in one query; a dossier that rests has none.</summary>
internal static class NextDeadlines
{
    public static async Task<Dictionary<Guid, DateOnly>> OfAsync(AppDbContext db, IQueryable<Dossier> dossiers, CancellationToken cancel) =>
        await db.Set<Deadline>().AsNoTracking().Where(x => x.ClosedAt == null && x.DueOn != null)
            .Join(dossiers.Where(d => d.Standing == Standing.Active), x => x.DossierId, d => d.Id, (deadline, dossier) => new { dossier.Id, deadline.DueOn })
            .GroupBy(x => x.Id)
            .Select(g => new { g.Key, Due = g.Min(x => x.DueOn) })
            .ToDictionaryAsync(x => x.Key, x => x.Due!.Value, cancel);
}
