using Kwartiermaker.Locations.Costs;
using static Kwartiermaker.Tests.Locations.Costs.CostExamples;

namespace Kwartiermaker.Tests.Locations.Costs;

public sealed class CostOfUseTests
{
    [Fact]
    public void Of_NoIndexOrDiscount_IsTheSumOfTheParts()
    {
        var result = Rented.Result(Rates());
        Assert.Equal((650_000m, 650_000m, 650_000m), (result.AtBasePrices, result.Indexed, result.PresentValue));
        Assert.Equal(new CostPerPlace(3_250, 3_250), result.PerPlacePerYear);
        Assert.Equal(new CostPerPlace(4_062.50m, 4_062.50m), result.PerOccupiedPlacePerYear);
        Assert.Equal(CostCategory.Rent, result.Dominant);
    }

    [Fact]
    public void Of_ExactlyHalfACent_RoundsTheSameAlongBothRoads()
    {
        // (80,000 × 16/12 + 1 + 1) × 12/16 / 100 = 800.015; 16/12 has no end in decimals.
        var result = (Rented with { RentPerYear = 0, Rebuilding = 1, Furnishing = 1, Months = 16, FurnishingEveryYears = 2 }).Result(Rates());
        Assert.Equal(new CostPerPlace(800.02m, 800.02m), result.PerPlacePerYear);
    }

    [Fact]
    public void Of_IndexedAndDiscounted_ByHand()
    {
        // Year 1: 200,000 / 1.05; year 2: (120,000 × 1.02 + 80,000) / (1.10 × 1.05); at once 250,000.
        var result = Rented.Result(Rates(discount: 0.10m).With(CostCategory.Rent, 0.02m));
        Assert.Equal(652_400m, result.Indexed);
        Assert.Equal(615_714.29m, result.PresentValue);

        // Paid years: 1 / 1.05 + 1 / 1.155 = 1.8181…; 615,714.2857 / 1.8181… / 100 places.
        Assert.Equal(new CostPerPlace(3_386.43m, 3_262m), result.PerPlacePerYear);
        Assert.Equal(4_233.04m, result.PerOccupiedPlacePerYear.Annuity);
    }

    [Fact]
    public void Of_YearLines_CarryEachCategory()
    {
        var years = Rented.Result(Rates(discount: 0.10m).With(CostCategory.Rent, 0.02m)).Years;
        Assert.Equal([(1, new DateOnly(2027, 12, 31)), (2, new DateOnly(2028, 12, 31))], years.Select(y => (y.Number, y.To)));
        Assert.Equal(new CostLine(CostCategory.Rent, 120_000, 122_400, 105_974.03m), years[1].Lines[0]);
        Assert.Equal(new CostLine(CostCategory.Rebuilding, 200_000, 200_000, 200_000), years[0].Lines[1]);
    }

    [Fact]
    public void Of_LastYearNotFull_CountsByMonths()
    {
        var result = (Rented with { Months = 18, Rebuilding = 0, Furnishing = 0 }).Result(Rates(discount: 0.10m));
        Assert.Equal(300_000m, result.AtBasePrices);

        // 200,000 / 1.05 + 100,000 / (1.10 × 1.025), the middle of the last half year.
        Assert.Equal(279_167.99m, result.PresentValue);
        Assert.Equal(new DateOnly(2028, 6, 30), result.Years[1].To);
    }

    [Theory]
    [InlineData(120, 2)]
    [InlineData(121, 3)]
    [InlineData(60, 1)]
    public void Of_FurnishingEveryFiveYears_NotBoughtAtTheVeryEnd(int months, int times)
    {
        var line = (Rented with { Months = months, FurnishingEveryYears = 5 }).Result(Rates())
            .ByCategory.Single(l => l.Category == CostCategory.Furnishing);
        Assert.Equal(50_000m * times, line.AtBasePrices);
    }

    [Fact]
    public void Of_PriceBaseHalfAYearEarlier_RaisesPricesByHalfAYear()
    {
        var result = (Rented with { Months = 12 }).Result(Rates(index: 0.04m, priceBase: new DateOnly(2026, 7, 1)));
        Assert.Equal(450_000m * 1.02m, result.Indexed);
    }

    [Fact]
    public void Of_ResidualValue_ComesBackAtTheEnd()
    {
        // 1,060,000 + 250,000 + 80,000 / 1.05 − 800,000 / 1.10.
        var result = (Bought with { Months = 12 }).Result(Rates(discount: 0.10m));
        Assert.Equal(658_917.75m, result.PresentValue);
        Assert.Equal(CostCategory.Purchase, result.Dominant);
        Assert.Equal(-727_272.73m, result.ByCategory[^1].Discounted);
    }

