using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>
/// Forecasts series together, with help of related series. The bands are the errors that the same method made before: each sample path adds
/// the whole row of errors of one earlier forecast, of this series or of a related one, in units of the volatility of then, times the volatility
/// of now (conformal prediction with scaled errors, Lei and others 2018, and whole rows as in filtered historical simulation, Barone-Adesi,
/// Giannopoulos and Vosper 1999). Series of one forecast take errors of one and the same moment, so that their paths may be added up.
/// </summary>
public sealed class Forecaster
{
    /// <summary>The method is chosen at every origin by the errors that were known by then.</summary>
    public const string Automatic = "auto";

    private const int FewestErrors = 20;
    private const int StandIns = 200;

    /// <summary>
    /// The volatility is only an estimate: paths stretch or shrink their errors as Student's distribution does the normal one. Chosen on
    /// series of other countries.
    /// </summary>
    private const int Freedom = 5;

    private static readonly string[] Candidates = [Methods.Combination, Methods.RandomWalk];

    private readonly IReadOnlyList<TimeSeries> _series;
    private readonly int _targets;
    private readonly int _horizon;
    private readonly IReadOnlyList<string> _methods;
    private readonly Dictionary<string, PastForecasts[]> _past;
    private readonly Volatility _volatility;

    /// <param name="targets">To be forecast; all end at the same period.</param>
    /// <param name="related">Series of the same frequency that move alike, to learn from.</param>
    /// <param name="method">One of <see cref="MethodNames"/>.</param>
    /// <param name="mostOrigins">So many earlier moments of each series are looked at, the latest.</param>
    public Forecaster(IReadOnlyList<TimeSeries> targets, IReadOnlyList<TimeSeries> related, int horizon, string method = Automatic, int mostOrigins = int.MaxValue)
    {
        (_series, _targets, _horizon) = ([.. targets, .. related], targets.Count, horizon);
        _methods = method == Automatic ? Candidates : [method];
        _volatility = new(_series);
        _past = _methods.ToDictionary(m => m, m => _series.Select(s => new PastForecasts(s, Methods.ByName[m], horizon, Math.Max(FirstOrigin(s.Season), s.Values.Length - mostOrigins))).ToArray());
    }

    public static IReadOnlyList<string> MethodNames { get; } = [Automatic, .. Methods.ByName.Keys];

    /// <summary>Fewest values from which a forecast is looked back upon.</summary>
    public static int FirstOrigin(int season) => Math.Max(8, 2 * season);

    /// <summary>How many earlier forecasts, of all series, the bands at the end of the series rest on.</summary>
    public int EarlierForecasts => Donors(_series[0].End.Number).Count;

    /// <summary>Whether the bands at the end of the series rest on so few earlier forecasts that a normal random walk stands in.</summary>
    public bool HasStandIns => EarlierForecasts < FewestErrors;

    /// <summary>Forecasts the targets from the first so many values of the first of them.</summary>
    public IReadOnlyList<Forecast> At(int known, int paths, int seed = 1)
    {
        var now = _series[0].First.Number + known;
        var method = _methods.Count == 1 ? _methods[0] : _methods.MinBy(m => PastError(m, now))!;
        var errors = Errors(method, now, paths, seed);
        return [.. Enumerable.Range(0, _targets).Select(i => Spread(i, method, now, errors[i], seed))];
    }

    /// <summary>Mean size of the errors known by now, in logarithms.</summary>
    private double PastError(string method, int now)
    {
        double sum = 0, count = 1e-9;
        foreach (var (series, origin) in Donors(now))
            for (var h = 0; h < _horizon; h++, count++)
                sum += Math.Abs(_past[method][series].Error(origin, h));
        return sum / count;
    }

    /// <summary>All earlier forecasts that are complete by now.</summary>
    private List<(int Series, int Origin)> Donors(int now)
    {
        var donors = new List<(int, int)>();
        for (var s = 0; s < _series.Count; s++)
            for (var origin = FirstOrigin(_series[s].Season); origin + _horizon <= Known(s, now); origin++)
                if (IsComplete(s, origin, now))
                    donors.Add((s, origin));
        return donors;
    }

    private int Known(int series, int now) => Math.Min(now - _series[series].First.Number, _series[series].Values.Length);

    private bool IsComplete(int series, int origin, int now) => _past[_methods[0]][series].IsComplete(origin, Known(series, now));

    /// <summary>Rows of errors in units of volatility, by target and path.</summary>
    private double[][][] Errors(string method, int now, int paths, int seed)
    {
        var donors = Donors(now);
        var standIns = donors.Count < FewestErrors ? StandIns : 0;
        var errors = new double[_targets][][];
        for (var i = 0; i < _targets; i++)
            errors[i] = new double[paths][];
        for (var p = 0; p < paths; p++)
        {
            // Every donor equally often, and not in the order of time.
            var pick = (int)((long)p * (donors.Count + standIns) / paths);
            for (var i = 0; i < _targets; i++)
                errors[i][p] = pick < donors.Count ? Row(method, donors[pick], i, now) : Walk(new Chance(seed, pick - donors.Count, i));
        }

        return errors;
    }

    /// <summary>A further target takes the errors of the series as many places further, at the same moment.</summary>
    private double[] Row(string method, (int Series, int Origin) donor, int target, int now)
    {
        var at = _series[donor.Series].First.Number + donor.Origin;
        for (var step = 0; step < _series.Count; step++)
        {
            var series = (donor.Series + target + step) % _series.Count;
            var origin = at - _series[series].First.Number;
            if (!IsComplete(series, origin, now))
                continue;
            var scale = _volatility.At(series, origin);
            return [.. Enumerable.Range(0, _horizon).Select(h => _past[method][series].Error(origin, h) / scale)];
        }

        throw new InvalidOperationException("The donor itself is complete.");
    }

    private double[] Walk(Chance chance)
    {
        var (row, sum) = (new double[_horizon], 0.0);
        for (var h = 0; h < _horizon; h++)
            row[h] = sum += chance.Normal();
        return row;
    }

    private Forecast Spread(int target, string method, int now, double[][] errors, int seed)
    {
        var series = _series[target];
        var known = now - series.First.Number;
        var (point, scale) = (_past[method][target].At(known), _volatility.At(target, known));
        var paths = new double[_horizon][];
        for (var h = 0; h < _horizon; h++)
            paths[h] = new double[errors.Length];
        var chance = new Chance(seed, 0, 0);
        for (var p = 0; p < errors.Length; p++)
        {
            var stretch = scale * Stretch(ref chance);
            for (var h = 0; h < _horizon; h++)
                paths[h][p] = Math.Max(0, (1 + point[h]) * Math.Exp(Math.Min(MostLog, stretch * errors[p][h])) - 1);
        }

        return new(series.Name, method, series.First.Plus(known), point, paths);
    }

    private const double MostLog = 12;

    private static double Stretch(ref Chance chance)
    {
        var squares = 0.0;
        for (var i = 0; i < Freedom; i++)
            squares += chance.Normal() is var normal ? normal * normal : 0;
        return Math.Sqrt(Freedom / squares);
    }
}
