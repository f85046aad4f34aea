namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>How forecasts of one horizon did, over all origins. Errors are divided by the scale of MASE at their origin.</summary>
/// <param name="Ahead">Periods ahead, from 1.</param>
/// <param name="MeanError">MASE.</param>
/// <param name="MeanErrorOfNaive">MASE of "as it was last".</param>
/// <param name="Percentage">sMAPE, in per cent.</param>
/// <param name="Pinball">Mean loss of the quantiles .05 .1 .25 .5 .75 .9 .95.</param>
/// <param name="PinballOfNaive">The same for the own changes over as many periods, in logarithms, put on the last value.</param>
/// <param name="RankedProbability">CRPS.</param>
/// <param name="Coverage80">Share of the outcomes within the band of 80 %.</param>
/// <param name="IntervalScore95">MSIS of the band of 95 %.</param>
/// <param name="UpperTail">Loss of the quantile .95: what too low a high line costs.</param>
/// <param name="Standing">PIT: share of the outcomes in each tenth of the forecast distribution; 0.1 everywhere is best.</param>
public sealed record HorizonScore(
    int Ahead, int Origins, double MeanError, double MeanErrorOfNaive, double Percentage, double Pinball, double PinballOfNaive, double RankedProbability,
    double Coverage80, double Coverage95, double IntervalScore95, double UpperTail, double[] Standing);

/// <summary>How the sum of a year ahead did.</summary>
/// <param name="Error">WAPE: sum of the errors over the sum of the outcomes.</param>
/// <param name="Bias">What was forecast too much, as a share of the outcomes; below 0 too little.</param>
public sealed record YearScore(int Origins, double Error, double ErrorOfNaive, double Bias, double Coverage80);

public sealed record BacktestResult(IReadOnlyDictionary<string, int> Methods, IReadOnlyList<HorizonScore> Horizons, YearScore? Year);

/// <summary>Forecasts a series again from every earlier moment (rolling origin: Tashman 2000), with what was known then, and compares with what came.</summary>
/// <param name="horizons">Periods ahead to report, ascending; every origin has them all.</param>
/// <param name="fewest">Values that are known at the first origin.</param>
public sealed class Backtest(TimeSeries series, IReadOnlyList<TimeSeries> related, IReadOnlyList<int> horizons, int fewest, string method = Forecaster.Automatic)
{
    private const int Paths = 2000;

    private static readonly double[] Levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

    /// <param name="latest">So many origins, the latest; null for all.</param>
    /// <returns>Null when the series is too short for one origin.</returns>
    public BacktestResult? Run(int? latest = null)
    {
        var last = series.Values.Length - horizons[^1];
        var first = Math.Max(Math.Max(fewest, Forecaster.FirstOrigin(series.Season)), latest is { } most ? last - Math.Max(0, most - 1) : 0);
        if (first > last)
            return null;
        var forecaster = new Forecaster([series], related, horizons[^1], method);
        var made = new Forecast[last - first + 1];
        Parallel.For(0, made.Length, i => made[i] = forecaster.At(first + i, Paths)[0]);
        return new(
            made.GroupBy(m => m.Method).OrderByDescending(g => g.Count()).ToDictionary(g => g.Key, g => g.Count()),
            [.. horizons.Select(h => Score([.. made.Select((m, i) => Outcome(m, first + i, h))], h)).OfType<HorizonScore>()],
            horizons[^1] >= series.Season && series.Season > 1 ? Year(made, first) : null);
    }

    /// <summary>The scores of one forecast; null when nothing ever changed before, so that there is no scale.</summary>
    private HorizonScore? Outcome(Forecast made, int origin, int ahead)
    {
        var known = series.Values.AsSpan(0, origin);
        var (outcome, scale, h) = (series.Values[origin + ahead - 1], Scores.Scale(known, series.Season), ahead - 1);
        if (scale <= 0)
            return null;
        var ofNaive = OwnChanges(known, ahead);
        double Inside(double level) => made.Band(level, h) is var (low, high) && outcome >= low && outcome <= high ? 1 : 0;
        var wide = made.Band(0.95, h);
        var standing = new double[10];
        standing[Math.Min(9, (int)(10 * made.ShareBelow(outcome, h)))] = 1;
        return new(
            ahead, 1, Math.Abs(outcome - made.Point[h]) / scale, Math.Abs(outcome - known[^1]) / scale, Scores.SymmetricPercentage(outcome, made.Point[h]),
            Levels.Average(l => Scores.Pinball(outcome, made.Quantile(l, h), l)) / scale, Levels.Average(l => Scores.Pinball(outcome, Forecast.QuantileOf(ofNaive, l), l)) / scale,
            made.RankedProbability(outcome, h) / scale, Inside(0.8), Inside(0.95),
            Scores.Interval(outcome, wide.Low, wide.High, 0.95) / scale, Scores.Pinball(outcome, made.Quantile(0.95, h), 0.95) / scale, standing);
    }

    private static HorizonScore? Score(HorizonScore?[] outcomes, int ahead)
    {
        var all = outcomes.OfType<HorizonScore>().ToList();
        return all.Count == 0 ? null : new(
            ahead, all.Count, all.Average(o => o.MeanError), all.Average(o => o.MeanErrorOfNaive), all.Average(o => o.Percentage), all.Average(o => o.Pinball),
            all.Average(o => o.PinballOfNaive), all.Average(o => o.RankedProbability), all.Average(o => o.Coverage80), all.Average(o => o.Coverage95),
            all.Average(o => o.IntervalScore95), all.Average(o => o.UpperTail), [.. Enumerable.Range(0, 10).Select(i => all.Average(o => o.Standing[i]))]);
    }

    private YearScore? Year(Forecast[] made, int first)
    {
        var season = series.Season;
        double error = 0, naive = 0, bias = 0, outcomes = 0, inside = 0;
        for (var i = 0; i < made.Length; i++)
        {
            var outcome = series.Values[(first + i)..(first + i + season)].Sum();
            var forecast = made[i].Point.Take(season).Sum();
            error += Math.Abs(outcome - forecast);
            naive += Math.Abs(outcome - season * series.Values[first + i - 1]);
            bias += forecast - outcome;
            outcomes += outcome;
            inside += made[i].BandOfTotal(0.8, season) is var (low, high) && outcome >= low && outcome <= high ? 1 : 0;
        }

        return outcomes > 0 ? new(made.Length, error / outcomes, naive / outcomes, bias / outcomes, inside / made.Length) : null;
    }

    private static double[] OwnChanges(ReadOnlySpan<double> known, int ahead)
    {
        var values = new double[Math.Max(1, known.Length - ahead)];
        values[0] = known[^1];
        for (var t = ahead; t < known.Length; t++)
            values[t - ahead] = (1 + known[^1]) * (1 + known[t]) / (1 + known[t - ahead]) - 1;
        Array.Sort(values);
        return values;
    }
}
