using Kwartiermaker.Capacity.Forecasting;
using System.CommandLine;
using System.Diagnostics;

namespace Kwartiermaker.Cli.Forecast;

/// <summary><c>forecast backtest</c>: forecasts again from every earlier moment, beside "as it was last".</summary>
internal static class BacktestForecast
{
    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var series = new Option<FileInfo>("--series") { Description = "CSV: period,value.", Required = true };
        var pool = new Option<FileInfo?>("--pool") { Description = "CSV: series,period,value van verwante reeksen." };
        var since = SeriesFiles.BreakOption();
        var horizons = ForecastCommands.Numbers("--horizons", "Perioden vooruit, met komma's ertussen.", [1, 3, 6, 12], 120);
        var fewest = NumberOption.Between("--min-train", "Zoveel waarden zijn bekend bij de eerste voorspelling.", 60, 1, 100_000);
        var method = ForecastCommands.Method();
        var command = new Command("backtest", "Terugkijken: hoe zouden de voorspellingen het hebben gedaan?") { series, pool, since, horizons, fewest, method };
        command.SetAction(run((work, result) =>
        {
            if (!SeriesFiles.TryBreak(work, result.GetValue(since), out var at)
                || SeriesFiles.Read(work, result.GetValue(series)!, result.GetValue(pool), alone: true, at) is not { } read)
                return Task.FromResult(CommandLine.BadInput);
            var watch = Stopwatch.StartNew();
            var scores = new Backtest(read.Targets[0], read.Related, result.GetValue(horizons)!, result.GetValue(fewest), result.GetValue(method)!).Run();
            if (scores is null)
            {
                work.Say(work.Error, "cli.forecast.fault.no-origin", result.GetValue(series)!.Name, read.Targets[0].Values.Length);
                return Task.FromResult(CommandLine.BadInput);
            }

            ForecastCommands.Answer(work, new
            {
                Series = read.Targets[0].Name,
                scores.Methods,
                Horizons = scores.Horizons.Select(ForecastCommands.Horizon),
                TotalOfAYear = ForecastCommands.Year(scores.Year),
                Remarks = read.Remarks(work),
                Seconds = Math.Round(watch.Elapsed.TotalSeconds, 3),
            });
            return Task.FromResult(CommandLine.Done);
        }));
        return command;
    }
}
