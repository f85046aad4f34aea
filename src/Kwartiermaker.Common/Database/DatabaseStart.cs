using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Database;

/// <summary>Brings the database to this program's version at start-up, one node at a time.</summary>
public static class DatabaseStart
{
    /// <summary>The number by which nodes on PostgreSQL wait for each other; any number that nothing else uses.</summary>
    private const long Lock = 20_261_124;

    /// <exception cref="DatabaseNewerException">The database was written by a later version of the program.</exception>
    public static async Task MigrateAsync(AppDbContext db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        // EF Core's own lock on PostgreSQL ends with each migration's transaction, so a second node could begin between two
        // of them. On SQLite it lasts until all are done.
        if (db.IsSqlite || !await db.Database.CanConnectAsync(cancel))
        {
            await MigrateAloneAsync(db, cancel);
            return;
        }

        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Lock})", cancel);
            await MigrateAloneAsync(db, cancel);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Lock})", cancel);
        }
        finally
        {
            // After an error too: a connection that goes back to the pool gives up its locks.
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task MigrateAloneAsync(AppDbContext db, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToHashSet();
        var unknown = applied.Except(known).Order().ToList();
        if (unknown.Count > 0)
            throw new DatabaseNewerException(unknown);
        if (!known.IsSubsetOf(applied))
            await db.Database.MigrateAsync(cancel);
    }
}

/// <summary>The database holds migrations that this program does not know: start a newer program, or restore an older backup.</summary>
public sealed class DatabaseNewerException(IReadOnlyList<string> unknown) : Exception(
    $"The database is newer than this program: it holds {string.Join(", ", unknown)}. Start the version that wrote it, or restore a backup of an older one. Nothing was changed.");
