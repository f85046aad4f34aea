using Kwartiermaker.Common.Calendar;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Talks;

/// <summary>Talks and visits, for whoever of us goes there; both sides know when one is. With whom stays in the house.</summary>
internal sealed class TalkCalendar(AppDbContext db, Texts texts) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarItem>> FindAsync(CurrentUser user, Guid? subjectId, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var (begin, end) = (Clock.ToUtc(from.ToDateTime(TimeOnly.MinValue)), Clock.ToUtc(to.ToDateTime(TimeOnly.MaxValue)));
        var dossiers = db.Visible<Dossier>(user).Where(d => subjectId == null || d.Id == subjectId);
        var talks = await db.Set<Talk>().AsNoTracking().Where(t => t.State != TalkState.Cancelled && t.At >= begin && t.At <= end)
            .Join(dossiers, t => t.DossierId, d => d.Id, (t, d) => new { t.Id, t.Kind, t.OurSide, t.At, d.Name, d.Town, Dossier = d.Id }).ToListAsync(cancel);
        return
        [
            .. talks.Where(t => subjectId is not null || t.OurSide.Any(a => a.Id == user.Id))
                .Select(t => new CalendarItem(t.Id, texts.Of(t.Kind), $"{t.Name}, {t.Town}", null, t.At, $"/locaties/{t.Dossier}/{LocationSteps.Talks}")),
        ];
    }
}
