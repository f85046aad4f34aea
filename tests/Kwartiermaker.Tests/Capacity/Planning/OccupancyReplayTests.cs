using FsCheck;
using FsCheck.Xunit;
using Kwartiermaker.Capacity.Planning;

namespace Kwartiermaker.Tests.Capacity.Planning;

public sealed class OccupancyReplayTests
{
    private static readonly PlaceCosts Costs = new(69_400, 30_400, 6_900);

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.9, 1.533206)]
    [InlineData(0.975, 2.776445)]
    [InlineData(0.025, -2.776445)]
    public void StudentQuantile_IsThatOfTheTables(double probability, double quantile) =>
        Assert.Equal(quantile, OccupancyOutlook.StudentQuantile(probability), 1e-5);

    [Fact]
    public void ConstantRule_ByHand()
    {
        // Only 2004 is decided: 110 places for 100 people, 10 idle; then for 120 people, 10 short.
        Assert.Equal(10 * 6_900, OccupancyReplay.Constant([90, 95, 100, 100], Costs, 1.1).RegretPerYear, 1e-6);
        Assert.Equal((10 * 39_000.0, 1), OccupancyReplay.Constant([90, 95, 100, 120], Costs, 1.1) is var r ? (Math.Round(r.RegretPerYear, 6), r.YearsShort) : default);
    }

    [Fact]
    public void Decision_KnowsNothingOfLaterYears()
    {
        double[] known = [100, 110, 130, 150, 140];

        var first = OccupancyReplay.Decide(2000, [.. known, 90], Costs, 1).SkipLast(1);
        var other = OccupancyReplay.Decide(2000, [.. known, 900], Costs, 1).SkipLast(1);

        Assert.Equal(first, other);
        Assert.Equal(OccupancyReplay.Decide(2000, [.. known, 90], Costs, 1)[^1].Places, OccupancyReplay.Decide(2000, [.. known, 900], Costs, 1)[^1].Places);
    }

    [Property]
    public void Regret_IsNeverNegative_AndQuantilesAreOrdered(PositiveInt a, PositiveInt b, PositiveInt c, PositiveInt d)
    {
        double[] persons = [a.Get + 10, b.Get + 10, c.Get + 10, d.Get + 10];
        var outlook = new OccupancyOutlook(persons);

        Assert.True(OccupancyReplay.Decide(2000, persons, Costs, 1)[0].Regret >= -1e-6);
        Assert.True(outlook.NextYear(0.1) <= outlook.NextYear(0.5) && outlook.NextYear(0.5) <= outlook.NextYear(0.9));
    }
}
