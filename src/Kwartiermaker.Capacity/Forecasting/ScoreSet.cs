namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>A series that is cut in two: what the forecaster sees, and what came.</summary>
public sealed record TestSeries(TimeSeries Train, double[] Test);

/// <summary>How well a method did on a set of series.</summary>
/// <param name="Percentage">sMAPE, in per cent.</param>
/// <param name="Scaled">MASE, of the series that have a scale; null when none has.</param>
/// <param name="AgainstNaive2">OWA: 1 for Naive 2; null where it cannot be computed.</param>
public sealed record SetScore(string Method, double Percentage, double? Scaled, double? AgainstNaive2);

/// <summary>How well the bands did on a set of series.</summary>
/// <param name="Coverage">Share of the outcomes within the band.</param>
/// <param name="IntervalScore">MSIS: the interval score, scaled as MASE is; null when no series has a scale.</param>
public sealed record BandScore(double Level, double Coverage, double? IntervalScore);

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

    /// <summary>By which the errors of each series are divided; null where it never changed from year to year.</summary>
    private readonly double?[] _scales = [.. set.Select(s => Scores.Scale(s.Train.Values, s.Train.Season) is > 0 and var scale ? scale : (double?)null)];

    /// <summary>How many series have no scale, and are left out of the scaled scores.</summary>
    public int WithoutScale => _scales.Count(s => s is null);

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
        var percentage = set.Index().Average(s => s.Item.Test.Zip(forecasts[s.Index], Scores.SymmetricPercentage).Average());
        var scaled = set.Index().Average(s => s.Item.Test.Zip(forecasts[s.Index], (y, f) => Math.Abs(y - f)).Average() / _scales[s.Index]);
        return new(name, percentage, scaled, Scores.OverallWeightedAverage(percentage, scaled, reference?.Percentage ?? percentage, reference is null ? scaled : reference.Scaled));
    }

    private BandScore Band(Forecast[] made, double level)
    {
        var outcomes = set.Index().SelectMany(s => s.Item.Test.Select((y, h) => (Value: y, Band: made[s.Index].Band(level, h), Scale: _scales[s.Index]))).ToList();
        return new(
            level, outcomes.Average(o => o.Value >= o.Band.Low && o.Value <= o.Band.High ? 1 : 0),
            outcomes.Average(o => Scores.Interval(o.Value, o.Band.Low, o.Band.High, level) / o.Scale));
    }
}
