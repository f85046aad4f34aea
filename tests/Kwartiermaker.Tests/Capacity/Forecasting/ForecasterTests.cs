using FsCheck;
using FsCheck.Xunit;
using Kwartiermaker.Capacity.Forecasting;
using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Tests.Capacity.Forecasting;

public sealed class ForecasterTests
{
    private static readonly Period January = new(Frequency.Monthly, 2000 * 12);

    [Property(MaxTest = 10)]
    public void Quantiles_AreInOrder_AndTheSameForTheSameSeed(int seed)
    {
        var series = Walk("a", seed, 70);
        var (first, again) = (Make(series), Make(series));

        Assert.Equal(first.Paths, again.Paths);
        for (var h = 0; h < first.Horizon; h++)
            Assert.True(new[] { 0.025, 0.1, 0.5, 0.9, 0.975 }.Select(l => first.Quantile(l, h)).ToList() is var q && q.SequenceEqual(q.Order()) && q[0] >= 0);

        static Kwartiermaker.Capacity.Forecasting.Forecast Make(TimeSeries series) => new Forecaster([series], [], 6).At(70, 300)[0];
    }

    /// <summary>Any counts at all, with zeros, jumps and long rows of the same, by any method.</summary>
    [Property(MaxTest = 60)]
    public void Bands_AreNumbers_HoldTheForecast_AndHaveAWidth(PositiveInt seed, byte kind)
    {
        var chance = new Chance(seed.Get, kind, 0);
        var (level, values) = (0.0, new double[3 + chance.Below(60)]);
        for (var t = 0; t < values.Length; t++)
            values[t] = (kind % 5) switch
            {
                0 => chance.Below(4) > 0 ? level : level = Math.Round(Math.Exp(18 * chance.Share())),
                1 => chance.Below(3),
                2 => chance.Below(10) > 0 ? 0 : chance.Below(1_000_000),
                3 => 1_000 + (seed.Get % 21 - 10) * t,
                _ => Math.Exp(-690 * chance.Share()),
            };
        var method = Forecaster.MethodNames[seed.Get % Forecaster.MethodNames.Count];
        var season = Enum.GetValues<Frequency>()[kind % 3];
        var forecast = new Forecaster([new("a", new(season, 8000), [.. values.Select(v => Math.Max(0, v))])], [], 1 + chance.Below(30), method).At(values.Length, 400)[0];

        for (var h = 0; h < forecast.Horizon; h++)
            foreach (var percent in new[] { 0.5, 0.8, 0.95 })
            {
                var (low, high) = forecast.Band(percent, h);
                Assert.True(
                    double.IsFinite(low + high) && low >= 0 && low <= forecast.Point[h] && forecast.Point[h] <= high && low < high,
                    $"{method}, {percent} at {h}: {low} {forecast.Point[h]} {high} after {string.Join(' ', values)}");
            }
    }

    [Fact]
    public void Groups_AddUpToTheTotal_OnEveryPath()
    {
        var parts = new Forecaster([Walk("a", 1, 70), Walk("b", 2, 70), Walk("c", 3, 50, 20)], [], 6).At(70, 200);

        var total = Kwartiermaker.Capacity.Forecasting.Forecast.Total("total", parts);

        for (var h = 0; h < 6; h++)
            for (var p = 0; p < 200; p++)
                Assert.Equal(parts[0].Paths[h][p] + parts[1].Paths[h][p] + parts[2].Paths[h][p], total.Paths[h][p], 1e-9);
    }

    /// <summary>What comes after the origin, of the series itself and of the related ones, changes nothing.</summary>
    [Theory]
    [InlineData("auto")]
    [InlineData("theta")]
    [InlineData("log-random-walk")]
    public void Forecast_DoesNotLookAhead(string method)
    {
        var (target, related) = (Walk("a", 1, 90), Walk("b", 2, 90));

        var before = new Forecaster([target], [related], 6, method).At(60, 200)[0];
        var after = new Forecaster([Changed(target)], [Changed(related)], 6, method).At(60, 200)[0];

        Assert.Equal(before.Method, after.Method);
        Assert.Equal(before.Point, after.Point);
        Assert.Equal(before.Paths, after.Paths);

        static TimeSeries Changed(TimeSeries series) => series with { Values = [.. series.Values.Select((v, t) => t < 60 ? v : 5 * v + 100)] };
    }

    [Fact]
    public void Bands_HoldWhatTheyPromise_OnARandomWalk()
    {
        var result = new Backtest(Walk("a", 7, 240), [Walk("b", 8, 240), Walk("c", 9, 240)], [1, 3, 6], 60, "log-random-walk").Run()!;

        Assert.All(result.Horizons, h => Assert.InRange(h.Coverage80, 0.65, 0.95));
        Assert.All(result.Horizons, h => Assert.InRange(h.Coverage95, 0.88, 1));
        Assert.All(result.Horizons, h => Assert.Equal(1, h.Standing.Sum(), 1e-9));
        Assert.Equal(240 - 60 - 6 + 1, result.Horizons[0].Origins);
    }

    [Fact]
    public void ThreeValues_ZerosAndTooShortAPast_HaveAnAnswer()
    {
        var three = new Forecaster([new("a", January, [3, 5, 4])], [], 4);

        Assert.True(three.HasStandIns);
        Assert.All(three.At(3, 100)[0].Paths, p => Assert.All(p, v => Assert.InRange(v, 0, 1e9)));
        Assert.All(new Forecaster([new("a", January, new double[40])], [], 4).At(40, 100)[0].Point, v => Assert.Equal(0, v, 1e-9));
        Assert.Null(new Backtest(Walk("a", 1, 20), [], [6], 3).Run());
    }

    [Fact]
    public void Score_OfASet_HasNaive2AsItsMeasure()
    {
        var set = Enumerable.Range(0, 6).Select(i => new TestSeries(Walk($"s{i}", i, 60), Walk($"s{i}", i, 72).Values[60..])).ToList();

        var (naive, own, bands) = new ScoreSet(set, "naive-2").Run(() => { });

        Assert.Equal((1.0, naive.Percentage, naive.Scaled), (naive.AgainstNaive2!.Value, own.Percentage, own.Scaled));
        Assert.Equal(1, own.AgainstNaive2!.Value, 1e-12);
        Assert.True(bands[0].Coverage <= bands[1].Coverage);
    }

    private static TimeSeries Walk(string name, int seed, int length, int start = 0)
    {
        var (chance, log) = (new Chance(seed, 0, 0), 6.0);
        return new(name, January.Plus(start), [.. Enumerable.Range(0, length).Select(_ => Math.Round(Math.Exp(log += 0.1 * chance.Normal())))]);
    }
}