    [Fact]
    public void Of_Sensitivity_CrossesPeriodAndOccupancy()
    {
        var cells = Rented.Result(Rates()).Sensitivity;
        Assert.Equal(25, cells.Count);
        Assert.Contains(new SensitivityCell(-0.5m, 12, 1m, 4_500), cells);
        Assert.Contains(new SensitivityCell(0, 24, 0.8m, 4_062.50m), cells);
        Assert.Contains(new SensitivityCell(0.5m, 36, 0.6m, 4_722.22m), cells);
    }

    [Fact]
    public void BreakEven_BuyingAgainstRent_FromTheMonthAfterFiveYears()
    {
        var bought = Bought with { PurchasePrice = 600_000, PurchaseCosts = 0, ResidualValue = 0 };
        Assert.Equal(
            new BreakEvenPeriod(BreakEvenKind.FromPeriod, 61, true), CostOfUse.BreakEven(bought, Rented, Rates()).Period);
        Assert.Equal(
            new BreakEvenPeriod(BreakEvenKind.FromTheStart, 1, false), CostOfUse.BreakEven(Rented, bought, Rates()).Period);
        Assert.Equal(BreakEvenKind.Never, CostOfUse.BreakEven(bought, Rented, Rates(), horizonMonths: 60).Period!.Kind);
    }

    [Fact]
    public void BreakEven_OptionNotComplete_NamesWhatIsMissing()
    {
        var outcome = CostOfUse.BreakEven(Rented with { EnergyPerYear = null }, Bought, Rates());
        Assert.Null(outcome.Period);
        Assert.Equal(["EnergyPerYear"], outcome.Missing);
    }

    [Fact]
    public void Of_ValuesNotSet_GivesNoResultButTheList()
    {
        var rates = Rates().With(CostCategory.Energy, null) with { DiscountRate = null, PriceBase = null };
        var outcome = CostOfUse.Of(Rented with { RentPerYear = null, Occupancy = null, ResidualValue = null }, rates);
        Assert.Null(outcome.Result);
        Assert.Empty(outcome.Problems);
        Assert.Equal(
            ["RentPerYear", "PurchasePrice", "ResidualValue", "Occupancy", "PriceBase", "DiscountRate", "IndexRates.Energy"],
            outcome.Missing);
    }

    [Fact]
    public void Of_IndexOfACategoryWithoutCosts_IsNotMissed() =>
        Assert.NotNull(CostOfUse.Of(Rented, Rates().With(CostCategory.Residual, null)).Result);

    public static TheoryData<string, CostProblemCode> Absurd => new()
    {
        { nameof(CostOption.Places), CostProblemCode.NoPlaces },
        { nameof(CostOption.Months), CostProblemCode.PeriodOverHundredYears },
        { nameof(CostOption.Occupancy), CostProblemCode.OccupancyOutOfRange },
        { nameof(CostOption.EnergyPerYear), CostProblemCode.Negative },
        { nameof(CostOption.PurchasePrice), CostProblemCode.AmountTooLarge },
        { nameof(CostOption.FurnishingEveryYears), CostProblemCode.IntervalNotPositive },
    };

    [Theory]
    [MemberData(nameof(Absurd))]
    public void Of_AbsurdInput_NamesFieldAndCode(string field, CostProblemCode code)
    {
        var option = field switch
        {
            nameof(CostOption.Places) => Bought with { Places = 0 },
            nameof(CostOption.Months) => Bought with { Months = 1_201 },
            nameof(CostOption.Occupancy) => Bought with { Occupancy = 0 },
            nameof(CostOption.EnergyPerYear) => Bought with { EnergyPerYear = -1 },
            nameof(CostOption.PurchasePrice) => Bought with { PurchasePrice = 2_000_000_000 },
            _ => Bought with { FurnishingEveryYears = 0 },
        };
        Assert.Equal([new CostProblem(code, field)], CostOfUse.Of(option, Rates()).Problems);
    }

    [Fact]
    public void Of_AbsurdRates_Refused()
    {
        var outcome = CostOfUse.Of(Rented, Rates(discount: 3m, priceBase: new DateOnly(1950, 1, 1)).With(CostCategory.Rent, -0.5m));
        Assert.Equal(
            [
                new CostProblem(CostProblemCode.RateOutOfRange, "IndexRates.Rent"),
                new CostProblem(CostProblemCode.RateOutOfRange, "DiscountRate"),
                new CostProblem(CostProblemCode.PriceBaseTooFar, "PriceBase"),
            ],
            outcome.Problems);
    }

    [Fact]
    public void Of_LargestAllowedInput_StillFitsADecimal()
    {
        const decimal most = 1_000_000_000;
        var option = new CostOption("Most", Start, 1_200, 1, 0.01m, most, most, most, most, most, 1, most, most, most, 0);
        var rates = Rates(discount: -0.05m, index: 0.20m, priceBase: new DateOnly(2002, 1, 1));
        Assert.True(option.Result(rates).PresentValue > most);
    }
}
