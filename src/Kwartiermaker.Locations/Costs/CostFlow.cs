namespace Kwartiermaker.Locations.Costs;

/// <summary>One amount at one moment, not rounded.</summary>
/// <param name="Year">Year of use it falls in, from 1.</param>
internal readonly record struct CostFlow(CostCategory Category, int Year, decimal AtBasePrices, decimal Indexed, decimal Discounted)
{
    public static List<CostFlow> Of(CostOption option, CostParameters parameters)
    {
        var flows = new List<CostFlow>();
        var lead = Growth.Months(parameters.PriceBase!.Value, option.Start);
        var lastYear = ((option.Months - 1) / 12) + 1;

        OneOff(CostCategory.Purchase, 1, 0, (option.PurchasePrice ?? 0) + (option.PurchaseCosts ?? 0));
        OneOff(CostCategory.Rebuilding, 1, 0, option.Rebuilding ?? 0);
        foreach (var month in FurnishingMonths(option))
        {
            OneOff(CostCategory.Furnishing, (month / 12) + 1, month, option.Furnishing ?? 0);
        }

        foreach (var year in YearsOfUse(option.Months))
        {
            var discount = Discount(year.MiddleMonth);
            PerYear(CostCategory.Rent, year, option.RentPerYear, discount);
            PerYear(CostCategory.Energy, year, option.EnergyPerYear, discount);
            PerYear(CostCategory.Maintenance, year, option.MaintenancePerYear, discount);
            PerYear(CostCategory.Operation, year, option.OperationPerYear, discount);
        }

        OneOff(CostCategory.Residual, lastYear, option.Months, -(option.ResidualValue ?? 0));
        return flows;

        decimal Discount(decimal paidAt) => Growth.Factor(parameters.DiscountRate!.Value, paidAt);

        void OneOff(CostCategory category, int year, int month, decimal amount) => Add(category, year, amount, month, Discount(month));

        void PerYear(CostCategory category, YearOfUse year, decimal? amount, decimal discount) =>
            Add(category, year.Number, (amount ?? 0) * year.Months / 12, year.FirstMonth, discount);

        void Add(CostCategory category, int year, decimal amount, decimal pricedAt, decimal discount)
        {
            if (amount != 0)
            {
                var indexed = amount * Growth.Factor(parameters.IndexRates[category]!.Value, lead + pricedAt);
                flows.Add(new CostFlow(category, year, amount, indexed, indexed / discount));
            }
        }
    }

    public static IEnumerable<YearOfUse> YearsOfUse(int months)
    {
        for (var first = 0; first < months; first += 12)
        {
            yield return new YearOfUse((first / 12) + 1, first, Math.Min(12, months - first));
        }
    }

    private static IEnumerable<int> FurnishingMonths(CostOption option)
    {
        yield return 0;
        for (var month = 12 * option.FurnishingEveryYears; month < option.Months; month += 12 * option.FurnishingEveryYears)
        {
            yield return month.Value;
        }
    }
}

/// <summary>A year of use, or what is left of the last one; months count from the first day of use.</summary>
internal readonly record struct YearOfUse(int Number, int FirstMonth, int Months)
{
    public decimal MiddleMonth => FirstMonth + (Months / 2m);
}
