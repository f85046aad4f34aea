using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Deadlines;

/// <summary>The first open deadline of each subject, in one query.</summary>
public static class NextDeadlines
{
    /// <param name="subjects">Ids of those that are at work; what rests has no deadline.</param>
    /// <param name="hidden">Kinds that the reader may not see.</param>
    public static async Task<Dictionary<Guid, DateOnly>> NextDeadlinesAsync(
        this AppDbContext db, IQueryable<Guid> subjects, IReadOnlyList<string> hidden, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<Deadline>().AsNoTracking().Where(x => x.ClosedAt == null && x.DueOn != null && !hidden.Contains(x.Kind) && subjects.Contains(x.SubjectId))
            .GroupBy(x => x.SubjectId)
            .Select(g => new { g.Key, Due = g.Min(x => x.DueOn) })
            .ToDictionaryAsync(x => x.Key, x => x.Due!.Value, cancel);
    }

    /// <summary>The subject of every open deadline that has passed: once for each.</summary>
    /// <param name="hidden">Kinds that the reader may not see.</param>
    public static IQueryable<Guid> LateDeadlines(this AppDbContext db, DateOnly today, IReadOnlyList<string> hidden)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Deadline>().Where(d => d.ClosedAt == null && d.DueOn < today && !hidden.Contains(d.Kind)).Select(d => d.SubjectId);
    }
}
