namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>
/// How far a series moves in one period, as a share: the standard deviation of the changes of its logarithm without season. It is what the
/// series usually does, moved towards what it did lately (exponential weights: RiskMetrics 1996) and, by a smaller part, towards how much
/// livelier than usual the related series are now. Nothing after the origin is looked at.
/// </summary>
internal sealed class Volatility
{
    private const double PartOfOwn = 0.5;
    private const double PartOfRelated = 0.2;
    private const double HalfLifeInYears = 0.25;

    /// <summary>A change of one in a hundred is always possible, also where nothing ever changed.</summary>
    public const double AlwaysPossible = 0.01;

    private const double Least = AlwaysPossible * AlwaysPossible;

    /// <summary>A larger step, such as from nothing to something, is no proportion: it counts as this one, nearly a threefold.</summary>
    private const double MostStep = 1;

    private readonly IReadOnlyList<TimeSeries> _series;
    private readonly double[][] _usual;
    private readonly double[][] _lively;

    /// <param name="series">With one frequency. Their numbers are their places in this list.</param>
    public Volatility(IReadOnlyList<TimeSeries> series)
    {
        _series = series;
        (_usual, _lively) = (new double[series.Count][], new double[series.Count][]);
        Parallel.For(0, series.Count, i => (_usual[i], _lively[i]) = ByOrigin(series[i]));
    }

    /// <param name="origin">Number of values that are known.</param>
    public double At(int series, int origin)
    {
        var at = _series[series].First.Number + origin;
        double sum = 0, count = 0;
        for (var i = 0; i < _series.Count; i++)
        {
            var known = at - _series[i].First.Number;
            if (known <= _series[i].Season || known > _series[i].Values.Length)
                continue;
            sum += _lively[i][known];
            count++;
        }

        return Math.Exp(_usual[series][origin] + PartOfOwn * _lively[series][origin] + (count > 0 ? PartOfRelated * sum / count : 0));
    }

    private static (double[] Usual, double[] Lively) ByOrigin(TimeSeries series)
    {
        var logs = series.Values.Select(v => Math.Log(1 + v)).ToArray();
        var (usual, lively) = (new double[logs.Length + 1], new double[logs.Length + 1]);
        var fade = Math.Pow(0.5, 1 / Math.Max(1, HalfLifeInYears * series.Season));
        for (var origin = 2; origin <= logs.Length; origin++)
        {
            var level = Seasonality.Of(logs.AsSpan(0, origin), series.Season, mayBeFactor: false).TakeOut(logs.AsSpan(0, origin));
            double all = 0, recent = 0, weights = 0;
            for (var t = 1; t < origin; t++)
            {
                var step = Math.Clamp(level[t] - level[t - 1], -MostStep, MostStep);
                var square = step * step;
                all += square;
                recent = fade * recent + square;
                weights = fade * weights + 1;
            }

            usual[origin] = Math.Log(all / (origin - 1) + Least) / 2;
            lively[origin] = Math.Log(recent / weights + Least) / 2 - usual[origin];
        }

        return (usual, lively);
    }
}
