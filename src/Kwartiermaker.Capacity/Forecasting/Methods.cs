namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>Gives one number for each period ahead, from the values so far.</summary>
/// <param name="season">Periods in a year; 1 for none.</param>
internal delegate double[] Method(double[] values, int season, int horizon);

internal static class Methods
{
    public static double[] Naive(double[] values, int season, int horizon) => [.. Enumerable.Repeat(values[^1], horizon)];

    public static double[] SeasonalNaive(double[] values, int season, int horizon) =>
        values.Length < season ? Naive(values, season, horizon) : [.. Enumerable.Range(0, horizon).Select(h => values[values.Length - season + h % season])];

    public static double[] Drift(double[] values, int season, int horizon) =>
        [.. Enumerable.Range(1, horizon).Select(h => values[^1] + h * (values[^1] - values[0]) / Math.Max(1, values.Length - 1))];
    public static Method Deseasonalised(Func<double[], int, double[]> method) => (values, season, horizon) =>
    {
        var pattern = Seasonality.Of(values, season);
        return pattern.PutBack(method(pattern.TakeOut(values), horizon), values.Length);
    };
}
