namespace Kwartiermaker.Locations.Costs;

public enum CostProblemCode
{
    Negative,

    /// <summary>Above a thousand million euros: a slip of the keyboard.</summary>
    AmountTooLarge,
    NoPlaces,
    NoPeriod,
    PeriodOverHundredYears,

    /// <summary>Occupancy must be above 0 and at most 1.</summary>
    OccupancyOutOfRange,

    /// <summary>A rate per year must lie between -5 % and +20 %.</summary>
    RateOutOfRange,
    IntervalNotPositive,

    /// <summary>More than 25 years between price level and start of use.</summary>
    PriceBaseTooFar,
}

/// <param name="Field">Name of the input, such as <c>Places</c> or <c>IndexRates.Energy</c>.</param>
public sealed record CostProblem(CostProblemCode Code, string Field);

/// <summary>Whether there is enough, and nothing absurd, to calculate with.</summary>
internal sealed record CostCheck(IReadOnlyList<CostProblem> Problems, IReadOnlyList<string> Missing)
{
    public const int MostMonths = 1200;
    private const decimal MostEuros = 1_000_000_000;

    public bool IsFit => Problems.Count == 0 && Missing.Count == 0;

    public static CostCheck Of(CostOption option, CostParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(parameters);
        var amounts = Amounts(option).ToList();
        return new CostCheck(
            [.. AmountProblems(amounts), .. SizeProblems(option), .. RateProblems(option, parameters)],
            [.. amounts.Where(a => a.Needed && a.Value is null).Select(a => a.Field), .. MissingSizes(option), .. MissingRates(amounts, parameters)]);
    }

    private static IEnumerable<(string Field, decimal? Value, bool Needed, CostCategory Category)> Amounts(CostOption option)
    {
        yield return (nameof(option.RentPerYear), option.RentPerYear, option.PurchasePrice is null, CostCategory.Rent);
        yield return (nameof(option.PurchasePrice), option.PurchasePrice, option.RentPerYear is null, CostCategory.Purchase);
        yield return (nameof(option.PurchaseCosts), option.PurchaseCosts, option.PurchasePrice > 0, CostCategory.Purchase);
        yield return (nameof(option.Rebuilding), option.Rebuilding, true, CostCategory.Rebuilding);
        yield return (nameof(option.Furnishing), option.Furnishing, true, CostCategory.Furnishing);
        yield return (nameof(option.EnergyPerYear), option.EnergyPerYear, true, CostCategory.Energy);
        yield return (nameof(option.MaintenancePerYear), option.MaintenancePerYear, true, CostCategory.Maintenance);
        yield return (nameof(option.OperationPerYear), option.OperationPerYear, true, CostCategory.Operation);
        yield return (nameof(option.ResidualValue), option.ResidualValue, true, CostCategory.Residual);
    }

    private static IEnumerable<CostProblem> AmountProblems(
        IEnumerable<(string Field, decimal? Value, bool Needed, CostCategory Category)> amounts)
    {
        foreach (var (field, value, _, _) in amounts)
        {
            if (value is < 0 or > MostEuros)
            {
                yield return new(value < 0 ? CostProblemCode.Negative : CostProblemCode.AmountTooLarge, field);
            }
        }
    }

    private static IEnumerable<CostProblem> SizeProblems(CostOption option)
    {
        if (option.Places <= 0)
        {
            yield return new(CostProblemCode.NoPlaces, nameof(option.Places));
        }

        if (option.Months is <= 0 or > MostMonths)
        {
            yield return new(option.Months <= 0 ? CostProblemCode.NoPeriod : CostProblemCode.PeriodOverHundredYears, nameof(option.Months));
        }

        if (option.Occupancy is <= 0 or > 1)
        {
            yield return new(CostProblemCode.OccupancyOutOfRange, nameof(option.Occupancy));
        }

        if (option.FurnishingEveryYears is <= 0)
        {
            yield return new(CostProblemCode.IntervalNotPositive, nameof(option.FurnishingEveryYears));
        }
    }

    private static IEnumerable<CostProblem> RateProblems(CostOption option, CostParameters parameters)
    {
        foreach (var (category, rate) in parameters.IndexRates.OrderBy(r => r.Key))
        {
            if (rate is < -0.05m or > 0.20m)
            {
                yield return new(CostProblemCode.RateOutOfRange, $"{nameof(parameters.IndexRates)}.{category}");
            }
        }

        if (parameters.DiscountRate is < -0.05m or > 0.20m)
        {
            yield return new(CostProblemCode.RateOutOfRange, nameof(parameters.DiscountRate));
        }

        if (parameters.PriceBase is { } priceBase && Math.Abs(priceBase.Year - option.Start.Year) > 25)
        {
            yield return new(CostProblemCode.PriceBaseTooFar, nameof(parameters.PriceBase));
        }
    }

    private static IEnumerable<string> MissingSizes(CostOption option) =>
        option.Occupancy is null ? [nameof(option.Occupancy)] : [];

    private static IEnumerable<string> MissingRates(
        IEnumerable<(string Field, decimal? Value, bool Needed, CostCategory Category)> amounts, CostParameters parameters)
    {
        if (parameters.PriceBase is null)
        {
            yield return nameof(parameters.PriceBase);
        }

        if (parameters.DiscountRate is null)
        {
            yield return nameof(parameters.DiscountRate);
        }

        var used = amounts.Where(a => a.Value is not null and not 0).Select(a => a.Category).Distinct().Order();
        foreach (var category in used.Where(c => parameters.IndexRates.GetValueOrDefault(c) is null))
        {
            yield return $"{nameof(parameters.IndexRates)}.{category}";
        }
    }
}
