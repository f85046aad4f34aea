using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using System.Collections.Concurrent;
using System.Data.Common;

namespace Kwartiermaker.Benchmarks;

/// <summary>A command as it was sent to the database.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<DbParameter> Parameters)
{
    public static Statement Of(DbCommand command) => new(command.CommandText, command.Parameters.Cast<DbParameter>().Select(Copy).ToList());

    public void FillIn(DbCommand command)
    {
#pragma warning disable CA2100 // The program's own statement.
        command.CommandText = Sql;
#pragma warning restore CA2100
        foreach (var parameter in Parameters)
            command.Parameters.Add(Copy(parameter));
    }

    private static DbParameter Copy(DbParameter parameter) => parameter switch
    {
        NpgsqlParameter postgres => postgres.Clone(),
        SqliteParameter sqlite => new SqliteParameter(sqlite.ParameterName, sqlite.SqliteType) { Value = sqlite.Value },
        _ => throw new NotSupportedException(parameter.GetType().Name),
    };
}

/// <summary>Writes down the statements of one request; while it does not record it costs next to nothing.</summary>
internal sealed class Recorder : DbCommandInterceptor
{
    private ConcurrentQueue<Statement>? taken;

    public void Start() => taken = [];

    public IReadOnlyList<Statement> Stop() => Interlocked.Exchange(ref taken, null)!.ToList();

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Take(command);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Take(command);
        return new(result);
    }

    public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Take(command);
        return new(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Take(command);
        return new(result);
    }

    private void Take(DbCommand command) => taken?.Enqueue(Statement.Of(command));
}
