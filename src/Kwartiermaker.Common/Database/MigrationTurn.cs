using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;
using System.Diagnostics;

namespace Kwartiermaker.Common.Database;

/// <summary>
/// The turn to bring a database up to date, of one process at a time. The operating system holds it for SQLite and the server for
/// PostgreSQL, so it ends with the process, however that ends.
/// </summary>
internal sealed partial class MigrationTurn : IAsyncDisposable
{
    /// <summary>The number by which nodes on PostgreSQL wait for each other; any number that nothing else uses.</summary>
    private const long Lock = 20_261_124;

    private readonly AppDbContext db;
    private readonly ILogger log;
    private FileStream? file;

    private MigrationTurn(AppDbContext db) => (this.db, log) = (db, db.GetService<ILoggerFactory>().CreateLogger<MigrationTurn>());

    /// <param name="patience">How long others get; migrations take seconds.</param>
    /// <exception cref="DatabaseBusyException">Another process did not end its turn.</exception>
    public static async Task<MigrationTurn> TakeAsync(AppDbContext db, TimeSpan? patience = null, CancellationToken cancel = default)
    {
        var turn = new MigrationTurn(db);
        var end = patience ?? TimeSpan.FromMinutes(2);
        try
        {
            if (!db.IsSqlite && await db.Database.CanConnectAsync(cancel))
                await db.Database.OpenConnectionAsync(cancel);
            var said = false;
            for (var watch = Stopwatch.StartNew(); !await turn.TryAsync(cancel); said = true)
            {
                if (watch.Elapsed > end)
                    throw new DatabaseBusyException(DatabaseStart.Place(db), end);
                if (!said)
                    turn.LogWaiting(DatabaseStart.Place(db), end.TotalSeconds);
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(1_000, end.TotalMilliseconds / 4)), cancel);
            }

            await turn.ClearAsync(cancel);
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    /// <summary>A connection that goes back to the pool gives up its locks; so does a file that is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        file?.Dispose();
        if (!db.IsSqlite)
            await db.Database.CloseConnectionAsync();
    }

    private async Task<bool> TryAsync(CancellationToken cancel)
    {
        if (!db.IsSqlite)
        {
            // A database that has yet to be made is made by one node only, whatever we do.
            return db.Database.GetDbConnection().State != System.Data.ConnectionState.Open
                || await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({Lock}) AS \"Value\"").SingleAsync(cancel);
        }

        var path = DatabaseStart.Place(db);
        PrivateFolder.Make(Path.GetDirectoryName(path)!);
        try
        {
            // It stays where it is: who removes it could remove the one that the next process holds.
            file = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException) when (File.Exists(path + ".lock"))
        {
            return false;
        }
    }

    /// <summary>
    /// EF Core's own lock on SQLite is a row, which a killed process leaves behind and for which the next one waits without end. Whoever
    /// has the turn knows that nobody is at it. On PostgreSQL a migration waits for a table as long as people can wait.
    /// </summary>
    private async Task ClearAsync(CancellationToken cancel)
    {
        if (!db.IsSqlite)
        {
            if (db.Database.GetDbConnection().State == System.Data.ConnectionState.Open)
                await db.Database.ExecuteSqlRawAsync("SET lock_timeout = '20s'", cancel);
            return;
        }

        if (!File.Exists(DatabaseStart.Place(db))
            || await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancel) == 0)
        {
            return;
        }

        if (await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancel) > 0)
            LogStale(DatabaseStart.Place(db));
    }

    [LoggerMessage(LogLevel.Warning, "Another process brings {Database} up to date; waiting {Seconds} seconds at most")]
    private partial void LogWaiting(string database, double seconds);

    [LoggerMessage(LogLevel.Warning, "A process was ended while it brought {Database} up to date; going on from where it was")]
    private partial void LogStale(string database);
}
