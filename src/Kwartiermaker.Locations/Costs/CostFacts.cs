using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Costs;

/// <summary>Rates that somebody filled in for one calculation, because nobody has set them for all; 0.03 is 3 %.</summary>
public sealed record OwnRates(decimal? Discount, decimal? Rent, decimal? Building, decimal? Energy, decimal? Wages)
{
    public static readonly OwnRates None = new(null, null, null, null, null);

    public bool IsEmpty => this == None;
}

/// <summary>One way to use a site, as a form brings it. Empty is "not set", which is something else than 0.</summary>
/// <param name="PriceDate">The day of the price level; the dated values of that day are calculated with.</param>
/// <param name="RatesSource">Where the own rates come from; needed when there are any.</param>
public sealed record CostFacts(
    string Name,
    Tenure Tenure,
    DateOnly? Start,
    int? Months,
    int? Places,
    decimal? Occupancy,
    DateOnly? PriceDate,
    decimal? RentPerYear,
    decimal? PurchasePrice,
    decimal? PurchaseCosts,
    decimal? Rebuilding,
    decimal? Furnishing,
    int? FurnishingEveryYears,
    decimal? EnergyPerYear,
    decimal? MaintenancePerYear,
    decimal? OperationPerYear,
    decimal? ResidualValue,
    OwnRates Rates,
    string? RatesSource,
    string? Notes = null)
{
    /// <summary>For the calculation; what has no place in it while it is empty gets 1, and is named as missing beside it.</summary>
    public CostOption ToOption() => new(
        Name, Start ?? PriceDate ?? default, Months ?? 1, Places ?? 1, Occupancy, RentPerYear, PurchasePrice, PurchaseCosts, Rebuilding, Furnishing,
        FurnishingEveryYears, EnergyPerYear, MaintenancePerYear, OperationPerYear, ResidualValue);

    /// <summary>Inputs that the calculation cannot do without.</summary>
    public IEnumerable<string> MissingSizes()
    {
        if (Start is null)
            yield return nameof(Start);
        if (Months is null)
            yield return nameof(Months);
        if (Places is null)
            yield return nameof(Places);
    }

    /// <summary>Everything that cannot be right, each at its field; empty fields are allowed.</summary>
    public List<Refusal> Check()
    {
        var refusals = new List<Refusal>();
        refusals.Text(nameof(Name), Name, 120);
        refusals.Text(nameof(RatesSource), RatesSource, 400, required: false);
        refusals.Text(nameof(Notes), Notes, 2_000, required: false);
        if (!Rates.IsEmpty && string.IsNullOrWhiteSpace(RatesSource))
            refusals.Add(Refusal.Invalid(nameof(RatesSource), "cost.rates-source"));
        if (Places > SiteFacts.MostPlaces)
            refusals.Add(Refusal.Invalid(nameof(Places), "site.absurd", Places, SiteFacts.MostPlaces));
        refusals.AddRange(CostCheck.Of(ToOption(), CostRates.Own(Rates, PriceDate)).Problems.Select(Refuse).DistinctBy(r => r.Field));
        return refusals;
    }

    private static Refusal Refuse(CostProblem problem)
    {
        var field = CostRates.FieldOf(problem.Field);
        return problem.Code switch
        {
            CostProblemCode.Negative => Refusal.Invalid(field, "cost.negative"),
            CostProblemCode.AmountTooLarge => Refusal.Invalid(field, "cost.too-large"),
            CostProblemCode.NoPlaces => Refusal.Invalid(field, "cost.no-places"),
            CostProblemCode.NoPeriod => Refusal.Invalid(field, "cost.no-period"),
            CostProblemCode.PeriodOverHundredYears => Refusal.Invalid(field, "cost.period-too-long"),
            CostProblemCode.OccupancyOutOfRange => Refusal.Invalid(field, "cost.occupancy"),
            CostProblemCode.RateOutOfRange => Refusal.Invalid(field, "cost.rate"),
            CostProblemCode.IntervalNotPositive => Refusal.Invalid(field, "cost.interval"),
            CostProblemCode.PriceBaseTooFar => Refusal.Invalid(field, "cost.price-date"),
            _ => throw new ArgumentOutOfRangeException(nameof(problem)),
        };
    }
}
