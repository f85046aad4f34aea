namespace Kwartiermaker.Common.Time;

/// <summary>What the Algemene termijnenwet did to the end of a term.</summary>
public enum TermMove
{
    /// <summary>The term ends on a working day as it is.</summary>
    None,

    /// <summary>The term ended on a weekend or public holiday and runs on to the next working day (art. 1 lid 1).</summary>
    EndsOnDayOff,

    /// <summary>The term of at least three days held fewer than two working days (art. 2).</summary>
    TooFewWorkingDays,

    /// <summary>The end is a day off but stands, because the act does not cover a term of this length (art. 4 under a).</summary>
    StandsTooLong,
}

/// <summary>A day that was passed over on the way to the end, with the reason.</summary>
public readonly record struct SkippedDay(DateOnly Day, DayOff Why);

/// <summary>The end of a term, with what moved it.</summary>
/// <param name="Raw">The end by counting alone.</param>
/// <param name="End">The last day on which the act can still be done.</param>
/// <param name="Reason">Why <paramref name="Raw"/> itself is no working day; <c>null</c> when it is one.</param>
/// <param name="Skipped">The days off passed over between raw and moved end, in order.</param>
public sealed record TermEnd(DateOnly Raw, DateOnly End, TermMove Move, DayOff? Reason, IReadOnlyList<SkippedDay> Skipped)
{
    public bool IsMoved => End != Raw;
}
