namespace Kwartiermaker.Common.Time;

/// <summary>Units in which a law writes a term. Hours are left out: a term in hours ends at a moment, not on a day.</summary>
public enum TermUnit
{
    Days,
    Weeks,
    Months,
    Years,
}

/// <summary>A term as the law writes it. The wording matters: "six months" and "26 weeks" end on different days.</summary>
public readonly record struct TermLength(int Number, TermUnit Unit)
{
    public static TermLength Days(int number) => new(number, TermUnit.Days);

    public static TermLength Weeks(int number) => new(number, TermUnit.Weeks);

    public static TermLength Months(int number) => new(number, TermUnit.Months);

    public static TermLength Years(int number) => new(number, TermUnit.Years);

    /// <summary>
    /// True when the Algemene termijnenwet leaves this term alone (art. 4 under a): written in more than 90 days, more
    /// than twelve weeks, more than three months, or in one or more years. Twelve weeks exactly still falls under the act.
    /// </summary>
    public bool IsTooLongToMove => Unit switch
    {
        TermUnit.Days => Number > 90,
        TermUnit.Weeks => Number > 12,
        TermUnit.Months => Number > 3,
        _ => true,
    };

    /// <summary>The last day of a term that runs from the day after <paramref name="start"/>, before any move for weekends.</summary>
    /// <remarks>In a shorter month the last day of that month: three months after 30 November is 28 or 29 February.</remarks>
    public DateOnly After(DateOnly start) => Shift(start, Number);

    /// <summary>The day this long before <paramref name="moment"/>.</summary>
    public DateOnly Before(DateOnly moment) => Shift(moment, -Number);

    private DateOnly Shift(DateOnly day, int number) => Unit switch
    {
        TermUnit.Days => day.AddDays(number),
        TermUnit.Weeks => day.AddDays(7 * number),
        TermUnit.Months => day.AddMonths(number),
        _ => day.AddYears(number),
    };
}
