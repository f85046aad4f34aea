using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Kwartiermaker.Common.Database;

/// <summary>
/// A query of one argument that EF prepares once, and not at each call: for what a page asks every time that it is opened. Kept in a
/// static field; once for each model, since a model is of one database and of the modules that are there.
/// </summary>
/// <param name="query">Says what it needs by itself: what it takes from elsewhere would stay as it was the first time.</param>
public sealed class PreparedQuery<TArgument, TRow>(Expression<Func<AppDbContext, TArgument, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<AppDbContext, TArgument, IAsyncEnumerable<TRow>>> prepared = [];

    public ValueTask<List<TRow>> ListAsync(AppDbContext db, TArgument argument, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return prepared.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, argument).ToListAsync(cancel);
    }
}

/// <summary>The same with two arguments.</summary>
/// <param name="query">Says what it needs by itself.</param>
public sealed class PreparedQuery<TFirst, TSecond, TRow>(Expression<Func<AppDbContext, TFirst, TSecond, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<AppDbContext, TFirst, TSecond, IAsyncEnumerable<TRow>>> prepared = [];

    public ValueTask<List<TRow>> ListAsync(AppDbContext db, TFirst first, TSecond second, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return prepared.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, first, second).ToListAsync(cancel);
    }
}
