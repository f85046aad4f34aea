using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Costs;

/// <summary>One rate as the calculation uses it.</summary>
/// <param name="Key">Dated value it is when nobody fills in another.</param>
/// <param name="Number">Null when nobody has set it.</param>
/// <param name="IsOwn">Filled in for this calculation.</param>
public sealed record CostRate(string Field, string Key, decimal? Number, bool IsOwn, string? Source);

/// <summary>
/// The rates of a calculation: its own where filled in, otherwise the dated value on its price date. Building costs index what is built,
/// bought, furnished and maintained; wages index operation.
/// </summary>
public static class CostRates
{
    public const string DiscountKey = "cost.discount-rate";

    public static IReadOnlyList<CostRate> Of(CostFacts facts, IDatedValues values)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(values);
        return
        [
            Rate("DiscountRate", DiscountKey, facts.Rates.Discount),
            Rate("IndexRent", "cost.index.rent", facts.Rates.Rent),
            Rate("IndexBuilding", "cost.index.building", facts.Rates.Building),
            Rate("IndexEnergy", "cost.index.energy", facts.Rates.Energy),
            Rate("IndexWages", "cost.index.wages", facts.Rates.Wages),
        ];

        CostRate Rate(string field, string key, decimal? own)
        {
            var dated = facts.PriceDate is { } day ? values.Find(key, day) : null;
            return own is not null ? new(field, key, own, true, facts.RatesSource) : new(field, key, dated?.Number, false, dated?.Source);
        }
    }

    internal static CostParameters Parameters(CostFacts facts, IDatedValues values)
    {
        var rates = Of(facts, values).ToDictionary(r => r.Field, r => r.Number);
        return Own(new OwnRates(rates["DiscountRate"], rates["IndexRent"], rates["IndexBuilding"], rates["IndexEnergy"], rates["IndexWages"]), facts.PriceDate);
    }

    internal static CostParameters Own(OwnRates rates, DateOnly? priceDate) => new(
        priceDate,
        rates.Discount,
        Enum.GetValues<CostCategory>().ToDictionary(c => c, c => c switch
        {
            CostCategory.Rent => rates.Rent,
            CostCategory.Energy => rates.Energy,
            CostCategory.Operation => rates.Wages,
            _ => rates.Building,
        }));

    /// <summary>The field of the form behind a name of the calculation, such as <c>IndexRates.Operation</c>.</summary>
    internal static string FieldOf(string name) => name switch
    {
        "PriceBase" => nameof(CostFacts.PriceDate),
        "IndexRates.Rent" => "IndexRent",
        "IndexRates.Energy" => "IndexEnergy",
        "IndexRates.Operation" => "IndexWages",
        _ when name.StartsWith("IndexRates.", StringComparison.Ordinal) => "IndexBuilding",
        _ => name,
    };
}
