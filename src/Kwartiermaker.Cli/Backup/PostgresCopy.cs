using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using System.Data;

namespace Kwartiermaker.Cli.Backup;

/// <summary>Every table by COPY in one snapshot; put back in one transaction, which makes the tables anew by the program's own migrations.</summary>
internal sealed class PostgresCopy(AppDbContext db) : IDatabaseCopy
{
    private const string History = "__EFMigrationsHistory";

    /// <summary>Table and column names that the database quotes itself, so that they can stand in a statement.</summary>
    private const string Tables = """
        SELECT quote_ident(c.relname), string_agg(quote_ident(a.attname), ',' ORDER BY a.attnum)
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
        GROUP BY c.relname ORDER BY c.relname
        """;

    /// <summary>
    /// Sessions of people and programs. What kind a session of another role is may only be read by a superuser, so it is told by its user: the
    /// server's own work, such as clearing up, has none.
    /// </summary>
    private const string Others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usesysid IS NOT NULL AND pid <> pg_backend_pid()";

    private const string Empty = """
        DO $$ DECLARE one record; BEGIN
          FOR one IN SELECT oid::regclass AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' LOOP
            EXECUTE format('DROP TABLE %s CASCADE', one.name);
          END LOOP;
          FOR one IN SELECT p.oid::regprocedure AS name FROM pg_proc p WHERE pronamespace = current_schema()::regnamespace AND prokind = 'f'
            AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LOOP
            EXECUTE format('DROP FUNCTION %s', one.name);
          END LOOP;
        END $$
        """;

    private readonly NpgsqlConnection connection = (NpgsqlConnection)db.Database.GetDbConnection();

    public string Provider => "postgres";

    public async Task<BackedUpDatabase> WriteAsync(BackupWriter to, CancellationToken cancel)
    {
        await connection.OpenAsync(cancel);
        // Everything below reads what was there at the first statement, whatever is written meanwhile.
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await RunAsync("SET TRANSACTION READ ONLY", cancel);
        var found = await FindTablesAsync(cancel);
        if (!found.ContainsKey($"\"{History}\""))
            throw new BackupFault("cli.backup.nothing");
        var tables = new List<BackedUpTable>();
        foreach (var (table, columns) in found.Where(t => t.Key != $"\"{History}\""))
        {
            tables.Add(new(table, await CountAsync(table, cancel), columns));
            await to.AddAsync(table, async part =>
            {
                await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY {table} ({string.Join(',', columns)}) TO STDOUT (FORMAT BINARY)", cancel);
                await rows.CopyToAsync(part, cancel);
            });
        }

        return new(await ColumnAsync($"SELECT * FROM \"{History}\" ORDER BY 1", cancel), tables);
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancel)
    {
        await connection.OpenAsync(cancel);
        try
        {
            return (await FindTablesAsync(cancel)).Count == 0;
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    public async Task RestoreAsync(BackupReader from, IReadOnlyCollection<string> without, CancellationToken cancel)
    {
        var database = from.Manifest.Database;
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        if (await NumberAsync(Others, cancel) > 0)
            throw new BackupFault("cli.restore.in-use");
        await RunAsync("SET LOCAL lock_timeout = '10s'", cancel);
        // The rights to a table go with it.
        var roles = await RunningRole.FindAsync(db, cancel);
        await RunAsync(Empty, cancel);
        await RunAsync(db.GetService<IHistoryRepository>().GetCreateScript(), cancel);
        await db.GetService<IMigrator>().MigrateAsync(database.Migrations[^1], cancel);

        // Rows come table by table, and not in the order in which they name each other.
        var links = await ColumnAsync(
            "SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', conrelid::regclass, conname) "
            + "FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace",
            cancel);
        foreach (var link in links)
            await RunAsync(link + " DEFERRABLE INITIALLY DEFERRED", cancel);
        foreach (var table in database.Tables.Where(t => !without.Contains(t.Name)))
            await LoadAsync(from, table, cancel);
        await RunAsync("SET CONSTRAINTS ALL IMMEDIATE", cancel);
        foreach (var link in links)
            await RunAsync(link + " NOT DEFERRABLE", cancel);
        foreach (var role in roles)
            await RunningRole.GrantAsync(db, role, cancel);
        await whole.CommitAsync(cancel);
    }

    private async Task LoadAsync(BackupReader from, BackedUpTable table, CancellationToken cancel)
    {
        await from.ReadAsync(table.Name, async part =>
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY {table.Name} ({string.Join(',', table.Columns)}) FROM STDIN (FORMAT BINARY)", cancel);
            await part.CopyToAsync(rows, cancel);
        });
        if (await CountAsync(table.Name, cancel) != table.Rows)
            throw new InvalidOperationException($"{table.Name} is not what its manifest says.");
        // The next number comes after the last one that was used.
        foreach (var numbered in await ColumnAsync(
            $"SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = '{table.Name}'::regclass AND attidentity <> ''", cancel))
            await RunAsync($"SELECT setval(pg_get_serial_sequence('{table.Name}', '{numbered}'), max({numbered})) FROM {table.Name} HAVING max({numbered}) IS NOT NULL", cancel);
    }

    private async Task<Dictionary<string, string[]>> FindTablesAsync(CancellationToken cancel)
    {
        await using var command = Command(Tables);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var tables = new Dictionary<string, string[]>();
        while (await rows.ReadAsync(cancel))
            tables.Add(rows.GetString(0), rows.GetString(1).Split(','));
        return tables;
    }

    private Task<long> CountAsync(string table, CancellationToken cancel) => NumberAsync($"SELECT count(*) FROM {table}", cancel);

    private async Task<long> NumberAsync(string sql, CancellationToken cancel)
    {
        await using var command = Command(sql);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    private async Task<List<string>> ColumnAsync(string sql, CancellationToken cancel)
    {
        await using var command = Command(sql);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var column = new List<string>();
        while (await rows.ReadAsync(cancel))
            column.Add(rows.GetString(0));
        return column;
    }

    private async Task RunAsync(string sql, CancellationToken cancel)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>A large table takes as long as it takes.</summary>
    private NpgsqlCommand Command(string sql) => new(sql, connection) { CommandTimeout = 0 };
}
