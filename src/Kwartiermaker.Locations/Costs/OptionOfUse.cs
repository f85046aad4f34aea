using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Costs;

/// <summary>A way to use a site, with what it costs over the years (row D5).</summary>
internal sealed class OptionOfUse : Versioned
{
    public required Guid DossierId { get; init; }

    public string Name { get; private set; } = "";

    /// <summary>The name in lower case, for search.</summary>
    public string SearchText { get; private set; } = "";

    public Tenure Tenure { get; private set; }

    public DateOnly? Start { get; private set; }

    public int? Months { get; private set; }

    public int? Places { get; private set; }

    public decimal? Occupancy { get; private set; }

    public DateOnly? PriceDate { get; private set; }

    public decimal? RentPerYear { get; private set; }

    public decimal? PurchasePrice { get; private set; }

    public decimal? PurchaseCosts { get; private set; }

    public decimal? Rebuilding { get; private set; }

    public decimal? Furnishing { get; private set; }

    public int? FurnishingEveryYears { get; private set; }

    public decimal? EnergyPerYear { get; private set; }

    public decimal? MaintenancePerYear { get; private set; }

    public decimal? OperationPerYear { get; private set; }

    public decimal? ResidualValue { get; private set; }

    public decimal? DiscountRate { get; private set; }

    public decimal? IndexRent { get; private set; }

    public decimal? IndexBuilding { get; private set; }

    public decimal? IndexEnergy { get; private set; }

    public decimal? IndexWages { get; private set; }

    public string? RatesSource { get; private set; }

    public string? Notes { get; private set; }

    /// <summary>The one that the dossier reckons with; at most one per dossier.</summary>
    public bool Preferred { get; set; }

    public CostFacts Facts => new(
        Name, Tenure, Start, Months, Places, Occupancy, PriceDate, RentPerYear, PurchasePrice, PurchaseCosts, Rebuilding, Furnishing, FurnishingEveryYears,
        EnergyPerYear, MaintenancePerYear, OperationPerYear, ResidualValue,
        new OwnRates(DiscountRate, IndexRent, IndexBuilding, IndexEnergy, IndexWages), RatesSource, Notes);

    /// <summary>Takes over checked facts; see <see cref="CostFacts.Check"/>.</summary>
    public OptionOfUse Describe(CostFacts facts)
    {
        (Name, Tenure, Start, Months, Places, Occupancy, PriceDate) =
            (facts.Name.Trim(), facts.Tenure, facts.Start, facts.Months, facts.Places, facts.Occupancy, facts.PriceDate);
        (RentPerYear, PurchasePrice, PurchaseCosts) = (facts.RentPerYear, facts.PurchasePrice, facts.PurchaseCosts);
        (Rebuilding, Furnishing, FurnishingEveryYears) = (facts.Rebuilding, facts.Furnishing, facts.FurnishingEveryYears);
        (EnergyPerYear, MaintenancePerYear, OperationPerYear) = (facts.EnergyPerYear, facts.MaintenancePerYear, facts.OperationPerYear);
        ResidualValue = facts.ResidualValue;
        (DiscountRate, IndexRent, IndexBuilding, IndexEnergy, IndexWages) =
            (facts.Rates.Discount, facts.Rates.Rent, facts.Rates.Building, facts.Rates.Energy, facts.Rates.Wages);
        (RatesSource, Notes) = (facts.RatesSource?.Trim(), facts.Notes?.Trim());
        SearchText = SearchWords.Plain(Name);
        return this;
    }
}
