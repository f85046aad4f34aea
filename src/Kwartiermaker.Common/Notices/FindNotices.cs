using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Lists;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Timeline;
using Microsoft.EntityFrameworkCore;
using System.Text.Json;

namespace Kwartiermaker.Common.Notices;

/// <param name="What">The event; the screen makes the sentence.</param>
public sealed record NoticeRow(Guid Id, NoticeKind Kind, Guid SubjectId, string SubjectName, string Address, TimelineRow What, bool IsNew);

/// <summary>What the person who is signed in was told, the newest first; not what they may no longer read.</summary>
public sealed class FindNoticesHandler(AppDbContext db, CurrentUser user, ModuleList modules, ReadableEvents readable)
{
    public async Task<Page<NoticeRow>> HandleAsync(int page, int size, bool onlyNew, CancellationToken cancel)
    {
        var me = user.Id;
        var mine = db.Set<Notice>().AsNoTracking().Where(n => n.PersonId == me && (!onlyNew || n.ReadAt == null))
            .Join(readable.Of(db.Events.AsNoTracking(), modules.IsOtherSideOfAny(user)), n => n.EventId, e => e.Id, (notice, what) => new { notice, what })
            .Join(db.VisibleSubjects(user, modules), x => x.notice.SubjectId, s => s.Id, (x, subject) => new { x.notice, x.what, subject });
        var total = await mine.CountAsync(cancel);
        page = PageCount.Clamp(page, total, size);
        var rows = await mine.OrderByDescending(x => x.what.Id).Skip((page - 1) * size).Take(size)
            .Select(x => new NoticeRow(
                x.notice.Id, x.notice.Kind, x.notice.SubjectId, x.subject.Name, x.subject.Address,
                new TimelineRow(x.what.Id, x.what.At, x.what.ActorName, x.what.ActorRole, x.what.Type, x.what.Data, x.what.Reason), x.notice.ReadAt == null))
            .ToListAsync(cancel);
        return new(rows.ConvertAll(r => r.Kind == NoticeKind.Assigned && StepOf(r.What) is { } step ? r with { Address = $"{r.Address}/{step}" } : r), total, page, size);
    }

    /// <summary>The page on which it happened, for what has one: there it is done.</summary>
    private static string? StepOf(TimelineRow what)
    {
        using var data = JsonDocument.Parse(what.Data);
        return data.RootElement.TryGetProperty(nameof(IOnStep.Step), out var step) ? step.GetString() : null;
    }
}
