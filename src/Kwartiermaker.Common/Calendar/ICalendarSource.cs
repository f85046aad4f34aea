using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Calendar;

/// <summary>Something with a day or a time, without personal data: it leaves the house.</summary>
/// <param name="Id">Stays the same when it moves.</param>
/// <param name="What">In the reader's language.</param>
/// <param name="Day">For the whole day; null when it has a time.</param>
/// <param name="Begins">UTC; null when it is for the whole day.</param>
/// <param name="Path">Of its page.</param>
public sealed record CalendarItem(Guid Id, string What, string Where, DateOnly? Day, DateTime? Begins, string Path);

/// <summary>What one process puts in calendars.</summary>
public interface ICalendarSource
{
    /// <param name="user">Whose calendar it is, with the rights of this moment.</param>
    /// <param name="subjectId">Only of this subject, and then of everybody; null: what is this person's own.</param>
    Task<IReadOnlyList<CalendarItem>> FindAsync(CurrentUser user, Guid? subjectId, DateOnly from, DateOnly to, CancellationToken cancel);
}
