using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Database;

/// <summary>Brings the database to this program's version at start-up. EF Core holds a lock while it migrates, so two nodes can start at once.</summary>
public static class DatabaseStart
{
    /// <exception cref="DatabaseNewerException">The database was written by a later version of the program.</exception>
    public static async Task MigrateAsync(AppDbContext db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var known = db.Database.GetMigrations().ToHashSet();
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancel)).Where(m => !known.Contains(m)).ToList();
        if (unknown.Count > 0)
            throw new DatabaseNewerException(unknown);
        await db.Database.MigrateAsync(cancel);
    }
}

/// <summary>The database holds migrations that this program does not know: start a newer program, or restore an older backup.</summary>
public sealed class DatabaseNewerException(IReadOnlyList<string> unknown) : Exception(
    $"The database is newer than this program: it holds {string.Join(", ", unknown)}. Start the version that wrote it, or restore a backup of an older one. Nothing was changed.");
