using Kwartiermaker.Common.Time;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Where the decision term of an application stands, with the steps that lead there.</summary>
public abstract record PermitTermOutcome;

/// <summary>The term runs, or has ended.</summary>
/// <param name="Deadline">The last day on which the decision is in time.</param>
/// <param name="DaysLeft">Days from today up to and including the deadline's day; 0 on the day itself, negative when passed.</param>
public sealed record DeadlineKnown(DateOnly Deadline, int DaysLeft, IReadOnlyList<TermStep> Steps) : PermitTermOutcome;

/// <summary>The term stands still; there is no deadline until it runs again.</summary>
/// <param name="Since">The first day that does not count.</param>
/// <param name="DaysLeft">Days of term that remain from the day it runs again, that day included.</param>
public sealed record TermSuspended(DateOnly Since, int DaysLeft, IReadOnlyList<TermStep> Steps) : PermitTermOutcome;

/// <summary>The facts cannot be right together.</summary>
/// <param name="On">The date of the fact that is refused.</param>
public sealed record PermitTermRefused(PermitTermRefusal Code, DateOnly On) : PermitTermOutcome;

public enum PermitTermRefusal
{
    SuspensionBeforeReceipt,
    SuspensionEndsBeforeStart,

    /// <summary>A suspension starts the day after the request, so a request on the last day comes too late as well.</summary>
    SuspensionAfterEnd,
    ExtensionBeforeReceipt,
    ExtensionAfterEnd,

    /// <summary>Announced within the term, but later than the time set for announcing (Awb art. 3:18 lid 2).</summary>
    ExtensionAnnouncedTooLate,
    SecondExtension,
}

/// <summary>One step of the count. A screen turns each kind into a sentence.</summary>
public abstract record TermStep;

/// <summary>Received; the term runs from the day after.</summary>
public sealed record TermReceived(DateOnly On) : TermStep;

/// <summary>The length of the law, and the end by counting alone.</summary>
public sealed record TermCounted(TermLength Length, DateOnly End) : TermStep;

/// <summary>Days that did not count; overlapping suspensions are one step.</summary>
public sealed record TermStoodStill(DateRange When, int Days, DateOnly End) : TermStep;

public sealed record TermExtended(DateOnly AnnouncedOn, TermLength Length, DateOnly End) : TermStep;

/// <summary>Moved over the days off at the end (Algemene termijnenwet art. 1).</summary>
public sealed record TermEndMoved(DateOnly From, DateOnly To, IReadOnlyList<SkippedDay> Skipped) : TermStep;

/// <summary>The end is a day off but stands, the term being too long for the act (Algemene termijnenwet art. 4 under a).</summary>
public sealed record TermEndStands(DateOnly End, DayOff Why) : TermStep;

/// <summary>Stands still since that day, with no end known.</summary>
public sealed record TermStandsStill(DateOnly Since, int DaysLeft) : TermStep;
