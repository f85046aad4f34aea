namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>What a method would have said of a series at every earlier moment, knowing only what was known then.</summary>
internal sealed class PastForecasts
{
    private const double Most = 1e12;

    private readonly TimeSeries _series;
    private readonly int _horizon;
    private readonly double[]?[] _ahead;

    /// <param name="first">First origin: the number of values that are known there. The last are the last complete one and the end.</param>
    public PastForecasts(TimeSeries series, Method method, int horizon, int first)
    {
        (_series, _horizon, _ahead) = (series, horizon, new double[series.Values.Length + 1][]);
        int[] origins = [.. Enumerable.Range(first, Math.Max(0, series.Values.Length - horizon + 1 - first)), series.Values.Length];
        Parallel.ForEach(origins, origin => _ahead[origin] =
            [.. method(series.Values[..origin], series.Season, horizon).Select(v => double.IsNaN(v) ? series.Values[origin - 1] : Math.Clamp(v, 0, Most))]);
    }

    /// <summary>Whether a forecast was made here of which every period is known by now.</summary>
    /// <param name="known">Number of values that are known by now.</param>
    public bool IsComplete(int origin, int known) => origin >= 0 && origin + _horizon <= Math.Min(known, _series.Values.Length) && _ahead[origin] is not null;

    public double[] At(int origin) => _ahead[origin]!;

    /// <summary>Mean size of the errors of a complete forecast.</summary>
    public double MeanError(int origin)
    {
        var sum = 0.0;
        for (var h = 0; h < _horizon; h++)
            sum += Math.Abs(_series.Values[origin + h] - _ahead[origin]![h]);
        return sum / _horizon;
    }

    /// <summary>How far each period of a complete forecast came out above it, in logarithms.</summary>
    public double Error(int origin, int h) => Math.Log((1 + _series.Values[origin + h]) / (1 + _ahead[origin]![h]));
}
