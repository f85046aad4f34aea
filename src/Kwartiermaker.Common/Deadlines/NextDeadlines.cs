using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Deadlines;

/// <summary>The first open deadline of each subject, in one query.</summary>
public static class NextDeadlines
{
    /// <summary>By the subjects, kinds, and whether all kinds but these count.</summary>
    private static readonly PreparedVisible<Subject, IReadOnlyCollection<Guid>, IReadOnlyList<string>, bool, First> OfSome = new((db, subjects, ids, kinds, allBut) =>
        db.Set<Deadline>().AsNoTracking().Where(x => x.ClosedAt == null && x.DueOn != null && ((allBut && !kinds.Contains(x.Kind)) || (!allBut && kinds.Contains(x.Kind)))
                && ids.Contains(x.SubjectId)
                && subjects.Any(s => s.Id == x.SubjectId && s.Active))
            .GroupBy(x => x.SubjectId)
            .Select(g => new First(g.Key, g.Min(x => x.DueOn))));

    /// <param name="scope">Where the reader may see these subjects.</param>
    /// <param name="subjects">Those that rest have no deadline.</param>
    /// <param name="duties">As <see cref="Modules.ModuleList.DutiesFor"/> says.</param>
    public static async Task<Dictionary<Guid, DateOnly>> NextDeadlinesAsync(
        this AppDbContext db, Scope scope, IReadOnlyCollection<Guid> subjects, (bool AllBut, IReadOnlyList<string> Kinds) duties, CancellationToken cancel) =>
        (await OfSome.ListAsync(db, scope, subjects, duties.Kinds, duties.AllBut, cancel)).ToDictionary(f => f.SubjectId, f => f.Due!.Value);

    /// <param name="subjects">Ids of those that are at work; what rests has no deadline.</param>
    /// <param name="seen">Kinds that the reader may see.</param>
    public static async Task<Dictionary<Guid, DateOnly>> NextDeadlinesAsync(
        this AppDbContext db, IQueryable<Guid> subjects, IReadOnlyList<string> seen, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<Deadline>().AsNoTracking().Where(x => x.ClosedAt == null && x.DueOn != null && seen.Contains(x.Kind) && subjects.Contains(x.SubjectId))
            .GroupBy(x => x.SubjectId)
            .Select(g => new { g.Key, Due = g.Min(x => x.DueOn) })
            .ToDictionaryAsync(x => x.Key, x => x.Due!.Value, cancel);
    }

    /// <summary>Open deadlines that have a day, to be asked for in one go with their subject.</summary>
    public static IQueryable<OpenDeadline> OpenDeadlines(this AppDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Deadline>().Where(d => d.ClosedAt == null && d.DueOn != null)
            .Select(d => new OpenDeadline { SubjectId = d.SubjectId, Kind = d.Kind, DueOn = d.DueOn!.Value });
    }

    private sealed record First(Guid SubjectId, DateOnly? Due);
}

/// <summary>An open deadline as other modules count it.</summary>
public sealed record OpenDeadline
{
    public required Guid SubjectId { get; init; }

    public required string Kind { get; init; }

    public required DateOnly DueOn { get; init; }
}
