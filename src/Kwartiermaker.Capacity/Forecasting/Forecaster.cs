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
    private const int Freedom = 4;

    /// <summary>
    /// No path goes higher than so many times the highest value that was seen or is forecast. A step from nothing to something is no
    /// proportion, and must not be taken for one that can come again and again.
    /// </summary>
    private const double MostTimesTheHighest = 4;

    /// <summary>
    /// An error of more units of volatility than this, times the root of the periods ahead, says that the volatility of then was no measure for
    /// it. It counts as this one.
    /// </summary>
    private const double MostUnits = 4;

    /// <summary>What another method's errors may be, as a share of those of the random walk, to be chosen.</summary>
    private const double Clearly = 0.9;

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
    /// <param name="mostOrigins">So many earlier moments of each series are looked at, the latest; null for all.</param>
    public Forecaster(IReadOnlyList<TimeSeries> targets, IReadOnlyList<TimeSeries> related, int horizon, string method = Automatic, int? mostOrigins = null)
    {
        (_series, _targets, _horizon) = ([.. targets, .. related], targets.Count, horizon);
        _methods = method == Automatic ? Candidates : [method];
        _volatility = new(_series);
        _past = _methods.ToDictionary(m => m, m => _series.Select(s => new PastForecasts(s, Methods.ByName[m], horizon, First(s))).ToArray());

        int First(TimeSeries s) => Math.Max(FirstOrigin(s.Season), mostOrigins is { } most ? s.Values.Length - horizon + 1 - most : 0);
    }

    public static IReadOnlyList<string> MethodNames { get; } = [Automatic, .. Methods.ByName.Keys];

    /// <summary>Fewest values from which a forecast is looked back upon.</summary>
    public static int FirstOrigin(int season) => Math.Max(8, 2 * season);

    /// <summary>How many earlier forecasts, of all series, the bands at the end of the series rest on.</summary>
    public int EarlierForecasts => Donors(_series[0].End.Number).Count;

    /// <summary>Whether the bands at the end of the series rest on so few earlier forecasts that a normal random walk stands in.</summary>
    public bool HasStandIns => EarlierForecasts < FewestErrors;

    /// <summary>Forecasts the targets from the first so many values of the first of them.</summary>
    /// <param name="standIns">Rows of errors in units of volatility, for when there are few of their own; otherwise a normal random walk.</param>
    public IReadOnlyList<Forecast> At(int known, int paths, int seed = 1, IReadOnlyList<double[]>? standIns = null)
    {
        var now = _series[0].First.Number + known;
        var method = Chosen(now);
        var errors = Errors(method, now, paths, seed, standIns ?? Walks(seed));
        return [.. Enumerable.Range(0, _targets).Select(i => Spread(i, method, now, errors[i], seed))];
    }

    /// <summary>The rows of errors that the bands at the end of the series rest on, in units of volatility.</summary>
    internal IEnumerable<double[]> EarlierErrors()
    {
        var now = _series[0].End.Number;
        return Donors(now).Select(d => Row(Chosen(now), d, 0, now));
    }

    /// <summary>The random walk, unless another was clearly better; the combination where there is too little to choose by.</summary>
    private string Chosen(int now) =>
        _methods.Count == 1 ? _methods[0] : Donors(now).Count < FewestErrors || PastError(Methods.Combination, now) < Clearly * PastError(Methods.RandomWalk, now)
            ? Methods.Combination : Methods.RandomWalk;

    /// <summary>Mean size of the errors known by now, on the scale of each series.</summary>
    private double PastError(string method, int now)
    {
        double sum = 0, count = 1e-9;
        foreach (var (series, origin) in Donors(now))
        {
            var scale = Scores.Scale(_series[series].Values.AsSpan(0, origin), _series[series].Season);
            if (scale <= 0)
                continue;
            sum += _past[method][series].MeanError(origin) / scale;
            count++;
        }

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
    private double[][][] Errors(string method, int now, int paths, int seed, IReadOnlyList<double[]> standIns)
    {
        var donors = Donors(now);
        var rows = donors.Count + (donors.Count < FewestErrors ? standIns.Count : 0);
        var size = SizeOfStandIns([.. donors.Select(d => Row(method, d, 0, now))], standIns);
        var errors = new double[_targets][][];
        for (var i = 0; i < _targets; i++)
            errors[i] = new double[paths][];
        var chance = new Chance(seed, 2, 0);
        for (var p = 0; p < paths; p++)
        {
            // Every donor equally often, and not in the order of time.
            var pick = (int)((long)p * rows / paths);
            for (var i = 0; i < _targets; i++)
                errors[i][p] = pick < donors.Count
                    ? Row(method, donors[pick], i, now, Walk(ref chance, Volatility.AlwaysPossible))
                    : [.. standIns[(pick - donors.Count + i) % standIns.Count].Select(e => e * size)];
        }

        return errors;
    }

    /// <summary>A further target takes the errors of the series as many places further, at the same moment.</summary>
    /// <param name="unseen">
    /// What could as well have been added to each error. Without it a series that stood still would promise to do so for ever, and a band
    /// would have no width.
    /// </param>
    private double[] Row(string method, (int Series, int Origin) donor, int target, int now, double[]? unseen = null)
    {
        var at = _series[donor.Series].First.Number + donor.Origin;
        for (var step = 0; step < _series.Count; step++)
        {
            var series = (donor.Series + target + step) % _series.Count;
            var origin = at - _series[series].First.Number;
            if (!IsComplete(series, origin, now))
                continue;
            var scale = _volatility.At(series, origin);
            return [.. Enumerable.Range(0, _horizon).Select(h =>
                Math.Clamp((_past[method][series].Error(origin, h) + (unseen?[h] ?? 0)) / (scale * Math.Sqrt(h + 1)), -MostUnits, MostUnits) * Math.Sqrt(h + 1))];
        }

        throw new InvalidOperationException("The donor itself is complete.");
    }

    /// <summary>Stand-ins are made as large as the few errors there are; the stand-ins themselves count as one more.</summary>
    private static double SizeOfStandIns(double[][] own, IReadOnlyList<double[]> standIns)
    {
        var square = MeanSquare(standIns);
        return own.Length == 0 || square <= 0 ? 1 : Math.Sqrt((own.Length * MeanSquare(own) + square) / (own.Length + 1) / square);
    }

    internal static double MeanSquare(IReadOnlyList<double[]> rows) => rows.Average(r => r.Average(e => e * e));

    private double[][] Walks(int seed)
    {
        var walks = new double[StandIns][];
        for (var i = 0; i < walks.Length; i++)
        {
            var chance = new Chance(seed, 1, i);
            walks[i] = Walk(ref chance, 1);
        }

        return walks;
    }

    private double[] Walk(ref Chance chance, double step)
    {
        var (walk, sum) = (new double[_horizon], 0.0);
        for (var h = 0; h < _horizon; h++)
            walk[h] = sum += step * chance.Normal();
        return walk;
    }

    private Forecast Spread(int target, string method, int now, double[][] errors, int seed)
    {
        var series = _series[target];
        var known = now - series.First.Number;
        var (point, scale) = (_past[method][target].At(known), _volatility.At(target, known));
        var most = MostTimesTheHighest * (1 + Math.Max(point.Max(), series.Values.Take(known).Max())) - 1;
        var paths = new double[_horizon][];
        for (var h = 0; h < _horizon; h++)
            paths[h] = new double[errors.Length];
        var chance = new Chance(seed, 0, 0);
        for (var p = 0; p < errors.Length; p++)
        {
            var stretch = scale * Stretch(ref chance);
            for (var h = 0; h < _horizon; h++)
                paths[h][p] = Math.Clamp((1 + point[h]) * Math.Exp(stretch * errors[p][h]) - 1, 0, most);
        }

        return new(series.Name, method, series.First.Plus(known), point, paths);
    }

    private static double Stretch(ref Chance chance)
    {
        var squares = 0.0;
        for (var i = 0; i < Freedom; i++)
            squares += chance.Normal() is var normal ? normal * normal : 0;
        return Math.Sqrt(Freedom / squares);
    }
}
