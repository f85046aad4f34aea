namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>
/// What is true now stays true, in proportions: the logarithm of the series without its season walks at random, and is pulled back slowly
/// to where it has been (a random walk is hard to beat: Meese and Rogoff 1983; pulled back: Vasicek 1977).
/// </summary>
internal static class LogRandomWalk
{
    /// <summary>Share of the distance to the usual level that is left after a year.</summary>
    public const double LeftAfterAYear = 0.75;

    /// <summary>Over which the usual level is taken.</summary>
    public const int Years = 5;

    public static double[] Forecast(double[] values, int season, int horizon)
    {
        var logs = values.Select(v => Math.Log(1 + v)).ToArray();
        var pattern = Seasonality.Of(logs, season, mayBeFactor: false);
        var level = pattern.TakeOut(logs);
        var usual = level.TakeLast(Years * season).Average();
        var left = Math.Pow(LeftAfterAYear, 1.0 / season);
        var path = Enumerable.Range(1, horizon).Select(h => usual + (level[^1] - usual) * Math.Pow(left, h)).ToArray();
        return [.. pattern.PutBack(path, values.Length).Select(l => Math.Exp(l) - 1)];
    }
}
