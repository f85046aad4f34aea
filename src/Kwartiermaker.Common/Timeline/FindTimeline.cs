using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Timeline;

/// <summary>One line of a history; the screen makes the sentence.</summary>
public sealed record TimelineRow(long Id, DateTime At, string ActorName, string ActorRole, string Type, string Data, string? Reason);

public sealed class FindTimelineHandler(AppDbContext db, CurrentUser user, ModuleList modules, ReadableEvents readable, EventRights rights)
{
    /// <param name="before">Only events before this one, for the next page.</param>
    /// <param name="onlyTurns">Only decisions and turns.</param>
    public async Task<IReadOnlyList<TimelineRow>> HandleAsync(Guid subjectId, int most, long? before, CancellationToken cancel, bool onlyTurns = false)
    {
        var found = readable.Of(db.Events.AsNoTracking().Where(e => e.SubjectId == subjectId && (before == null || e.Id < before)), modules.IsOtherSideOfAny(user))
            .Where(e => db.VisibleSubjects(user, modules).Any(s => s.Id == e.SubjectId));
        if (onlyTurns)
            found = found.Where(e => rights.Turns.Contains(e.Type));
        return await found.OrderByDescending(e => e.Id).Take(most)
            .Select(e => new TimelineRow(e.Id, e.At, e.ActorName, e.ActorRole, e.Type, e.Data, e.Reason))
            .ToListAsync(cancel);
    }
}
