using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;

namespace Kwartiermaker.Common.Calendar;

/// <summary>One thing with a time, to put in somebody's own calendar: told as in a feed, to whoever may see it.</summary>
public sealed class GetCalendarItemHandler(CurrentUser user, IEnumerable<ICalendarSource> sources, Clock clock)
{
    /// <returns>Null when there is nothing with this id and a time at the subject, or out of sight.</returns>
    public async Task<CalendarItem?> HandleAsync(Guid subjectId, Guid id, CancellationToken cancel)
    {
        var today = clock.Today;
        foreach (var source in sources)
        {
            var found = await source.FindAsync(user, subjectId, today.AddYears(-1), today.AddYears(5), cancel);
            if (found.FirstOrDefault(i => i.Id == id && i.Begins is not null) is { } item)
                return item;
        }

        return null;
    }
}
