using Kwartiermaker.Common.Calendar;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Council;

/// <summary>Briefings of the council, for whoever of us goes there; both sides know when one is.</summary>
internal sealed class BriefingCalendar(AppDbContext db, Texts texts) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarItem>> FindAsync(CurrentUser user, Guid? subjectId, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var (begin, end) = (Clock.ToUtc(from.ToDateTime(TimeOnly.MinValue)), Clock.ToUtc(to.ToDateTime(TimeOnly.MaxValue)));
        var dossiers = db.Visible<Dossier>(user).Where(d => subjectId == null || d.Id == subjectId);
        var briefings = await db.Set<Briefing>().AsNoTracking().Where(b => b.State != BriefingState.Cancelled && b.At >= begin && b.At <= end)
            .Join(dossiers, b => b.DossierId, d => d.Id, (b, d) => new { b.Id, b.Forum, b.OurSide, b.At, d.Name, d.Town, Dossier = d.Id }).ToListAsync(cancel);
        return
        [
            .. briefings.Where(b => subjectId is not null || b.OurSide.Any(a => a.Id == user.Id))
                .Select(b => new CalendarItem(b.Id, texts.Of(b.Forum), $"{b.Name}, {b.Town}", null, b.At, $"/locaties/{b.Dossier}/{LocationSteps.Council}")),
        ];
    }
}
