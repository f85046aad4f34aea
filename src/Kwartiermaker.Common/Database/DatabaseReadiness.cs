using Microsoft.EntityFrameworkCore;
using System.Data.Common;

namespace Kwartiermaker.Common.Database;

/// <summary>Whether the database does its work now: a connection alone says little, a full disk and a damaged file let one in.</summary>
public sealed class DatabaseReadiness(AppDbContext db, TimeProvider time)
{
    /// <summary>Bytes. SQLite writes over what it has, so a row may still be written when there is room for nothing new.</summary>
    private const long Room = 1024 * 1024;

    /// <returns>What does not work, without names of files or servers; null when all does.</returns>
    public async Task<string?> WhyNotAsync(CancellationToken cancel)
    {
        try
        {
            _ = await db.Events.AsNoTracking().OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancel);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            return "the database cannot be read";
        }

        try
        {
            _ = await db.Database.ExecuteSqlAsync(
                $"INSERT INTO sys_ready (id, at) VALUES (1, {time.GetUtcNow().UtcDateTime}) ON CONFLICT (id) DO UPDATE SET at = excluded.at", cancel);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            return "the database cannot be written";
        }

        return SqliteFile.PathOf(db) is { } file && File.Exists(file) && new DriveInfo(Path.GetFullPath(file)).AvailableFreeSpace < Room ? "the disk is full" : null;
    }
}
