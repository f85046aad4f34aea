using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Costs;

/// <summary>The calculation of a stored option with the dated values of its price date.</summary>
internal static class CostPicture
{
    public static CostOutcome Of(CostFacts facts, IDatedValues values)
    {
        var outcome = CostOfUse.Of(facts.ToOption(), CostRates.Parameters(facts, values));
        List<string> missing = [.. facts.MissingSizes(), .. outcome.Missing.Select(CostRates.FieldOf)];
        return missing.Count == 0 ? outcome : new CostOutcome(null, outcome.Problems, [.. missing.Distinct()]);
    }

    /// <summary>
    /// What each category adds to the cost (annuity) per occupied place per year: its share of the present value, because the annuity is
    /// the present value spread evenly.
    /// </summary>
    public static IReadOnlyList<(CostCategory Category, decimal Amount)> ByCategory(CostOutcome outcome)
    {
        if (outcome.Result is not { PresentValue: not 0 } result)
            return [];
        var spread = result.PerOccupiedPlacePerYear.Annuity / result.PresentValue;
        return [.. result.ByCategory.Select(l => (l.Category, CostOfUse.Cents(l.Discounted * spread)))];
    }

    /// <summary>What a place would cost per year for each period from one month on, to find where one option becomes cheaper than another.</summary>
    public static IReadOnlyList<decimal> Annuities(CostFacts facts, IDatedValues values) => CostOfUse.Annuities(facts.ToOption(), CostRates.Parameters(facts, values));
}
