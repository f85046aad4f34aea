using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Costs;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;

namespace Kwartiermaker.Web.Pages.Locations.Costs;

/// <summary>An option as its form holds it: periods in years and months, shares in per cent.</summary>
public sealed class CostInput : IStoredVersion
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public Tenure Tenure { get; set; }

    public DateOnly? Start { get; set; }

    public int? Years { get; set; }

    public int? Months { get; set; }

    public int? Places { get; set; }

    [TypedAs(NumberKind.Percent)]
    public decimal? Occupancy { get; set; }

    public DateOnly? PriceDate { get; set; }

    [TypedAs(NumberKind.Money)]
    public decimal? RentPerYear { get; set; }

    [TypedAs(NumberKind.Money)]
    public decimal? PurchasePrice { get; set; }

    [TypedAs(NumberKind.Money)]
    public decimal? PurchaseCosts { get; set; }

    [TypedAs(NumberKind.Money)]
    public decimal? Rebuilding { get; set; }

    [TypedAs(NumberKind.Money)]
    public decimal? Furnishing { get; set; }

    public int? FurnishingEveryYears { get; set; }

    [TypedAs(NumberKind.Money)]
    public decimal? EnergyPerYear { get; set; }

    [TypedAs(NumberKind.Money)]
    public decimal? MaintenancePerYear { get; set; }

    [TypedAs(NumberKind.Money)]
    public decimal? OperationPerYear { get; set; }

    [TypedAs(NumberKind.Money)]
    public decimal? ResidualValue { get; set; }

    [TypedAs(NumberKind.Percent)]
    public decimal? DiscountRate { get; set; }

    [TypedAs(NumberKind.Percent)]
    public decimal? IndexRent { get; set; }

    [TypedAs(NumberKind.Percent)]
    public decimal? IndexBuilding { get; set; }

    [TypedAs(NumberKind.Percent)]
    public decimal? IndexEnergy { get; set; }

    [TypedAs(NumberKind.Percent)]
    public decimal? IndexWages { get; set; }

    public string? RatesSource { get; set; }

    public string? Notes { get; set; }

    public static CostInput From(CostFacts facts, int version) => new()
    {
        Version = version,
        Name = facts.Name,
        Tenure = facts.Tenure,
        Start = facts.Start,
        Years = facts.Months / 12 is { } years and > 0 ? years : null,
        Months = facts.Months % 12 is { } months and > 0 ? months : null,
        Places = facts.Places,
        Occupancy = Percent(facts.Occupancy),
        PriceDate = facts.PriceDate,
        RentPerYear = facts.RentPerYear,
        PurchasePrice = facts.PurchasePrice,
        PurchaseCosts = facts.PurchaseCosts,
        Rebuilding = facts.Rebuilding,
        Furnishing = facts.Furnishing,
        FurnishingEveryYears = facts.FurnishingEveryYears,
        EnergyPerYear = facts.EnergyPerYear,
        MaintenancePerYear = facts.MaintenancePerYear,
        OperationPerYear = facts.OperationPerYear,
        ResidualValue = facts.ResidualValue,
        DiscountRate = Percent(facts.Rates.Discount),
        IndexRent = Percent(facts.Rates.Rent),
        IndexBuilding = Percent(facts.Rates.Building),
        IndexEnergy = Percent(facts.Rates.Energy),
        IndexWages = Percent(facts.Rates.Wages),
        RatesSource = facts.RatesSource,
        Notes = facts.Notes,
    };

    public CostFacts ToFacts() => new(
        Name ?? "", Tenure, Start, Years is null && Months is null ? null : WholeMonths(Years ?? 0, Months ?? 0), Places, Occupancy / 100, PriceDate,
        RentPerYear, PurchasePrice, PurchaseCosts, Rebuilding, Furnishing, FurnishingEveryYears, EnergyPerYear, MaintenancePerYear, OperationPerYear, ResidualValue,
        new OwnRates(DiscountRate / 100, IndexRent / 100, IndexBuilding / 100, IndexEnergy / 100, IndexWages / 100), Text(RatesSource), Text(Notes));

    /// <summary>However many years somebody types, the rule on the period answers, not an overflow.</summary>
    private static int WholeMonths(int years, int months) => (int)Math.Clamp((years * 12L) + months, int.MinValue, int.MaxValue);

    private static decimal? Percent(decimal? share) => share * 100;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
