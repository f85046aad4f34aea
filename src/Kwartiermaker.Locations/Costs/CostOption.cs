namespace Kwartiermaker.Locations.Costs;

/// <summary>What money is spent on, or comes back, over the years of use.</summary>
public enum CostCategory
{
    Rent,
    Purchase,
    Rebuilding,
    Furnishing,
    Energy,
    Maintenance,
    Operation,

    /// <summary>Residual or re-use value at the end: counts as a negative cost.</summary>
    Residual,
}

/// <summary>
/// One way to use a site for a number of years. Amounts are in euros at the price level of the price base date. <c>null</c> is "not set",
/// which is something else than 0: nothing is calculated with it.
/// </summary>
/// <param name="Start">First day of use; present values are values on this day.</param>
/// <param name="Months">Period of use in whole months.</param>
/// <param name="Places">Places in use when full.</param>
/// <param name="Occupancy">Share of the places that is occupied on average, above 0 up to 1.</param>
/// <param name="RentPerYear">Not needed when there is a purchase price.</param>
/// <param name="PurchasePrice">Not needed when there is a rent. Both are possible: rent of land, purchase of units.</param>
/// <param name="PurchaseCosts">Transfer tax, notary, survey; needed with a purchase price.</param>
/// <param name="FurnishingEveryYears">Furnishing is bought again each time after so many years, unless the use ends then; <c>null</c>: never.</param>
/// <param name="ResidualValue">What the building or its re-use is worth at the end; 0 for rent without any.</param>
public sealed record CostOption(
    string Name,
    DateOnly Start,
    int Months,
    int Places,
    decimal? Occupancy,
    decimal? RentPerYear,
    decimal? PurchasePrice,
    decimal? PurchaseCosts,
    decimal? Rebuilding,
    decimal? Furnishing,
    int? FurnishingEveryYears,
    decimal? EnergyPerYear,
    decimal? MaintenancePerYear,
    decimal? OperationPerYear,
    decimal? ResidualValue);

/// <summary>The dated values to calculate with.</summary>
/// <param name="PriceBase">The date of the price level in which the amounts are given.</param>
/// <param name="DiscountRate">Per year, nominal: it discounts amounts that have been indexed. 0.03 is 3 %.</param>
/// <param name="IndexRates">Yearly price rise of each category. One that is missing is only missed when its category has an amount.</param>
public sealed record CostParameters(
    DateOnly? PriceBase, decimal? DiscountRate, IReadOnlyDictionary<CostCategory, decimal?> IndexRates);
