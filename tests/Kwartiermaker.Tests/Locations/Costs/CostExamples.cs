using Kwartiermaker.Locations.Costs;

namespace Kwartiermaker.Tests.Locations.Costs;

internal static class CostExamples
{
    public static readonly DateOnly Start = new(2027, 1, 1);

    /// <summary>Two years of rent: 250,000 at once and 200,000 a year, 100 places of which 80 % occupied.</summary>
    public static readonly CostOption Rented = new(
        "Rented", Start, 24, 100, 0.8m, 120_000, null, null, 200_000, 50_000, null, 30_000, 10_000, 40_000, 0);

    public static readonly CostOption Bought = Rented with
    {
        Name = "Bought",
        RentPerYear = null,
        PurchasePrice = 1_000_000,
        PurchaseCosts = 60_000,
        ResidualValue = 800_000,
    };

    public static CostParameters Rates(decimal discount = 0, decimal index = 0, DateOnly? priceBase = null) =>
        new(priceBase ?? Start, discount, Enum.GetValues<CostCategory>().ToDictionary(c => c, _ => (decimal?)index));

    public static CostParameters With(this CostParameters rates, CostCategory category, decimal? index) =>
        rates with { IndexRates = new Dictionary<CostCategory, decimal?>(rates.IndexRates) { [category] = index } };

    public static CostResult Result(this CostOption option, CostParameters rates) =>
        CostOfUse.Of(option, rates).Result ?? throw new InvalidOperationException("No result.");
}
