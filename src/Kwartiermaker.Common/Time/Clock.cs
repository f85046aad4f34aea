namespace Kwartiermaker.Common.Time;

/// <summary>
/// The moment, in UTC, and the day, in the Netherlands. From midnight to one or two o'clock the two differ: what people and the law
/// call today is the Dutch day, so no code makes a day of a moment in another way.
/// </summary>
public sealed class Clock(TimeProvider time)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public DateOnly Today => DayOf(Now);

    /// <summary>The Dutch day of a moment in UTC.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(InDutch(utc));

    /// <summary>A moment in UTC as Dutch clocks show it.</summary>
    public static DateTime InDutch(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Amsterdam);

    /// <summary>Whether Dutch clocks ever show it: in the night that summer time begins they go from two to three o'clock.</summary>
    public static bool Shows(DateTime dutch) => !Amsterdam.IsInvalidTime(DateTime.SpecifyKind(dutch, DateTimeKind.Unspecified));

    /// <summary>A moment that somebody read from a Dutch clock, in UTC. In the night that summer time ends, of the hour that is there twice the second.</summary>
    public static DateTime ToUtc(DateTime dutch) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(dutch, DateTimeKind.Unspecified), Amsterdam);
}
