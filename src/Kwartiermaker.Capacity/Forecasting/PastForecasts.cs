namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>What a method would have said of a series at every earlier moment, knowing only what was known then.</summary>
internal sealed class PastForecasts
{
    private readonly TimeSeries _series;
    private readonly int _horizon;
    private readonly double[]?[] _ahead;

    /// <param name="first">First origin: the number of values that are known there. The last is the end of the series.</param>
    public PastForecasts(TimeSeries series, Method method, int horizon, int first)
    {
        (_series, _horizon, _ahead) = (series, horizon, new double[series.Values.Length + 1][]);
        Parallel.For(Math.Min(first, series.Values.Length), _ahead.Length, origin =>
            _ahead[origin] = [.. method(series.Values[..origin], series.Season, horizon).Select(v => Math.Clamp(v, 0, 1e12))]);
    }

    /// <summary>Whether a forecast was made here of which every period is known by now.</summary>
    /// <param name="known">Number of values that are known by now.</param>
    public bool IsComplete(int origin, int known) => origin >= 0 && origin + _horizon <= Math.Min(known, _series.Values.Length) && _ahead[origin] is not null;

    public double[] At(int origin) => _ahead[origin]!;

    /// <summary>How far each period of a complete forecast came out above it, in logarithms.</summary>
    public double Error(int origin, int h) => Math.Log((1 + _series.Values[origin + h]) / (1 + _ahead[origin]![h]));
}
