using Kwartiermaker.Common.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Kwartiermaker.Common.Database;

/// <summary>Brings the database to this program's version at start-up, one node at a time.</summary>
public static class DatabaseStart
{
    /// <exception cref="StartRefusedException">Nothing was changed.</exception>
    public static async Task MigrateAsync(AppDbContext db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!await IsBehindAsync(db, cancel))
            return;
        await using var turn = await MigrationTurn.TakeAsync(db, cancel: cancel);
        // Another node may have done it meanwhile.
        if (!await IsBehindAsync(db, cancel))
            return;
        try
        {
            await db.Database.MigrateAsync(cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseRoleException(Place(db), e);
        }
    }

    /// <summary>Refuses a database that is not there or holds nothing.</summary>
    /// <exception cref="DatabaseMissingException">Nothing was made.</exception>
    public static async Task RefuseMissingAsync(AppDbContext db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!await IsThereAsync(db, cancel))
            throw new DatabaseMissingException(Place(db));
    }

    /// <summary>Whether there is a database of the program, of any version; it is not made by asking.</summary>
    public static async Task<bool> IsThereAsync(AppDbContext db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (await AppliedAsync(db, cancel)).Count > 0;
    }

    /// <summary>Refuses an empty database beside what is left of an earlier one.</summary>
    /// <exception cref="DatabaseEmptiedException">Nothing was changed.</exception>
    public static async Task RefuseEmptiedAsync(AppDbContext db, AuditKey key, AnchorFile anchors, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(anchors);
        var left = anchors.Read().Any() ? anchors.Path : key is { IsChosen: false, IsThere: true } ? key.Path : null;
        if (left is not null && !await IsThereAsync(db, cancel))
            throw new DatabaseEmptiedException(Place(db), Path.GetFullPath(left));
    }

    /// <summary>The database as its administrator calls it: a file, or a server and a name.</summary>
    internal static string Place(AppDbContext db)
    {
        var connection = db.Database.GetDbConnection();
        return db.IsSqlite ? Path.GetFullPath(connection.DataSource) : $"{connection.DataSource}/{connection.Database}";
    }

    private static async Task<bool> IsBehindAsync(AppDbContext db, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = await AppliedAsync(db, cancel);
        var unknown = applied.Except(known).Order().ToList();
        return unknown.Count > 0 ? throw new DatabaseNewerException(unknown) : !known.IsSubsetOf(applied);
    }

    /// <summary>None when there is no database; it is not made by asking.</summary>
    /// <exception cref="DatabaseRightsException">The role may not read it.</exception>
    private static async Task<HashSet<string>> AppliedAsync(AppDbContext db, CancellationToken cancel)
    {
        try
        {
            return await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancel) ? [.. await db.Database.GetAppliedMigrationsAsync(cancel)] : [];
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseRightsException(Place(db), e);
        }
    }
}
