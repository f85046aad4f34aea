using Microsoft.EntityFrameworkCore;
using System.Data.Common;

namespace Kwartiermaker.Common.Database;

/// <summary>For a write on the way to a read: it may as well be left out, so it waits for nobody.</summary>
public static class Impatience
{
    /// <summary>Gives up after about a second, and on a database that cannot write (a full disk).</summary>
    /// <returns>Whether it was written.</returns>
    public static async Task<bool> TryWriteAsync(this AppDbContext db, Func<Task> write, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(write);
        var usual = db.Database.GetCommandTimeout();
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            db.Database.SetCommandTimeout(TimeSpan.FromSeconds(1));
            // SQLite waits by itself, within the command.
            if (db.IsSqlite)
                await db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout=0;", cancel);
            await write();
            return true;
        }
        // What may pass by itself, such as a time that ran out, is wrapped on PostgreSQL.
        catch (Exception exception) when (exception is DbException or InvalidOperationException { InnerException: DbException })
        {
            return false;
        }
        finally
        {
            db.Database.SetCommandTimeout(usual);
            if (db.IsSqlite)
                await db.Database.ExecuteSqlRawAsync(SqlitePragmas.Patience, CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }
}
