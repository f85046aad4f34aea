namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>Gives one number for each period ahead, from the values so far.</summary>
/// <param name="season">Periods in a year; 1 for none.</param>
internal delegate double[] Method(double[] values, int season, int horizon);

/// <summary>The methods by name. Where it says so the season is taken out first and put back afterwards.</summary>
internal static class Methods
{
    public const string Combination = "combination";
    public const string RandomWalk = "log-random-walk";

    public static readonly IReadOnlyDictionary<string, Method> ByName = new Dictionary<string, Method>
    {
        ["naive"] = Naive,
        ["seasonal-naive"] = SeasonalNaive,
        ["naive-2"] = Deseasonalised((values, horizon) => Naive(values, 1, horizon)),
        ["drift"] = Drift,
        ["simple-smoothing"] = Deseasonalised((values, horizon) => new Smoothing(values, Trend.None, []).Forecast(horizon)),
        ["holt"] = Deseasonalised((values, horizon) => new Smoothing(values, Trend.Linear, []).Forecast(horizon)),
        ["damped-trend"] = Deseasonalised(Damped),
        ["seasonal-smoothing"] = SeasonalSmoothing.Forecast,
        ["theta"] = Deseasonalised(Theta.Classic),
        ["optimised-theta"] = Deseasonalised(Theta.Optimised),
        [Combination] = Combined,
        [RandomWalk] = LogRandomWalk.Forecast,
    };

    /// <summary>As it was last.</summary>
    public static double[] Naive(double[] values, int season, int horizon) => [.. Enumerable.Repeat(values[^1], horizon)];

    /// <summary>As it was a year before.</summary>
    public static double[] SeasonalNaive(double[] values, int season, int horizon) =>
        values.Length < season ? Naive(values, season, horizon) : [.. Enumerable.Range(0, horizon).Select(h => values[values.Length - season + h % season])];

    /// <summary>On along the line from the first value to the last.</summary>
    public static double[] Drift(double[] values, int season, int horizon) =>
        [.. Enumerable.Range(1, horizon).Select(h => values[^1] + h * (values[^1] - values[0]) / Math.Max(1, values.Length - 1))];

    /// <summary>The mean of four methods that err in different ways (Bates and Granger 1969).</summary>
    private static double[] Combined(double[] values, int season, int horizon)
    {
        var pattern = Seasonality.Of(values, season);
        var level = pattern.TakeOut(values);
        var parts = new[] { Damped(level, horizon), Theta.Classic(level, horizon), Theta.Optimised(level, horizon) }.Select(p => pattern.PutBack(p, values.Length))
            .Append(SeasonalSmoothing.Forecast(values, season, horizon)).ToList();
        return [.. Enumerable.Range(0, horizon).Select(h => parts.Average(p => p[h]))];
    }

    private static double[] Damped(double[] values, int horizon) => new Smoothing(values, Trend.Damped, []).Forecast(horizon);

    private static Method Deseasonalised(Func<double[], int, double[]> method) => (values, season, horizon) =>
    {
        var pattern = Seasonality.Of(values, season);
        return pattern.PutBack(method(pattern.TakeOut(values), horizon), values.Length);
    };
}
