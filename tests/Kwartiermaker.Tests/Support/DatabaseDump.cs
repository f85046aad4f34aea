using Microsoft.Data.Sqlite;
using Npgsql;
using System.Data.Common;
using System.Globalization;

namespace Kwartiermaker.Tests.Support;

/// <summary>Every row of every table as text, to compare two databases of one kind.</summary>
public static class DatabaseDump
{
    private const string Sqlite = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name";
    private const string Postgres = "SELECT relname::text FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' ORDER BY relname";

    /// <returns>By table its rows, in an order of their own; a table without rows too.</returns>
    public static async Task<SortedDictionary<string, List<string>>> OfAsync(TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using DbConnection connection = database.Provider == "sqlite" ? new SqliteConnection(database.Connection) : new NpgsqlConnection(database.Connection);
        await connection.OpenAsync();
        var dump = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in (await RowsAsync(connection, database.Provider == "sqlite" ? Sqlite : Postgres)).Select(r => r[(r.IndexOf('=', StringComparison.Ordinal) + 1)..]))
            dump[table] = await RowsAsync(connection, $"SELECT * FROM \"{table}\"");
        await connection.CloseAsync();
        database.LetGo();
        return dump;
    }

    private static async Task<List<string>> RowsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).OrderBy(reader.GetName, StringComparer.Ordinal)
                .Select(i => $"{reader.GetName(i)}={Text(reader.GetValue(i))}")));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
