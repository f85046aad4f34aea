namespace Kwartiermaker.Locations.Screening;

public enum ScreeningVerdict
{
    /// <summary>A knock-out fails: no score can make up for it.</summary>
    Unfit,

    /// <summary>A knock-out is unknown, or the unknown criteria decide whether the threshold is reached.</summary>
    Incomplete,

    /// <summary>Even if everything unknown turned out well, the score stays below the threshold.</summary>
    DoesNotFit,

    /// <summary>Reaches the threshold, with something lost, partly met or not known.</summary>
    FitsWithRemarks,
    Fits,
}

/// <summary>A score from 0 to 100. Unknown criteria make it a range: from "all fail" to "all are met".</summary>
public sealed record ScoreRange(decimal Low, decimal High);

/// <param name="Score"><c>null</c> when nothing in the pillar is weighted.</param>
public sealed record PillarScore(string Pillar, ScoreRange? Score);

/// <summary>The kind of a reason; also the order in which reasons are told.</summary>
public enum ReasonKind
{
    KnockOutFails,
    KnockOutUnknown,
    KnockOutPartlyMet,
    Lost,
    NotKnown,
    Strength,
}

/// <summary>One reason for the outcome.</summary>
/// <param name="Points">Points of the total of 100: lost, still open, or won. 0 for knock-outs.</param>
public sealed record ScreeningReason(
    ReasonKind Kind, string Criterion, string Pillar, Verdict Verdict, decimal Points, decimal? Measured, string? Evidence);

/// <param name="Total"><c>null</c> when nothing is weighted.</param>
public sealed record ScreeningResult(
    ScreeningVerdict Verdict, ScoreRange? Total, IReadOnlyList<PillarScore> Pillars, IReadOnlyList<ScreeningReason> Reasons);
