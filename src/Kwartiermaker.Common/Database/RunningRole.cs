using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kwartiermaker.Common.Database;

/// <summary>
/// A role of PostgreSQL for the running program, beside the one that owns the tables: an owner may switch off the triggers that keep
/// events and seals as they are, this one may not.
/// </summary>
public static class RunningRole
{
    /// <summary>On PostgreSQL, the roles that may add events and do not own them; none when there are no tables.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(AppDbContext db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Database.SqlQuery<string>($"""
            SELECT DISTINCT r.rolname::text AS "Value" FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) a JOIN pg_roles r ON r.oid = a.grantee
            WHERE c.oid = to_regclass('sys_events') AND a.privilege_type = 'INSERT' AND a.grantee <> c.relowner
            """).ToListAsync(cancel);
    }

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
