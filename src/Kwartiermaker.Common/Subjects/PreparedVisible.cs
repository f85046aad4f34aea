using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Kwartiermaker.Common.Subjects;

/// <summary>
/// As <see cref="PreparedQuery{TArgument, TRow}"/>, over the rows that lie within somebody's scope: EF prepares it once for who sees everywhere and
/// once for all others, whose regions and municipalities are arguments of it.
/// </summary>
/// <param name="query">
/// Its second argument stands for the rows within the scope; it may leave the last ones unused, each under a name of its own. What it takes from elsewhere would stay as it was
/// the first time.
/// </param>
public sealed class PreparedVisible<TPlaced, TFirst, TSecond, TThird, TRow>(
    Expression<Func<AppDbContext, IQueryable<TPlaced>, TFirst, TSecond, TThird, IQueryable<TRow>>> query)
    where TPlaced : class, IPlaced
{
    private readonly ConditionalWeakTable<IModel, Prepared> prepared = [];

    public ValueTask<List<TRow>> ListAsync(AppDbContext db, Scope scope, TFirst first, TSecond second, TThird third, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(scope);
        var known = prepared.GetValue(db.Model, _ => Prepare());
        return (scope.Everywhere ? known.Everywhere(db, first, second, third) : known.Within(db, first, second, third, scope.Regions, scope.Municipalities)).ToListAsync(cancel);
    }

    private Prepared Prepare()
    {
        var (db, first, second, third) = (query.Parameters[0], query.Parameters[2], query.Parameters[3], query.Parameters[4]);
        Expression<Func<AppDbContext, IQueryable<TPlaced>>> all = context => context.Set<TPlaced>().AsNoTracking();
        var everywhere = ReplacingExpressionVisitor.Replace(all.Parameters[0], db, all.Body);
        var rule = VisibleQueries.Rule<TPlaced>();
        var within = ReplacingExpressionVisitor.Replace(rule.Parameters[0], everywhere, rule.Body);
        return new(
            EF.CompileAsyncQuery(Expression.Lambda<Func<AppDbContext, TFirst, TSecond, TThird, IQueryable<TRow>>>(Over(everywhere), db, first, second, third)),
            EF.CompileAsyncQuery(Expression.Lambda<Func<AppDbContext, TFirst, TSecond, TThird, IReadOnlyList<string>, IReadOnlyList<string>, IQueryable<TRow>>>(
                Over(within), db, first, second, third, rule.Parameters[1], rule.Parameters[2])));

        Expression Over(Expression rows) => ReplacingExpressionVisitor.Replace(query.Parameters[1], rows, query.Body);
    }

    private sealed record Prepared(
        Func<AppDbContext, TFirst, TSecond, TThird, IAsyncEnumerable<TRow>> Everywhere,
        Func<AppDbContext, TFirst, TSecond, TThird, IReadOnlyList<string>, IReadOnlyList<string>, IAsyncEnumerable<TRow>> Within);
}
