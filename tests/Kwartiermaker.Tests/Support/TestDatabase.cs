using Kwartiermaker.Common.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kwartiermaker.Tests.Support;

/// <summary>
/// A database for each test, copied from one that was migrated and filled once: a file copy on SQLite, a template database
/// on PostgreSQL (chosen by the environment variable KWARTIERMAKER_TEST_POSTGRES with a server's connection string).
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("KWARTIERMAKER_TEST_POSTGRES");
    private static readonly SemaphoreSlim Once = new(1, 1);
    private static readonly SemaphoreSlim Copying = new(1, 1);
    private static TestDatabase? template;

    private TestDatabase(string provider, string connection) => (Provider, Connection) = (provider, connection);

    public static bool OnPostgres => Server is not null;

    public string Provider { get; }

    public string Connection { get; }

    private string FilePath => new SqliteConnectionStringBuilder(Connection).DataSource;

    private string? Name => new NpgsqlConnectionStringBuilder(Connection).Database;

    /// <summary>An empty database, without tables.</summary>
    public static async Task<TestDatabase> EmptyAsync()
    {
        var name = "km_test_" + Guid.CreateVersion7().ToString("N");
        if (Server is null)
            return new TestDatabase("sqlite", SqliteFile(Path.Combine(Path.GetTempPath(), name + ".db")));
        await PostgresAsync($"CREATE DATABASE {name}");
        return new TestDatabase("postgres", PostgresDatabase(name));
    }

    /// <summary>A database with all tables and the shipped facts.</summary>
    public static async Task<TestDatabase> FilledAsync()
    {
        await Once.WaitAsync();
        try
        {
            template ??= await MakeTemplateAsync();
        }
        finally
        {
            Once.Release();
        }

        var name = "km_test_" + Guid.CreateVersion7().ToString("N");
        var database = Server is null
            ? new TestDatabase("sqlite", SqliteFile(Path.Combine(Path.GetTempPath(), name + ".db")))
            : new TestDatabase("postgres", PostgresDatabase(name));
        await database.CopyTemplateAsync(template);
        return database;
    }

    /// <summary>The same database of PostgreSQL, for another role; whoever made it throws it away.</summary>
    public TestDatabase As(string role) => new(Provider, DatabaseSetup.Postgres(new NpgsqlConnectionStringBuilder(Connection) { Username = role }.ToString()));

    /// <summary>With all tables and the shipped facts, as it was at first. Nobody may be busy in it.</summary>
    public async Task BeginAgainAsync()
    {
        if (Provider == "postgres")
        {
            await RunAsync(PostgresBeginning.Again);
            return;
        }

        await DropAsync();
        await CopyTemplateAsync(template!);
    }

    public static async Task DisposeTemplateAsync()
    {
        if (template is not null)
            await template.DropAsync();
        template = null;
    }

    /// <summary>Closes the connections that are kept open for reuse.</summary>
    public void LetGo()
    {
        if (Provider == "sqlite")
        {
            using var file = new SqliteConnection(Connection);
            SqliteConnection.ClearPool(file);
            return;
        }

        using var server = new NpgsqlConnection(Connection);
        NpgsqlConnection.ClearPool(server);
    }

    public async ValueTask DisposeAsync() => await DropAsync();

    private async Task DropAsync()
    {
        LetGo();
        if (Provider == "sqlite")
        {
            foreach (var file in new[] { FilePath, FilePath + "-wal", FilePath + "-shm", FilePath + ".lock" })
                File.Delete(file);
            return;
        }

        await PostgresAsync($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
    }

    private async Task CopyTemplateAsync(TestDatabase from)
    {
        if (Provider == "sqlite")
        {
            File.Copy(from.FilePath, FilePath);
            return;
        }

        await Copying.WaitAsync();
        try
        {
            // The template's files as they are: three times as fast as writing them through the log.
            await PostgresAsync($"CREATE DATABASE {Name} TEMPLATE {from.Name} STRATEGY file_copy");
        }
        finally
        {
            Copying.Release();
        }
    }

    private static async Task<TestDatabase> MakeTemplateAsync()
    {
        var database = await EmptyAsync();
        // The app fills it at start-up; disposing it leaves no connection behind.
        await using (var app = new TestApp(database, keepDatabase: true))
            app.Start();
        if (database.Provider == "sqlite")
        {
            await using var connection = new SqliteConnection(database.Connection);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
            await command.ExecuteNonQueryAsync();
            SqliteConnection.ClearPool(connection);
        }
        else
        {
            await database.RunAsync(PostgresBeginning.Remember);
            database.LetGo();
        }

        return database;
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static string SqliteFile(string path) => new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();

    /// <summary>As the program makes it of the setting, so that its pool is the one that is let go of.</summary>
    private static string PostgresDatabase(string name) =>
        DatabaseSetup.Postgres(new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 60, MinPoolSize = 0 }.ToString());

    private static async Task PostgresAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
