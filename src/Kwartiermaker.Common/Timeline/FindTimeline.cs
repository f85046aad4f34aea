using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Timeline;

/// <summary>One line of a history; the screen makes the sentence.</summary>
public sealed record TimelineRow(long Id, DateTime At, string ActorName, string ActorRole, string Type, string Data, string? Reason);

public sealed class FindTimelineHandler(AppDbContext db, CurrentUser user, ModuleList modules, StepList steps, EventRights rights)
{
    /// <param name="before">Only events before this one, for the next page.</param>
    public async Task<IReadOnlyList<TimelineRow>> HandleAsync(Guid subjectId, int most, long? before, CancellationToken cancel)
    {
        if (await db.VisibleSubjects(user, modules).Where(s => s.Id == subjectId).Select(s => s.Module).SingleOrDefaultAsync(cancel) is not { } module)
            return [];
        var hidden = rights.HiddenFrom(user);
        var found = db.Events.AsNoTracking().Where(e => e.SubjectId == subjectId && (before == null || e.Id < before) && !hidden.Contains(e.Type));
        if (modules.IsOtherSide(user, module))
            found = found.Where(e => !rights.OfOneSide.Contains(e.Type) || e.ActorRole == user.Role);
        // In the event a quotation mark of a name is written otherwise, so no name can look like a step.
        foreach (var step in steps.HiddenFrom(user).Select(page => $"\"{nameof(IOnStep.Step)}\":\"{page}\""))
            found = found.Where(e => !rights.OnStep.Contains(e.Type) || !e.Data.Contains(step));
        return await found.OrderByDescending(e => e.Id).Take(most)
            .Select(e => new TimelineRow(e.Id, e.At, e.ActorName, e.ActorRole, e.Type, e.Data, e.Reason))
            .ToListAsync(cancel);
    }
}
