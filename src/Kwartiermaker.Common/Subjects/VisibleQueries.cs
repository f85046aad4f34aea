using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;
using System.Linq.Expressions;

namespace Kwartiermaker.Common.Subjects;

/// <summary>The one predicate that says what a person may see: in lists, search, counts, maps, exports and details, in every module.</summary>
public static class VisibleQueries
{
    /// <summary>What lies in the person's regions or municipalities.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, Scope scope)
        where T : class, IPlaced
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.Everywhere)
            return rows;
        return Applied<T>.Rule(rows, scope.Regions, scope.Municipalities);
    }

    /// <summary>What lies in these regions or municipalities, as an expression that a prepared query can hold.</summary>
    internal static Expression<Func<IQueryable<T>, IReadOnlyList<string>, IReadOnlyList<string>, IQueryable<T>>> Rule<T>()
        where T : class, IPlaced =>
        (rows, regions, municipalities) => rows.Where(r => regions.Contains(r.Region) || municipalities.Contains(r.MunicipalityCode));

    /// <summary>The roots of one kind that this person may see: nothing without the right, with it what lies within the scope.</summary>
    /// <param name="permission">A right that is needed besides, for what hangs on the root and is not for everybody who sees it.</param>
    public static IQueryable<TRoot> Visible<TRoot>(this AppDbContext db, CurrentUser user, string? permission = null)
        where TRoot : class, IRoot, ISeenWith
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(user);
        return db.Set<TRoot>().AsNoTracking().Within(user.ScopeOf<TRoot>(permission));
    }

    /// <summary>Where this person may see roots of this kind: nowhere without the right.</summary>
    /// <param name="permission">A right that is needed besides.</param>
    public static Scope ScopeOf<TRoot>(this CurrentUser user, string? permission = null)
        where TRoot : class, IRoot, ISeenWith
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.May(TRoot.SeenWith) && (permission is null || user.May(permission)) ? user.Scope : Scope.Nothing;
    }

    /// <summary>The subjects of all modules whose roots this person may see.</summary>
    internal static IQueryable<Subject> VisibleSubjects(this AppDbContext db, CurrentUser user, ModuleList modules)
    {
        var seen = modules.SeenBy(user);
        return db.Set<Subject>().AsNoTracking().Within(user.Scope).Where(s => seen.Contains(s.Module));
    }

    /// <summary>The rule as a method, made once for each kind of row.</summary>
    private static class Applied<T>
        where T : class, IPlaced
    {
        public static readonly Func<IQueryable<T>, IReadOnlyList<string>, IReadOnlyList<string>, IQueryable<T>> Rule = VisibleQueries.Rule<T>().Compile();
    }
}
