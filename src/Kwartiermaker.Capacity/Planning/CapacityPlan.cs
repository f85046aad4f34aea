using Kwartiermaker.Capacity.Flow;

namespace Kwartiermaker.Capacity.Planning;

/// <summary>A plan for the places. Amounts are euro over the whole period, on the paths that the plan was made for unless said otherwise.</summary>
/// <param name="LargestShortage">Of the months in which the limit on shortage holds; null when it holds in none.</param>
/// <param name="LeastCost">No plan costs less in mean and tail together, the limit on shortage left aside; null when no solver could tell.</param>
/// <param name="SearchEnded">How far <paramref name="LeastCost"/> can be trusted to be near; the plan stands whichever way.</param>
/// <param name="WeighedCost">Mean and tail of this plan together.</param>
/// <param name="CostWhenAllIsDecidedNow">Of the best plan found in which later decisions do not depend on how the need turns out; null when it lacks places more often.</param>
/// <param name="CostOfDoingNothing">Mean cost without any decision and without reserves.</param>
/// <param name="OptimismGap">Share by which the weighed cost is higher on fresh paths.</param>
/// <param name="SolverDifference">Relative difference between two solvers on the final programme, choices between yes and no allowed; null when one gives no answer.</param>
public sealed record CapacityPlan(
    PlanStatus Status,
    MonthShortage? LargestShortage,
    IReadOnlyList<Decision> DecideNow,
    IReadOnlyList<Decision> HoldAsOption,
    IReadOnlyList<ReserveSize> Reserves,
    int CorePlacesAtStart,
    int CorePlacesAtEnd,
    IReadOnlyList<PlanMonth> ByMonth,
    CostSpread Cost,
    CostSpread CostOnFreshPaths,
    double WeighedCost,
    double? LeastCost,
    SearchEnd SearchEnded,
    double? CostWhenAllIsDecidedNow,
    double CostOfDoingNothing,
    double OptimismGap,
    double? SolverDifference,
    IReadOnlyList<PlaceValue> ValueOf1000MorePlaces,
    double LowNeedBelow,
    double HighNeedFrom)
{
    /// <summary>Share by which the weighed cost is above the least cost.</summary>
    public double? DistanceToLeastCost => LeastCost is { } least ? Math.Round(WeighedCost / least - 1, 5) : null;

    /// <summary>What it saves to keep later decisions open until the need is known better.</summary>
    public double? ValueOfWaiting => CostWhenAllIsDecidedNow - WeighedCost;
}

/// <summary>Something to decide, with the reason in numbers.</summary>
/// <param name="WhenNeedIs">Only if the need has turned out so at the review, in one of these ways; null: now, whatever comes.</param>
/// <param name="DecideBy">The last month in which deciding is no dearer than not deciding.</param>
/// <param name="Saves">Mean cost of the plan without it, less that of the plan.</param>
/// <param name="ShortageWithout">The highest monthly probability of shortage without it, counted from the month of the limit.</param>
/// <param name="RegretWhenNeedIs">By how the need turns out, the mean cost with it less that without: above 0 it is regretted.</param>
/// <param name="ShareRegretted">Of the paths: those on which the plan had been cheaper without.</param>
public sealed record Decision(
    string What,
    string Subject,
    int Places,
    IReadOnlyList<NeedBranch>? WhenNeedIs,
    Month DecideIn,
    Month DecideBy,
    double Saves,
    double ShortageWithout,
    IReadOnlyDictionary<NeedBranch, double> RegretWhenNeedIs,
    double ShareRegretted,
    double LargestRegret);

public sealed record ReserveSize(string Name, ReserveKind Kind, int Places);

/// <param name="IdleBedNights">Expected, of regular places.</param>
/// <param name="LackingBedNights">Expected.</param>
public sealed record PlanMonth(Month Month, double ShortageProbability, double IdleBedNights, double LackingBedNights);

public sealed record CostSpread(double Mean, double Quantile05, double Quantile50, double Quantile95, double MeanOfWorst5Percent);

/// <param name="Saves">Mean, over the whole period, if the places cost nothing to have.</param>
/// <param name="Costs">To have them, over the whole period.</param>
public sealed record PlaceValue(string Kind, double Saves, double Costs);

public enum PlanStatus
{
    /// <summary>The limit on shortage is kept.</summary>
    WithinLimit,

    /// <summary>No plan was found that keeps to the limit; of those found this one has the smallest probability of shortage over it.</summary>
    SmallestShortageFound,
}

/// <summary>How the search for the cheapest plan, the limit on shortage left aside, came to an end.</summary>
public enum SearchEnd
{
    /// <summary>The best plan lies within 0.05 % of the least cost.</summary>
    WithinTolerance,

    /// <summary>Further off, but no plane found says more about the plan proposed.</summary>
    NoNewPlane,

    /// <summary>Further off after the most rounds, 60.</summary>
    MostRounds,

    /// <summary>The solver stopped without an answer; the plan is the best one known until then.</summary>
    NoAnswer,
}

/// <summary>The probability that places are lacking in a month.</summary>
public sealed record MonthShortage(Month Month, double Probability);
