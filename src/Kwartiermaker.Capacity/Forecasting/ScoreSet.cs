namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>A series that is cut in two: what the forecaster sees, and what came.</summary>
public sealed record TestSeries(TimeSeries Train, double[] Test);

/// <summary>How well a method did on a set of series.</summary>
/// <param name="Percentage">sMAPE, in per cent.</param>
/// <param name="Scaled">MASE.</param>
/// <param name="AgainstNaive2">OWA: 1 for Naive 2.</param>
public sealed record SetScore(string Method, double Percentage, double Scaled, double AgainstNaive2);

/// <summary>How well the bands did on a set of series.</summary>
/// <param name="Coverage">Share of the outcomes within the band.</param>
/// <param name="IntervalScore">MSIS: the interval score, scaled as MASE is.</param>
public sealed record BandScore(double Level, double Coverage, double IntervalScore);

/// <summary>
/// Forecasts each series of a set from its own values, and compares with what came. Where a series has few earlier forecasts of its own, its
/// bands borrow the shape of the errors, in units of volatility, from the known parts of all series of the set.
/// </summary>
public sealed class ScoreSet(IReadOnlyList<TestSeries> set, string method)
{
    private const int Origins = 4;
    private const int Paths = 1000;
    private const int MostStandIns = 1000;

    private static readonly double[] Levels = [0.8, 0.95];

    /// <param name="forecast">Called after each series.</param>
    public (SetScore Naive2, SetScore Own, IReadOnlyList<BandScore> Bands) Run(Action forecast)
    {
        var forecasters = new Forecaster[set.Count];
        Parallel.For(0, set.Count, i =>
        {
            forecasters[i] = new([set[i].Train], [], set[i].Test.Length, method, Origins);
            forecast();
        });
        var standIns = StandIns(forecasters);
        var made = new Forecast[set.Count];
        Parallel.For(0, set.Count, i => made[i] = forecasters[i].At(set[i].Train.Values.Length, Paths, 1, standIns.GetValueOrDefault(set[i].Test.Length))[0]);
        var naive = Score("naive-2", [.. set.Select(s => Methods.ByName["naive-2"](s.Train.Values, s.Train.Season, s.Test.Length))], null);
        return (naive, Score(method, [.. made.Select(m => m.Point)], naive), [.. Levels.Select(l => Band(made, l))]);
    }

    /// <summary>By length of the test: the errors of each series, made as large as those of all.</summary>
    private Dictionary<int, List<double[]>> StandIns(Forecaster[] forecasters)
    {
        var standIns = new Dictionary<int, List<double[]>>();
        foreach (var group in Enumerable.Range(0, set.Count).GroupBy(i => set[i].Test.Length))
        {
            var rows = group.Select(i => forecasters[i].EarlierErrors().ToList()).Where(r => r.Count > 0 && Forecaster.MeanSquare(r) > 0).ToList();
            if (rows.Count == 0)
                continue;
            var size = rows.Select(Forecaster.MeanSquare).Order().ElementAt(rows.Count / 2);
            var all = rows.SelectMany(own => Math.Sqrt(size / Forecaster.MeanSquare(own)) is var by ? own.Select(r => r.Select(e => e * by).ToArray()) : []).ToList();
            standIns[group.Key] = [.. all.Where((_, i) => i % (1 + all.Count / MostStandIns) == 0)];
        }

        return standIns;
    }

    private SetScore Score(string name, double[][] forecasts, SetScore? reference)
    {
        double percentage = 0, scaled = 0, withScale = 0;
        for (var i = 0; i < set.Count; i++)
        {
            var (test, forecast, scale) = (set[i].Test, forecasts[i], Scores.Scale(set[i].Train.Values, set[i].Train.Season));
            percentage += test.Zip(forecast, Scores.SymmetricPercentage).Average() / set.Count;
            if (scale <= 0)
                continue;
            scaled += test.Zip(forecast, (y, f) => Math.Abs(y - f)).Average() / scale;
            withScale++;
        }

        scaled /= Math.Max(1, withScale);
        return new(name, percentage, scaled, reference is null ? 1 : Scores.OverallWeightedAverage(percentage, scaled, reference.Percentage, reference.Scaled));
    }

    private BandScore Band(Forecast[] made, double level)
    {
        double inside = 0, interval = 0, count = 0;
        for (var i = 0; i < set.Count; i++)
        {
            var scale = Scores.Scale(set[i].Train.Values, set[i].Train.Season);
            for (var h = 0; h < set[i].Test.Length && scale > 0; h++, count++)
            {
                var (y, low, high) = (set[i].Test[h], made[i].Quantile((1 - level) / 2, h), made[i].Quantile((1 + level) / 2, h));
                inside += y >= low && y <= high ? 1 : 0;
                interval += Scores.Interval(y, low, high, level) / scale;
            }
        }

        return new(level, inside / Math.Max(1, count), interval / Math.Max(1, count));
    }
}
