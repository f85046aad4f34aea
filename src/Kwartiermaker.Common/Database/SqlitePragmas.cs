using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;
using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Kwartiermaker.Common.Database;

/// <summary>
/// Per connection: write-ahead log, wait for a lock rather than fail, foreign keys, and a flush to disk at every
/// commit, so that an acknowledged change survives a killed process and a power cut.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();

    /// <summary>How long a connection waits for the one that writes.</summary>
    public const string Patience = "PRAGMA busy_timeout=30000;";

    private const string Pragmas = Patience + " PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;";

    /// <summary>A pooled connection keeps its pragmas: they are set once, and not again for every query that opens it.</summary>
    private static readonly ConditionalWeakTable<sqlite3, object> Prepared = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsPrepared(connection))
            return;
        SqliteFile.CloseToOthers(connection.DataSource);
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Remember(connection);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsPrepared(connection))
            return;
        SqliteFile.CloseToOthers(connection.DataSource);
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        Remember(connection);
    }

    private static bool IsPrepared(DbConnection connection) => ((SqliteConnection)connection).Handle is { } handle && Prepared.TryGetValue(handle, out _);

    private static void Remember(DbConnection connection)
    {
        if (((SqliteConnection)connection).Handle is { } handle)
            Prepared.AddOrUpdate(handle, Instance);
    }
}
