namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>
/// Exponential smoothing with the form chosen by itself: no trend, a linear or a damped one; no season, one that is added or one that
/// multiplies. The choice is by Akaike's criterion for short series (Hurvich and Tsai 1989), as Hyndman, Koehler, Snyder and Grose (2002)
/// do. A season that multiplies is one that is added to the logarithms; the criterion counts the change of scale.
/// </summary>
internal static class SeasonalSmoothing
{
    public static double[] Forecast(double[] values, int season, int horizon)
    {
        var raw = values;
        var forms = new List<(bool Log, bool Seasonal)> { (false, false) };
        if (season > 1 && values.Length >= 3 * season)
            forms.Add((false, true));
        if (values.All(v => v > 0))
            forms.AddRange(forms.Select(f => (true, f.Seasonal)).ToList());
        var best = (Criterion: double.PositiveInfinity, Forecast: Methods.Naive(values, season, horizon));
        foreach (var (log, seasonal) in forms)
        {
            var scaled = log ? [.. raw.Select(v => Math.Log(v))] : raw;
            var start = seasonal ? StartOfSeason(scaled, season) : [];
            foreach (var trend in Enum.GetValues<Trend>().Where(t => !log || t != Trend.Linear))
            {
                var smoothing = new Smoothing(scaled, trend, start);
                var forecast = smoothing.Forecast(horizon);
                var criterion = Criterion(smoothing, values.Length) + (log ? 2 * scaled.Sum() : 0);
                if (criterion < best.Criterion)
                    best = (criterion, log ? [.. forecast.Select(Math.Exp)] : forecast);
            }
        }

        return best.Forecast;
    }

    private static double Criterion(Smoothing fit, int count) =>
        count - fit.Parameters - 1 is var free && free > 0
            ? count * Math.Log(Math.Max(fit.Left, 1e-12) / count) + 2.0 * fit.Parameters * count / free
            : double.PositiveInfinity;

    private static double[] StartOfSeason(double[] values, int season) => Seasonality.Amounts(values, season);
}
