namespace Kwartiermaker.Common.Time;

/// <summary>
/// The end of terms set by an act of parliament or a general administrative order (Algemene termijnenwet,
/// BWBR0002448, text in force since 10-10-2010; art. 5 for orders). Terms in contracts, ministerial regulations and
/// local by-laws do not fall under it.
/// <list type="bullet">
/// <item>Art. 1 lid 1: a term that ends on a Saturday, Sunday or public holiday runs on up to and including the first day that is none.</item>
/// <item>Art. 1 lid 2: not so for terms counted back from a moment or event, such as "at least four weeks before use".</item>
/// <item>Art. 2: a term of at least three days is made long enough to hold two working days.</item>
/// <item>Art. 4: the act leaves alone terms written in hours, in more than 90 days, twelve weeks or three months, or
/// in years (a); on publication and entry into force of rules (b); and of deprivation of liberty (c).</item>
/// </list>
/// So the end of 8 and of 6 weeks moves, that of 26 weeks or of six months does not. Callers do not use this class for (b) and (c).
/// </summary>
public static class LegalTerm
{
    /// <summary>The end of a term that runs from the day after <paramref name="start"/>.</summary>
    /// <param name="equated">Days made equal to public holidays by royal decree (art. 3 lid 3).</param>
    public static TermEnd End(DateOnly start, TermLength length, IReadOnlyCollection<DateOnly>? equated = null)
    {
        var raw = length.After(start);
        if (length.IsTooLongToMove || AtLeastTwoWorkingDays(start, raw, length, equated))
        {
            return Move(raw, !length.IsTooLongToMove, equated);
        }

        var end = raw;
        while (CountWorkingDays(start, end, equated) < 2)
        {
            end = end.AddDays(1);
        }

        return new TermEnd(raw, end, TermMove.TooFewWorkingDays, DutchCalendar.WhyOff(raw, equated), DaysOff(raw, end, equated));
    }

    /// <summary>Art. 1 on an end already counted, for terms with suspensions or extensions in them.</summary>
    /// <param name="covered">False when art. 4 keeps the act away from this term.</param>
    public static TermEnd Move(DateOnly raw, bool covered, IReadOnlyCollection<DateOnly>? equated = null)
    {
        var reason = DutchCalendar.WhyOff(raw, equated);
        if (reason is null || !covered)
        {
            return new TermEnd(raw, raw, reason is null ? TermMove.None : TermMove.StandsTooLong, reason, []);
        }

        var end = DutchCalendar.NextWorkingDay(raw, equated);
        return new TermEnd(raw, end, TermMove.EndsOnDayOff, reason, DaysOff(raw, end, equated));
    }

    /// <summary>
    /// The last day for something that must be done at least so long before <paramref name="moment"/>. Never moved
    /// (art. 1 lid 2): who wants a working day must act before it.
    /// </summary>
    public static DateOnly LatestStart(DateOnly moment, TermLength before) => before.Before(moment);

    private static bool AtLeastTwoWorkingDays(
        DateOnly start, DateOnly end, TermLength length, IReadOnlyCollection<DateOnly>? equated) =>
        (length.Unit == TermUnit.Days && length.Number < 3) || CountWorkingDays(start, end, equated) >= 2;

    private static int CountWorkingDays(DateOnly start, DateOnly end, IReadOnlyCollection<DateOnly>? equated)
    {
        var found = 0;
        for (var day = start.AddDays(1); day <= end && found < 2; day = day.AddDays(1))
        {
            found += DutchCalendar.IsWorkingDay(day, equated) ? 1 : 0;
        }

        return found;
    }

    private static List<SkippedDay> DaysOff(DateOnly from, DateOnly until, IReadOnlyCollection<DateOnly>? equated)
    {
        var skipped = new List<SkippedDay>();
        for (var day = from; day < until; day = day.AddDays(1))
        {
            if (DutchCalendar.WhyOff(day, equated) is { } why)
            {
                skipped.Add(new SkippedDay(day, why));
            }
        }

        return skipped;
    }
}
