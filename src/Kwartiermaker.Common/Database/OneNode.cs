using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Database;

/// <summary>
/// Lets one node at a time do a job. PostgreSQL holds a lock for the connection, so a node that dies lets go of it;
/// SQLite serves one node by nature.
/// </summary>
public static class OneNode
{
    /// <summary>Numbers of jobs; each its own, and never used again.</summary>
    public enum Job
    {
        Seal = 71_001,
        Forget = 71_002,
        ForgetSessions = 71_003,
        ForgetDrafts = 71_004,
        Mail = 71_005,
        ForgetOld = 71_006,
    }

    /// <returns>Whether this node did it; false when another one is at it.</returns>
    public static async Task<bool> DoAsync(AppDbContext db, Job job, Func<Task> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(work);
        if (db.IsSqlite)
        {
            await work();
            return true;
        }

        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var number = (int)job;
            if (!await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({number}) AS \"Value\"").SingleAsync(cancel))
                return false;
            try
            {
                await work();
            }
            finally
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({number})", CancellationToken.None);
            }

            return true;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
