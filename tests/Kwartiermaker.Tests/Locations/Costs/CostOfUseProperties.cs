using FsCheck.Xunit;
using Kwartiermaker.Locations.Costs;
using static Kwartiermaker.Tests.Locations.Costs.CostExamples;

namespace Kwartiermaker.Tests.Locations.Costs;

public sealed class CostOfUseProperties
{
    private static CostOption Option(ushort rent, ushort rebuilding, ushort furnishing, byte months, byte interval) => Rented with
    {
        RentPerYear = rent,
        Rebuilding = rebuilding,
        Furnishing = furnishing,
        Months = months + 1,
        FurnishingEveryYears = (interval % 12) + 1,
    };

    private static decimal Rate(byte seed) => seed % 16 / 100m;

    [Property]
    public bool Of_NoIndexOrDiscount_AllThreeTotalsAgree(ushort rent, ushort rebuilding, ushort furnishing, byte months, byte interval)
    {
        var result = Option(rent, rebuilding, furnishing, months, interval).Result(Rates());
        return result.AtBasePrices == result.Indexed && result.Indexed == result.PresentValue
            && result.PerPlacePerYear.Annuity == result.PerPlacePerYear.Average
            && Math.Abs(result.ByCategory.Sum(l => l.AtBasePrices) - result.AtBasePrices) < 0.10m;
    }

    [Property]
    public bool Of_HigherDiscount_NeverRaisesThePresentValueWithoutResidual(
        ushort rent, ushort furnishing, byte months, byte interval, byte index, byte low, byte more)
    {
        var option = Option(rent, 0, furnishing, months, interval);
        return option.Result(Rates(Rate(low) + (more % 5 / 100m), Rate(index))).PresentValue
            <= option.Result(Rates(Rate(low), Rate(index))).PresentValue;
    }

    [Property]
    public bool Of_ResidualValue_NeverRaisesTheCost(ushort rent, byte months, ushort residual, byte discount)
    {
        var option = Option(rent, 0, 0, months, 1);
        return (option with { ResidualValue = residual }).Result(Rates(Rate(discount))).PresentValue
            <= option.Result(Rates(Rate(discount))).PresentValue;
    }

    [Property]
    public bool Of_AllCostsScaled_ScalesTheResult(ushort rent, ushort rebuilding, byte months, byte discount, byte index)
    {
        var option = Option(rent, rebuilding, 7_000, months, 4);
        var threefold = option with
        {
            RentPerYear = option.RentPerYear * 3,
            Rebuilding = option.Rebuilding * 3,
            Furnishing = option.Furnishing * 3,
            EnergyPerYear = option.EnergyPerYear * 3,
            MaintenancePerYear = option.MaintenancePerYear * 3,
            OperationPerYear = option.OperationPerYear * 3,
        };
        var rates = Rates(Rate(discount), Rate(index));
        return Math.Abs(threefold.Result(rates).PresentValue - (3 * option.Result(rates).PresentValue)) <= 0.02m;
    }

    [Property]
    public bool Of_TwoOneYearOptions_SumToTheTwoYearOption(ushort rent, byte index)
    {
        var one = Rented with { RentPerYear = rent, Rebuilding = 0, Furnishing = 0, Months = 12 };
        var rates = Rates(index: Rate(index));
        var sum = one.Result(rates).Indexed + (one with { Start = Start.AddYears(1) }).Result(rates).Indexed;
        return Math.Abs((one with { Months = 24 }).Result(rates).Indexed - sum) <= 0.01m;
    }

    [Property]
    public bool Of_FlatYearlyCost_HasThatCostAsAnnuity(ushort rent, byte months, byte discount)
    {
        var option = Option(rent, 0, 0, months, 1);
        return Math.Abs(option.Result(Rates(Rate(discount))).PerPlacePerYear.Annuity - ((rent + 80_000m) / 100)) <= 0.01m;
    }

    [Property]
    public bool Of_MoreOccupied_NeverCostsMorePerOccupiedPlace(ushort rent, byte months, byte discount)
    {
        var cells = Option(rent, 5_000, 9_000, months, 3).Result(Rates(Rate(discount))).Sensitivity;
        return cells.Zip(cells.Skip(1)).All(pair =>
            pair.First.PeriodChange != pair.Second.PeriodChange
            || (pair.First.Occupancy < pair.Second.Occupancy && pair.First.PerOccupiedPlacePerYear >= pair.Second.PerOccupiedPlacePerYear));
    }
}
