using Kwartiermaker.Capacity.Forecasting;
using System.CommandLine;

namespace Kwartiermaker.Cli.Forecast;

/// <summary><c>forecast run</c>: what may come, with bands, and how such forecasts did before. Several series in one file are added up as well.</summary>
internal static class RunForecast
{
    private const int Paths = 10_000;
    private const int OriginsLookedBackUpon = 60;

    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var series = new Option<FileInfo>("--series") { Description = "CSV: period,value of series,period,value.", Required = true };
        var pool = new Option<FileInfo?>("--pool") { Description = "CSV: series,period,value van verwante reeksen." };
        var since = SeriesFiles.BreakOption();
        var horizon = NumberOption.Between("--horizon", "Zoveel perioden vooruit.", 12, 1, 120);
        var levels = ForecastCommands.Numbers("--levels", "Banden, in procenten.", [50, 80, 95], 99);
        var method = ForecastCommands.Method();
        var seed = NumberOption.Seed();
        var command = new Command("run", "Voorspellen, met banden en hoe zulke voorspellingen het eerder deden.") { series, pool, since, horizon, levels, method, seed };
        command.SetAction(run((work, result) =>
        {
            if (!SeriesFiles.TryBreak(work, result.GetValue(since), out var at)
                || SeriesFiles.Read(work, result.GetValue(series)!, result.GetValue(pool), alone: false, at) is not { } read)
                return Task.FromResult(CommandLine.BadInput);
            Answer(work, read, result.GetValue(horizon), result.GetValue(levels)!, result.GetValue(method)!, result.GetValue(seed));
            return Task.FromResult(CommandLine.Done);
        }));
        return command;
    }

    private static void Answer(Work work, SeriesFiles read, int horizon, int[] levels, string method, int seed)
    {
        var forecaster = new Forecaster(read.Targets, read.Related, horizon, method);
        var forecasts = forecaster.At(read.Targets[0].Values.Length, Paths, seed);
        if (forecasts.Count > 1)
            forecasts = [.. forecasts, Capacity.Forecasting.Forecast.Total("total", forecasts)];
        var before = read.Targets.Select(t => Before(t, read, horizon, method)).ToList();
        ForecastCommands.Answer(work, new
        {
            Forecasts = forecasts.Select(f => Shown(f, levels)),
            HowSuchForecastsDidBefore = before,
            RestsOnEarlierForecasts = forecaster.EarlierForecasts,
            Remarks = (string[])
            [
                .. read.Remarks(work),
                .. forecaster.HasStandIns ? [work.Texts["cli.forecast.remark.few", forecaster.EarlierForecasts]] : Array.Empty<string>(),
                .. read.Targets.Where((_, i) => before[i] is null).Select(t => work.Texts["cli.forecast.remark.no-past", t.Name, horizon]),
            ],
        });
    }

    private static object Shown(Capacity.Forecasting.Forecast forecast, int[] levels) => new
    {
        forecast.Series,
        forecast.Method,
        Periods = Enumerable.Range(0, forecast.Horizon).Select(h => new
        {
            Period = forecast.First.Plus(h).ToString(),
            Forecast = Math.Round(forecast.Point[h], 1),
            Median = Math.Round(forecast.Quantile(0.5, h), 1),
            Bands = levels.Select(l => Shown(l, forecast.Band(l / 100.0, h))),
        }),
        TotalOfAllPeriods = new
        {
            Forecast = Math.Round(forecast.Point.Sum(), 1),
            Bands = levels.Select(l => Shown(l, forecast.BandOfTotal(l / 100.0, forecast.Horizon))),
        },
    };

    /// <summary>In tenths, outwards: a band that is rounded still has its width and holds its forecast.</summary>
    private static object Shown(int percent, (double Low, double High) band)
    {
        var (low, high) = (Math.Floor(band.Low * 10), Math.Ceiling(band.High * 10));
        return new { Percent = percent, Low = low / 10, High = Math.Max(high, low + 1) / 10 };
    }

    private static object? Before(TimeSeries target, SeriesFiles read, int horizon, string method)
    {
        var others = read.Targets.Where(t => t != target).Concat(read.Related).ToList();
        var result = new Backtest(target, others, [.. new[] { 1, 3, 6, 12, horizon }.Where(h => h <= horizon).Distinct().Order()], 0, method).Run(OriginsLookedBackUpon);
        return result is null
            ? null
            : new { Series = target.Name, result.Methods, Horizons = result.Horizons.Select(ForecastCommands.Horizon), TotalOfAYear = ForecastCommands.Year(result.Year) };
    }
}
