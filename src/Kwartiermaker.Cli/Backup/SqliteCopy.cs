using Kwartiermaker.Common.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Cli.Backup;

/// <summary>The file as a whole: copied by SQLite itself while others write, put back under the same name in one step.</summary>
internal sealed class SqliteCopy(AppDbContext db) : IDatabaseCopy
{
    private const string Part = "database";

    private const int Busy = 5;
    private const int Locked = 6;
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    private readonly string path = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);

    public string Provider => "sqlite";

    public async Task<BackedUpDatabase> WriteAsync(BackupWriter to, CancellationToken cancel)
    {
        if (await IsEmptyAsync(cancel))
            throw new BackupFault("cli.backup.nothing");
        // Beside the database, which is where such content is guarded.
        var copy = MakeOwn(".copying");
        try
        {
            BackedUpDatabase database;
            await using (var target = await OpenAsync(copy, cancel))
            {
                await using (var source = await OpenAsync(path, cancel))
                    source.BackupDatabase(target);
                await RunAsync(target, "PRAGMA journal_mode=DELETE", cancel);
                if (await AskAsync(target, "PRAGMA quick_check(1)", cancel) is not "ok" and var damage)
                    throw new BackupFault("cli.backup.damaged", damage);
                database = await DescribeAsync(target, cancel);
            }

            await to.AddAsync(Part, async part =>
            {
                await using var file = File.OpenRead(copy);
                await file.CopyToAsync(part, cancel);
            });
            return database;
        }
        finally
        {
            Delete(copy);
        }
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancel)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
            return true;
        try
        {
            await using var file = await OpenAsync(path, cancel);
            return (await TablesAsync(file, cancel)).Count == 0;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Corrupt or NoDatabase)
        {
            return false;
        }
    }

    public async Task RestoreAsync(BackupReader from, IReadOnlyCollection<string> without, CancellationToken cancel)
    {
        PrivateFolder.Make(Path.GetDirectoryName(path)!);
        var staged = MakeOwn(".restoring");
        try
        {
            await from.ReadAsync(Part, async part =>
            {
                await using var file = File.OpenWrite(staged);
                await part.CopyToAsync(file, cancel);
                file.Flush(flushToDisk: true);
            });
            await using (var file = await OpenAsync(staged, cancel))
                await CheckAsync(file, from.Manifest.Database, without, cancel);
            await LetGoAsync(cancel);
            File.Move(staged, path, overwrite: true);
        }
        finally
        {
            Delete(staged);
        }
    }

    private static async Task CheckAsync(SqliteConnection file, BackedUpDatabase expected, IReadOnlyCollection<string> without, CancellationToken cancel)
    {
        var found = await DescribeAsync(file, cancel);
        if (await AskAsync(file, "PRAGMA integrity_check", cancel) is not "ok" || !found.Migrations.SequenceEqual(expected.Migrations)
            || !found.Tables.Select(t => (t.Name, t.Rows)).SequenceEqual(expected.Tables.Select(t => (t.Name, t.Rows))))
            throw new InvalidOperationException("The copy is not what its manifest says.");
        // Not only out of reach: the bytes are overwritten.
        foreach (var table in without.Intersect(expected.Tables.Select(t => t.Name)))
            await RunAsync(file, $"PRAGMA secure_delete=ON; DELETE FROM \"{table}\"", cancel);
    }

    /// <summary>Only who has the file to itself can end its log. A file that is no database any more has no users.</summary>
    private async Task LetGoAsync(CancellationToken cancel)
    {
        if (File.Exists(path))
        {
            try
            {
                await using var file = await OpenAsync(path, cancel);
                file.DefaultTimeout = 2;
                await RunAsync(file, "PRAGMA busy_timeout=2000", cancel);
                if (await AskAsync(file, "PRAGMA journal_mode=DELETE", cancel) is not "delete")
                    throw new BackupFault("cli.restore.in-use");
            }
            catch (SqliteException e) when (e.SqliteErrorCode is Busy or Locked)
            {
                throw new BackupFault("cli.restore.in-use");
            }
            catch (SqliteException e) when (e.SqliteErrorCode is Corrupt or NoDatabase)
            {
                // It is replaced because of that.
            }
        }

        // A log of the old file would be read into the new one.
        foreach (var log in new[] { "-wal", "-shm", "-journal" })
            File.Delete(path + log);
    }

    private static async Task<BackedUpDatabase> DescribeAsync(SqliteConnection file, CancellationToken cancel)
    {
        var tables = new List<BackedUpTable>();
        foreach (var table in await TablesAsync(file, cancel))
            tables.Add(new(table, (long)(await AskAsync(file, $"SELECT count(*) FROM \"{table}\"", cancel))!, []));
        if (tables.All(t => t.Name != "__EFMigrationsHistory"))
            throw new BackupFault("cli.backup.nothing");
        return new(await ColumnAsync(file, "SELECT * FROM \"__EFMigrationsHistory\" ORDER BY 1", cancel), tables);
    }

    private static Task<List<string>> TablesAsync(SqliteConnection file, CancellationToken cancel) =>
        ColumnAsync(file, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name", cancel);

    private static async Task<SqliteConnection> OpenAsync(string file, CancellationToken cancel)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        await RunAsync(connection, "PRAGMA busy_timeout=30000", cancel);
        return connection;
    }

    private static async Task<List<string>> ColumnAsync(SqliteConnection file, string sql, CancellationToken cancel)
    {
        await using var command = new SqliteCommand(sql, file);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var column = new List<string>();
        while (await rows.ReadAsync(cancel))
            column.Add(rows.GetString(0));
        return column;
    }

    private static async Task<object?> AskAsync(SqliteConnection file, string sql, CancellationToken cancel)
    {
        await using var command = new SqliteCommand(sql, file);
        return await command.ExecuteScalarAsync(cancel);
    }

    private static async Task RunAsync(SqliteConnection file, string sql, CancellationToken cancel)
    {
        await using var command = new SqliteCommand(sql, file);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>An empty file of this backup or restore alone: two at once do not write into one. What a killed one left behind goes.</summary>
    private string MakeOwn(string extension)
    {
        var file = $"{path}.{Guid.CreateVersion7():N}{extension}";
        using (PrivateFile.Create(file))
        {
            // None takes a day.
            var before = File.GetLastWriteTimeUtc(file).AddDays(-1);
            foreach (var left in Directory.GetFiles(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}.*{extension}").Where(f => File.GetLastWriteTimeUtc(f) < before))
                Delete(left);
        }

        return file;
    }

    private static void Delete(string file)
    {
        foreach (var part in new[] { "", "-journal", "-wal", "-shm" })
            File.Delete(file + part);
    }
}
