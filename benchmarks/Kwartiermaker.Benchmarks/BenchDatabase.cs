using Kwartiermaker.Common.Events;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Kwartiermaker.Benchmarks;

/// <summary>
/// An empty database of its own: a file in a temporary folder, or a database in the cluster that KWARTIERMAKER_TEST_POSTGRES
/// points to.
/// </summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("KWARTIERMAKER_TEST_POSTGRES");

    private readonly string folder = Directory.CreateTempSubdirectory("kwartiermaker-bench").FullName;

    private BenchDatabase(string provider, string connection)
    {
        (Provider, Connection) = (provider, connection);
        new AuditKey(new ConfigurationBuilder().AddInMemoryCollection([new("Audit:KeyFile", KeyFile)]).Build()).MakeIfMissing();
    }

    public string Provider { get; }

    public string Connection { get; private set; }

    public string KeyFile => Path.Combine(folder, "audit.key");

    public static async Task<BenchDatabase> MakeAsync()
    {
        if (Server is null)
        {
            var file = new BenchDatabase("sqlite", "");
            file.Connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(file.folder, "kwartiermaker.db"), ForeignKeys = true, DefaultTimeout = 30 }.ToString();
            return file;
        }

        await using var server = new NpgsqlConnection(Server);
        await server.OpenAsync();
        await using var command = server.CreateCommand();
        command.CommandText = "CREATE DATABASE kwartiermaker_bench";
        await command.ExecuteNonQueryAsync();
        return new BenchDatabase("postgres", new NpgsqlConnectionStringBuilder(Server) { Database = "kwartiermaker_bench" }.ToString());
    }

    /// <summary>The provider with its version, and how it keeps what was committed.</summary>
    public async Task<string> DescribeAsync()
    {
        if (Provider == "sqlite")
            return $"SQLite {await AskAsync("SELECT sqlite_version()")}, write-ahead log, flushed at every commit";
        return $"PostgreSQL {await AskAsync("SHOW server_version")}, fsync {await AskAsync("SHOW fsync")}, synchronous_commit {await AskAsync("SHOW synchronous_commit")}, shared_buffers {await AskAsync("SHOW shared_buffers")}";
    }

    /// <summary>Megabytes on disk.</summary>
    public async Task<long> SizeAsync() => Convert.ToInt64(
        await AskAsync(Provider == "sqlite" ? "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size" : "SELECT pg_database_size(current_database())"),
        System.Globalization.CultureInfo.InvariantCulture) / 1_000_000;

    /// <summary>What PostgreSQL does by itself within a minute after many rows came in; SQLite does not, and the program does not ask it to.</summary>
    public async Task SettleAsync() => await AskAsync(Provider == "sqlite" ? "PRAGMA wal_checkpoint(TRUNCATE)" : "VACUUM ANALYZE");

    public System.Data.Common.DbConnection Open() => Provider == "sqlite" ? new SqliteConnection(Connection) : new NpgsqlConnection(Connection);

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using var connection = Open();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 300;
#pragma warning disable CA2100 // Every text is a constant of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
