namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>What may come: sample paths, and what follows from them.</summary>
/// <param name="Method">By which method the middle was forecast.</param>
/// <param name="First">The first period ahead.</param>
/// <param name="Point">The forecast in one number, by period ahead.</param>
/// <param name="Paths">By period ahead and path. The same path of several series of one forecast, and of several periods, belongs together: they may be added up.</param>
public sealed record Forecast(string Series, string Method, Period First, double[] Point, double[][] Paths)
{
    private readonly Lazy<double[][]> _sorted = new(() => [.. Paths.Select(p => p.Order().ToArray())]);

    public int Horizon => Paths.Length;

    /// <summary>The value that the given share of the paths stays below, between paths on a straight line.</summary>
    /// <param name="level">From 0 to 1.</param>
    /// <param name="ahead">Period ahead, from 0.</param>
    public double Quantile(double level, int ahead) => QuantileOf(_sorted.Value[ahead], level);

    /// <summary>
    /// The band that is to hold the given share, and holds the forecast itself as well: where a method has always been too low, most paths lie
    /// above what it says. Where nearly all paths are zero it is one in a hundred wide.
    /// </summary>
    /// <param name="level">From 0 to 1, for example 0.95.</param>
    /// <param name="ahead">Period ahead, from 0.</param>
    public (double Low, double High) Band(double level, int ahead) => Holding(Point[ahead], Quantile((1 - level) / 2, ahead), Quantile((1 + level) / 2, ahead));

    /// <summary>The band of the sum of the first periods ahead.</summary>
    public (double Low, double High) BandOfTotal(double level, int periods) =>
        Holding(Point.Take(periods).Sum(), QuantileOfTotal((1 - level) / 2, periods), QuantileOfTotal((1 + level) / 2, periods));

    /// <summary>Quantile of the sum of the first periods ahead.</summary>
    public double QuantileOfTotal(double level, int periods) =>
        QuantileOf([.. Enumerable.Range(0, Paths[0].Length).Select(p => Enumerable.Range(0, periods).Sum(h => Paths[h][p])).Order()], level);

    /// <summary>Share of the paths below the value; half of those that are equal to it.</summary>
    public double ShareBelow(double value, int ahead)
    {
        var below = 0.0;
        foreach (var path in Paths[ahead])
            below += path < value ? 1 : path == value ? 0.5 : 0;
        return below / Paths[ahead].Length;
    }

    public double RankedProbability(double outcome, int ahead) => Scores.RankedProbability(outcome, _sorted.Value[ahead]);

    private static (double Low, double High) Holding(double point, double low, double high)
    {
        (low, high) = (Math.Min(low, point), Math.Max(high, point));
        return (low, high > low ? high : low + Volatility.AlwaysPossible * (1 + low));
    }

    /// <summary>The sum of forecasts that were made together.</summary>
    public static Forecast Total(string name, IReadOnlyList<Forecast> parts) => new(
        name, parts[0].Method, parts[0].First,
        [.. Enumerable.Range(0, parts[0].Horizon).Select(h => parts.Sum(p => p.Point[h]))],
        [.. Enumerable.Range(0, parts[0].Horizon).Select(h => Enumerable.Range(0, parts[0].Paths[h].Length).Select(i => parts.Sum(p => p.Paths[h][i])).ToArray())]);

    /// <summary>Quantile of values in ascending order.</summary>
    public static double QuantileOf(double[] sorted, double level)
    {
        var place = level * (sorted.Length - 1);
        var low = (int)place;
        return low + 1 >= sorted.Length ? sorted[^1] : sorted[low] + (place - low) * (sorted[low + 1] - sorted[low]);
    }
}
