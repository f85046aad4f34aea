using Kwartiermaker.Capacity.Forecasting;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Kwartiermaker.Cli.Forecast;

/// <summary>
/// <c>forecast score</c>: forecasts a whole set of series that were cut in two. The file has a heading with at least <c>id</c>, <c>train</c>
/// and <c>test</c>; values have semicolons between them.
/// </summary>
internal static class ScoreForecast
{
    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var sets = new Option<FileInfo>("--sets") { Description = "CSV: id, train en test, met puntkomma's tussen de waarden.", Required = true };
        var season = NumberOption.OneOf("--season", "Perioden in een jaar: 1, 4, 12 of 52.", (int)Frequency.Monthly, [.. Enum.GetValues<Frequency>().Select(f => (int)f)]);
        var method = ForecastCommands.Method();
        var command = new Command("score", "Een verzameling reeksen voorspellen en vergelijken met wat kwam.") { sets, season, method };
        command.SetAction(run((work, result) =>
        {
            if (Read(work, result.GetValue(sets)!, (Frequency)result.GetValue(season)) is not { } set)
                return Task.FromResult(CommandLine.BadInput);
            Answer(work, set, result.GetValue(method)!);
            return Task.FromResult(CommandLine.Done);
        }));
        return command;
    }

    private static void Answer(Work work, List<TestSeries> set, string method)
    {
        var (watch, done) = (Stopwatch.StartNew(), 0);
        var scores = new ScoreSet(set, method);
        var (naive, own, bands) = scores.Run(() =>
        {
            if (Interlocked.Increment(ref done) is var number && number % 200 == 0)
                work.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.0} s  {number}/{set.Count}"));
        });
        ForecastCommands.Answer(work, new
        {
            Series = set.Count,
            LeftOutOfScaledScores = scores.WithoutScale,
            Scores = new[] { naive, own }.Select(s => new
            {
                s.Method,
                SymmetricPercentageError = ForecastCommands.Rounded(s.Percentage),
                MeanAbsoluteScaledError = ForecastCommands.Rounded(s.Scaled),
                OverallWeightedAverageAgainstNaive2 = ForecastCommands.Rounded(s.AgainstNaive2),
            }),
            Bands = bands.Select(b =>
                new { Percent = 100 * b.Level, Coverage = ForecastCommands.Rounded(b.Coverage), ScaledIntervalScore = ForecastCommands.Rounded(b.IntervalScore) }),
            Seconds = Math.Round(watch.Elapsed.TotalSeconds, 3),
        });
    }

    private static List<TestSeries>? Read(Work work, FileInfo file, Frequency frequency)
    {
        if (!file.Exists)
        {
            work.Say(work.Error, "cli.file.missing", file.Name);
            return null;
        }

        var rows = CsvTable.Read(file);
        var heading = rows.FirstOrDefault([]);
        var (id, train, test) = (Array.IndexOf(heading, "id"), Array.IndexOf(heading, "train"), Array.IndexOf(heading, "test"));
        if (id < 0 || train < 0 || test < 0 || rows.Count == 1)
        {
            work.Say(work.Error, "cli.forecast.fault.set-heading", file.Name);
            return null;
        }

        var set = new List<TestSeries>();
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Length != heading.Length || Values(rows[i][train]) is not { Length: >= 3 } known || Values(rows[i][test]) is not { Length: >= 1 } outcome)
            {
                work.Say(work.Error, "cli.forecast.fault.set-row", file.Name, i + 1);
                return null;
            }

            set.Add(new(new(rows[i][id], new Period(frequency, 0), known), outcome));
        }

        return set;
    }

    /// <summary>Null when one is no number from 0 up.</summary>
    private static double[]? Values(string cell)
    {
        var values = cell.Split(';')
            .Select(v => double.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : -1).ToArray();
        return values.All(v => v >= 0) ? values : null;
    }
}
