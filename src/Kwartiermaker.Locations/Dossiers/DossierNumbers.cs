using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Hands out dossier numbers one after the other, however many people register at once.</summary>
internal static class DossierNumbers
{
    /// <summary>Any number, as long as nothing else in this database locks by it.</summary>
    private const long Turn = 5_001;

    /// <summary>
    /// The next free number. Whoever asks waits for its turn, and keeps it until the transaction ends: on SQLite the
    /// transaction is the turn, on PostgreSQL a lock that goes with the transaction.
    /// </summary>
    public static async Task<int> NextAsync(AppDbContext db, CancellationToken cancel)
    {
        if (!db.IsSqlite)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Turn})", cancel);
        return (await db.Set<Dossier>().MaxAsync(d => (int?)d.Number, cancel) ?? 0) + 1;
    }
}
