namespace Kwartiermaker.Locations.Costs;

/// <summary>The cost of use, or why there is none: input that cannot be right, or values nobody has set.</summary>
/// <param name="Missing">Names of the inputs and parameters that are not set, such as <c>EnergyPerYear</c> or <c>IndexRates.Energy</c>.</param>
public sealed record CostOutcome(CostResult? Result, IReadOnlyList<CostProblem> Problems, IReadOnlyList<string> Missing);

/// <param name="AtBasePrices">In prices of the price base date: not indexed, not discounted.</param>
/// <param name="Indexed">In money of the day (nominal).</param>
/// <param name="PresentValue">Indexed, and discounted to the first day of use.</param>
/// <param name="PerOccupiedPlacePerYear">The same, divided by the occupancy.</param>
/// <param name="Dominant">The category with the largest present value; <c>null</c> when nothing costs anything.</param>
public sealed record CostResult(
    IReadOnlyList<CostYear> Years,
    IReadOnlyList<CostLine> ByCategory,
    decimal AtBasePrices,
    decimal Indexed,
    decimal PresentValue,
    CostPerPlace PerPlacePerYear,
    CostPerPlace PerOccupiedPlacePerYear,
    IReadOnlyList<SensitivityCell> Sensitivity,
    CostCategory? Dominant);

/// <summary>One year of use.</summary>
/// <param name="To">Last day, included.</param>
public sealed record CostYear(int Number, DateOnly From, DateOnly To, IReadOnlyList<CostLine> Lines);

public sealed record CostLine(CostCategory Category, decimal AtBasePrices, decimal Indexed, decimal Discounted)
{
    internal static CostLine Sum(CostCategory category, IEnumerable<CostFlow> flows)
    {
        var all = flows.ToList();
        return new CostLine(
            category,
            CostOfUse.Cents(all.Sum(f => f.AtBasePrices)),
            CostOfUse.Cents(all.Sum(f => f.Indexed)),
            CostOfUse.Cents(all.Sum(f => f.Discounted)));
    }
}

/// <param name="Annuity">The equal yearly amount with the same present value: the one to compare options with.</param>
/// <param name="Average">Indexed total divided by years and places: simple, but blind to when the money is spent.</param>
public sealed record CostPerPlace(decimal Annuity, decimal Average);

/// <summary>Cost (annuity) per occupied place per year with another period and occupancy; all amounts, the residual value too, as entered.</summary>
/// <param name="PeriodChange">-0.5 is half the planned period.</param>
public sealed record SensitivityCell(decimal PeriodChange, int Months, decimal Occupancy, decimal PerOccupiedPlacePerYear);
