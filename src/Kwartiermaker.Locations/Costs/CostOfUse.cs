namespace Kwartiermaker.Locations.Costs;

/// <summary>
/// Multi-year cost of use of a site, so that renting, buying and rebuilding can be compared.
/// <list type="bullet">
/// <item>One-off costs fall on the first day of use, the residual value on the last; amounts per year in the middle of each
/// year of use, and a last year that is not full counts by its months.</item>
/// <item>Yearly amounts have the price level of the start of their year of use (rents are set for a year), one-off
/// ones of their own moment.</item>
/// <item>Index and discount grow compound per year, and linearly within a year.</item>
/// <item>The cost of a place does not depend on occupancy: a building costs the same when half empty. That is what makes
/// a low occupancy dear, and what the sensitivity table shows.</item>
/// <item>Nothing is rounded before the end. Each amount shown is then rounded by itself to cents, halves away from zero as in
/// invoices, so shown parts may differ by cents from their shown sum.</item>
/// </list>
/// </summary>
internal static class CostOfUse
{
    private static readonly decimal[] PeriodSteps = [0.5m, 0.75m, 1m, 1.25m, 1.5m];
    private static readonly decimal[] OccupancySteps = [0.6m, 0.7m, 0.8m, 0.9m, 1m];

    public static CostOutcome Of(CostOption option, CostParameters parameters)
    {
        var check = CostCheck.Of(option, parameters);
        return check.IsFit
            ? new CostOutcome(Calculate(option, parameters), [], [])
            : new CostOutcome(null, check.Problems, check.Missing);
    }

    /// <summary>From which period on the first option costs less per place per year (annuity) than the second.</summary>
    /// <param name="horizonMonths">How far to look.</param>
    /// <returns>Of an option that cannot be calculated: what is wrong or missing.</returns>
    public static BreakEvenOutcome BreakEven(
        CostOption first, CostOption second, CostParameters parameters, int horizonMonths = 480) =>
        BreakEven(first, parameters, second, parameters, horizonMonths);

    /// <summary>The same for options that each have their own price level and rates.</summary>
    public static BreakEvenOutcome BreakEven(
        CostOption first, CostParameters ofFirst, CostOption second, CostParameters ofSecond, int horizonMonths = 480)
    {
        var checks = new[] { CostCheck.Of(first, ofFirst), CostCheck.Of(second, ofSecond) };
        if (Array.Find(checks, check => !check.IsFit) is { } unfit)
        {
            return new BreakEvenOutcome(null, unfit.Problems, unfit.Missing);
        }

        return new BreakEvenOutcome(
            BreakEvenPeriod.Between(Annuities(first, ofFirst, horizonMonths), Annuities(second, ofSecond, horizonMonths)), [], []);
    }

    /// <summary>The yearly amount per place of an option that can be calculated, for each period from one month on.</summary>
    /// <param name="horizonMonths">How far to look.</param>
    public static IReadOnlyList<decimal> Annuities(CostOption option, CostParameters parameters, int horizonMonths = 480) =>
        [.. Enumerable.Range(1, Math.Clamp(horizonMonths, 1, CostCheck.MostMonths)).Select(months => Annuity(option with { Months = months }, parameters))];

    private static CostResult Calculate(CostOption option, CostParameters parameters)
    {
        var flows = CostFlow.Of(option, parameters);
        var byCategory = flows.GroupBy(f => f.Category).OrderBy(g => g.Key)
            .Select(g => CostLine.Sum(g.Key, g)).ToList();
        var annuity = Annuity(option, parameters);
        var average = flows.Sum(f => f.Indexed) * 12 / option.Months / option.Places;
        var occupancy = option.Occupancy!.Value;
        return new CostResult(
            [.. flows.GroupBy(f => f.Year).OrderBy(g => g.Key).Select(g => Year(option, g.Key, g))],
            byCategory,
            Cents(flows.Sum(f => f.AtBasePrices)),
            Cents(flows.Sum(f => f.Indexed)),
            Cents(flows.Sum(f => f.Discounted)),
            new CostPerPlace(Cents(annuity), Cents(average)),
            new CostPerPlace(Cents(annuity / occupancy), Cents(average / occupancy)),
            Sensitivity(option, parameters),
            byCategory.Where(l => l.Discounted > 0).OrderByDescending(l => l.Discounted).ThenBy(l => l.Category)
                .Select(l => (CostCategory?)l.Category).FirstOrDefault());
    }

    private static CostYear Year(CostOption option, int year, IEnumerable<CostFlow> flows)
    {
        var from = option.Start.AddMonths(12 * (year - 1));
        var until = option.Start.AddMonths(Math.Min(12 * year, option.Months));
        return new CostYear(
            year, from, until.AddDays(-1), [.. flows.GroupBy(f => f.Category).OrderBy(g => g.Key).Select(g => CostLine.Sum(g.Key, g))]);
    }

    private static List<SensitivityCell> Sensitivity(CostOption option, CostParameters parameters)
    {
        var cells = new List<SensitivityCell>();
        foreach (var step in PeriodSteps)
        {
            var months = Math.Max(1, (int)Math.Round(option.Months * step, MidpointRounding.AwayFromZero));
            var annuity = Annuity(option with { Months = months }, parameters);
            cells.AddRange(OccupancySteps.Select(o => new SensitivityCell(step - 1, months, o, Cents(annuity / o))));
        }

        return cells;
    }

    /// <summary>
    /// The equal yearly amount per place, paid in the middle of each year of use, with the same present value as all costs together.
    /// </summary>
    private static decimal Annuity(CostOption option, CostParameters parameters)
    {
        var rate = parameters.DiscountRate!.Value;
        var yearsPaid = CostFlow.YearsOfUse(option.Months)
            .Sum(year => year.Months / 12m / Growth.Factor(rate, year.MiddleMonth));
        return CostFlow.Of(option, parameters).Sum(f => f.Discounted) / yearsPaid / option.Places;
    }

    /// <summary>
    /// Rounds to cents. A division such as by twelve months misses its exact outcome by a hair (the 28th digit); cut off first, so that
    /// half a cent is half a cent along whichever road it was calculated.
    /// </summary>
    internal static decimal Cents(decimal amount) => Math.Round(Math.Round(amount, 12), 2, MidpointRounding.AwayFromZero);
}
