using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kwartiermaker.Common.Database;

/// <summary>
/// A role of PostgreSQL for the running program, beside the one that owns the tables: an owner may switch off the triggers that keep
/// events and seals as they are, this one may not.
/// </summary>
public static class RunningRole
{
    /// <returns>False on SQLite, which knows no roles.</returns>
    public static async Task<bool> GrantAsync(AppDbContext db, string role, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.IsSqlite)
            return false;
        using var quoting = new NpgsqlCommandBuilder();
        var name = quoting.QuoteIdentifier(role);
        // Names of roles cannot be parameters.
        await db.Database.ExecuteSqlRawAsync(
            $$"""
            GRANT USAGE ON SCHEMA public TO {{name}};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {{name}};
            GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {{name}};
            REVOKE UPDATE, DELETE ON sys_events, sys_seals FROM {{name}};
            REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM {{name}};
            """.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
            cancel);
        return true;
    }
}
