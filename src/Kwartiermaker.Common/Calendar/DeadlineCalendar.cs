using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Calendar;

internal sealed class DeadlineCalendar(FindDeadlinesHandler deadlines, Texts texts) : ICalendarSource
{
    private const int Most = 500;

    public async Task<IReadOnlyList<CalendarItem>> FindAsync(CurrentUser user, Guid? subjectId, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var due = await deadlines.HandleAsync(new FindDeadlines(subjectId is null ? [user.Id] : null, subjectId, to, Most: Most), cancel);
        // The label is what somebody typed, and may name people: the kind is enough to know where to look.
        return [.. due.Where(d => d.DueOn >= from).Select(d => new CalendarItem(d.Id, Bare(d.Kind), d.SubjectName, d.DueOn, null, d.Address))];
    }

    /// <summary>What kind of term it is, without what somebody typed: a calendar is kept elsewhere.</summary>
    private string Bare(string kind) => texts["deadline." + kind, ""].Replace("  ", " ", StringComparison.Ordinal).TrimEnd(' ', ':');
}
