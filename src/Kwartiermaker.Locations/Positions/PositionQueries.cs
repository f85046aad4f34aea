using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Positions;

internal static class PositionQueries
{
    public static Task<Position?> CurrentPositionAsync(this AppDbContext db, Guid dossierId, CancellationToken cancel) =>
        db.Set<Position>().AsNoTracking().Where(p => p.DossierId == dossierId).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel);
}
