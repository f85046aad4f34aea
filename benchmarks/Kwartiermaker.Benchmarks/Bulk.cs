using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using System.Data.Common;

namespace Kwartiermaker.Benchmarks;

/// <summary>Writes entities straight into their table, as the model maps them, past change tracking.</summary>
internal static class Bulk
{
    private sealed record Column(string Name, Func<object, object?> Value);

    public static async Task InsertAsync<T>(AppDbContext db, IEnumerable<T> rows)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var table = type.GetTableName()!;
        var columns = ColumnsOf(type, StoreObjectIdentifier.Table(table), e => e).ToList();
        await db.Database.OpenConnectionAsync();
        try
        {
            if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
                await CopyAsync(postgres, table, columns, rows);
            else
                await PrepareAsync(db.Database.GetDbConnection(), table, columns, rows);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, string table, List<Column> columns, IEnumerable<T> rows)
        where T : class
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
            await writer.WriteRowAsync(default, columns.Select(c => c.Value(row)).ToArray());
        await writer.CompleteAsync();
    }

    private static async Task PrepareAsync<T>(DbConnection connection, string table, List<Column> columns, IEnumerable<T> rows)
        where T : class
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Names of the model, no input.
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => "@p" + i))})";
#pragma warning restore CA2100
        for (var i = 0; i < columns.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + i;
            command.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
                command.Parameters[i].Value = columns[i].Value(row) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }

        await transaction.CommitAsync();
    }

    /// <summary>Every column but a number that the database hands out; those of an owned part of the row as well.</summary>
    private static IEnumerable<Column> ColumnsOf(IEntityType type, StoreObjectIdentifier table, Func<object, object> part)
    {
        foreach (var property in type.GetProperties().Where(p => !p.IsShadowProperty() && !(p.IsPrimaryKey() && p.ClrType == typeof(long))))
        {
            var read = property.GetGetter();
            var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
            yield return new(property.GetColumnName(table)!, row => read.GetClrValue(part(row)) is not { } value ? null : convert is null ? value : convert(value));
        }

        foreach (var owned in type.GetNavigations().Where(n => n.TargetEntityType.IsOwned() && n.TargetEntityType.GetTableName() == table.Name))
        {
            var read = owned.GetGetter();
            foreach (var column in ColumnsOf(owned.TargetEntityType, table, row => read.GetClrValue(part(row))!))
                yield return column;
        }
    }
}
