using Kwartiermaker.Capacity.Forecasting;

namespace Kwartiermaker.Tests.Capacity.Forecasting;

public sealed class MethodTests
{
    [Theory]
    [InlineData("naive", new double[] { 4, 4, 4 })]
    [InlineData("seasonal-naive", new double[] { 2, 3, 5 })]
    // From 1 to 4 in five steps: 0.6 a period.
    [InlineData("drift", new[] { 4.6, 5.2, 5.8 })]
    public void SimpleMethods_GiveWhatIsReckonedByHand(string method, double[] expected) =>
        Assert.Equal(expected, Methods.ByName[method]([1, 7, 2, 3, 5, 4], 4, 3), Close);

    [Theory]
    [InlineData("simple-smoothing")]
    [InlineData("holt")]
    [InlineData("damped-trend")]
    [InlineData("theta")]
    [InlineData("optimised-theta")]
    [InlineData("seasonal-smoothing")]
    [InlineData("combination")]
    [InlineData("log-random-walk")]
    public void EveryMethod_KeepsAConstantSeriesConstant(string method) =>
        Assert.Equal([30.0, 30, 30], Methods.ByName[method]([.. Enumerable.Repeat(30.0, 40)], 12, 3), (a, b) => Math.Abs(a - b) < 1e-6);

    [Fact]
    public void Holt_GoesOnAlongAStraightLine() =>
        Assert.Equal([44.0, 46, 48], new Smoothing([.. Enumerable.Range(0, 20).Select(t => 4.0 + 2 * t)], Trend.Linear, []).Forecast(3), Close);

    /// <summary>Simple smoothing of a straight line follows it; Theta adds half of its slope for every further period.</summary>
    [Fact]
    public void Theta_RisesByHalfOfTheSlope()
    {
        var forecast = Theta.Classic([.. Enumerable.Range(0, 30).Select(t => 10.0 + 3 * t)], 4);

        Assert.Equal([1.5, 1.5, 1.5], forecast.Skip(1).Zip(forecast, (b, a) => b - a).ToArray(), Close);
    }

    [Fact]
    public void Season_IsFoundAsFactors_AndTakenOutWhole()
    {
        double[] factor = [0.5, 1, 1.5, 1];
        var values = Enumerable.Range(0, 24).Select(t => 100 * factor[t % 4]).ToArray();

        var pattern = Seasonality.Of(values, 4);

        Assert.True(pattern.IsFactor);
        Assert.Equal(factor, pattern.Index, Close);
        Assert.Equal([50.0, 100, 150], Methods.ByName["naive-2"](values, 4, 3), Close);
    }

    [Fact]
    public void Season_IsAdded_WhereThereAreZeros()
    {
        var pattern = Seasonality.Of([.. Enumerable.Range(0, 24).Select(t => (double)(t % 4))], 4);

        Assert.False(pattern.IsFactor);
        Assert.Equal([-1.5, -0.5, 0.5, 1.5], pattern.Index, Close);
    }

    /// <summary>A quarter of the way to the usual level is gone after a year.</summary>
    [Fact]
    public void RandomWalk_IsPulledToTheUsualLevelInProportions()
    {
        // Five years of which the last month is e times as high (less one, for the logarithm of zero).
        double[] values = [.. Enumerable.Repeat(Math.Exp(4) - 1, 59), Math.Exp(5) - 1];
        var usual = 4 + 1 / 60.0;

        var afterAYear = LogRandomWalk.Forecast(values, 12, 12)[11];

        Assert.Equal(usual + (5 - usual) * 0.75, Math.Log(1 + afterAYear), 1e-9);
    }

    private static bool Close(double a, double b) => Math.Abs(a - b) < 1e-6;
}
