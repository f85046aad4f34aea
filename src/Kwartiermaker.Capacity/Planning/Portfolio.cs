using Kwartiermaker.Capacity.Flow;

namespace Kwartiermaker.Capacity.Planning;

/// <summary>The places there are and could be, and what they cost. Amounts are euro.</summary>
/// <param name="Need">Places needed; left out when paths of the flow are given.</param>
/// <param name="RegularUse">A year for every regular place that is slept in, on top of what it costs to have it.</param>
/// <param name="EmergencyUse">A year for every place that is lacking: dearer than any other use.</param>
/// <param name="ReviewAfterMonths">When it is known whether the need is low, middle or high, and later decisions are taken.</param>
/// <param name="TailWeight">Weight of the mean of the 5 % dearest paths (CVaR; Rockafellar and Uryasev 2000) against the mean of all, 0 to 1.</param>
public sealed record Portfolio(
    Month Start,
    int Months,
    IReadOnlyList<Site> Sites,
    IReadOnlyList<Project> Projects,
    IReadOnlyList<Reserve> Reserves,
    Dated RegularUse,
    Dated EmergencyUse,
    ShortageLimit Shortage,
    Need? Need = null,
    IReadOnlyList<Region>? Regions = null,
    int ReviewAfterMonths = 12,
    double TailWeight = 0.2);

/// <summary>Places needed: a level (the median), with a walk of its logarithm around it.</summary>
public sealed record Need(Dated Level, double MonthlyVolatility, double MeanReversion = 0);

/// <summary>A location that is there. It stays until <paramref name="Ends"/>, or always when that is left out.</summary>
/// <param name="CostPerPlace">A year, whether or not it is slept in.</param>
public sealed record Site(string Name, string Region, int Places, Dated CostPerPlace, Month? Ends = null, Extension? Extension = null, Closing? Closing = null);

/// <summary>The agreement can go on until a month, if that is decided in time.</summary>
public sealed record Extension(Month Until, Month DecideBefore, double Cost = 0);

/// <summary>The location can be closed earlier.</summary>
public sealed record Closing(int NoticeMonths, double Cost);

/// <summary>A location that could come.</summary>
/// <param name="Success">Probability that it opens, 0 to 1.</param>
/// <param name="Preparation">Spent when it is begun, whether it opens or not.</param>
public sealed record Project(string Name, string Region, int Places, Duration LeadTime, double Success, double Preparation, Dated CostPerPlace);

/// <summary>Places held ready: the flexible shell, or a tier of the buffer.</summary>
/// <param name="Most">Places that can be had at most.</param>
/// <param name="NoticeMonths">They are there from this month on.</param>
/// <param name="HoldingCost">A year for every place held, slept in or not.</param>
/// <param name="UseCost">A year for every place slept in, on top.</param>
public sealed record Reserve(string Name, ReserveKind Kind, int Most, int NoticeMonths, double HoldingCost, double UseCost);

public enum ReserveKind
{
    Shell,
    Buffer,
}

/// <summary>Places that a region can have at most, those in preparation included.</summary>
public sealed record Region(string Name, int MostPlaces);

/// <summary>In each month from <paramref name="From"/> on, the probability that places are lacking stays at or below this.</summary>
public sealed record ShortageLimit(double Probability, Month From);
