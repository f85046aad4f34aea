using Kwartiermaker.Capacity.Forecasting;

namespace Kwartiermaker.Tests.Capacity.Forecasting;

public sealed class ScoreTests
{
    [Fact]
    public void Scores_AreWhatIsReckonedByHand()
    {
        // Over one year of two periods: |3-1|, |2-5|, |7-3| = 2, 3, 4.
        Assert.Equal(3, Scores.Scale([1, 5, 3, 2, 7], 2));
        Assert.Equal(200 * 2.0 / 10, Scores.SymmetricPercentage(6, 4));
        Assert.Equal(0, Scores.SymmetricPercentage(0, 0));
        Assert.Equal(0.75, Scores.OverallWeightedAverage(5, 1, 10, 1));
        Assert.Equal(1.8, Scores.Pinball(10, 8, 0.9), 1e-12);
        Assert.Equal(0.3, Scores.Pinball(5, 8, 0.9), 1e-12);
        Assert.Equal(4 + 40 * 1, Scores.Interval(9, 4, 8, 0.95), 1e-9);
        Assert.Equal(4, Scores.Interval(6, 4, 8, 0.95), 1e-9);
        // Of two equally likely values: mean distance 2 to the outcome, less half of the mean distance between two draws, 1.
        Assert.Equal(1, Scores.RankedProbability(3, [1, 5]), 1e-12);
        Assert.Equal(4, Scores.RankedProbability(3, [7]), 1e-12);
    }

    [Theory]
    [InlineData("2025", "2026")]
    [InlineData("2025-Q4", "2026-Q1")]
    [InlineData("2025-12", "2026-01")]
    [InlineData("2026-W53", "2027-W01")]
    [InlineData("2025-W52", "2026-W01")]
    public void Period_IsReadAndWritten_AndHasANext(string text, string next)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal((text, next), (period.ToString(), period.Plus(1).ToString()));
    }

    [Theory]
    [InlineData("2025-13")]
    [InlineData("2025-W53")]
    [InlineData("2025-Q5")]
    [InlineData("jan 2025")]
    [InlineData("")]
    public void Period_ThatIsNone_IsRefused(string text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void Gaps_AreFilledAlongALine() => Assert.Equal([1.0, 2, 3, 4, 4], TimeSeries.Filled([1, double.NaN, double.NaN, 4, 4]));
}
