namespace Kwartiermaker.Matching.Solver;

/// <summary>What decided that a case does not get the place where it fits best.</summary>
public enum DecidedBy
{
    /// <summary>Nothing: it gets that place.</summary>
    Fit,

    /// <summary>No place is allowed.</summary>
    NotAllowed,

    /// <summary>The household is larger than the place, even when it is empty.</summary>
    TooLarge,

    /// <summary>The place has no room left for it.</summary>
    Full,

    /// <summary>The place is full, and room could be made at a gain in fit; but it would cost more reward than that: who
    /// would lose by it has waited longer, is more persons, or would have no place at all.</summary>
    Reward,

    /// <summary>Without the floor it would have had that place; with it, the place goes to somebody who would otherwise fall below.</summary>
    Floor,

    /// <summary>There is room, but the place has already taken more than its share of the period: in problems with the term of <see cref="EvenLoad"/>.</summary>
    Balance,

    /// <summary>There is room, but the plan was not worked out to the end, or placing the case there is worth less than nothing.</summary>
    Value,
}

/// <summary>A place with what speaks for it.</summary>
/// <param name="Terms">In the order of the problem's names; they add up to the fit.</param>
/// <param name="Price">What the capacity costs that the case would take.</param>
public sealed record PlaceOption(int Place, IReadOnlyList<double> Terms, double Fit, double Price);

/// <summary>Another case that would have to go elsewhere.</summary>
/// <param name="ToPlace">Null when it would get no place at all.</param>
public sealed record CaseMove(int Case, int? ToPlace);

/// <summary>What it would take to give a case the place that fits it best.</summary>
/// <param name="Others">Who would have to move for it; empty when there is room.</param>
/// <param name="Total">What the whole plan would be worth more; below zero when it costs value.</param>
/// <param name="Fit">The part of the total that is fit; the rest is reward.</param>
public sealed record PlaceChange(IReadOnlyList<CaseMove> Others, double Total, double Fit);

/// <summary>Why a case is proposed for its place: exact sums that anybody can add up again.</summary>
/// <param name="RunnerUp">The best other option after prices.</param>
/// <param name="BestLiked">Where the fit is highest among all allowed places, the load of the place not counted.</param>
/// <param name="Difference">By term: the best-liked place less the proposal.</param>
/// <param name="CheapestChange">The least costly way that was found to give the case its best-liked place; null when there is none.</param>
public sealed record Explanation(
    int Case, PlaceOption? Proposal, PlaceOption? RunnerUp, PlaceOption? BestLiked, IReadOnlyList<double> Difference, DecidedBy DecidedBy, PlaceChange? CheapestChange)
{
    /// <param name="withoutFloor">The plan without a floor, where the placement has one.</param>
    public static Explanation Of(PlacementProblem problem, Placement placement, int @case, Placement? withoutFloor = null) =>
        new ExplainCase(problem, placement, @case, withoutFloor).Explain();
}
