using Kwartiermaker.Capacity.Forecasting;
using Kwartiermaker.Common.Checks;
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
    private const int FewestKnown = 3;
    private const int MostFaults = 20;

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
        if (work.RefuseMissing(file))
            return null;
        var rows = CsvTable.Read(file);
        var heading = rows.FirstOrDefault([]);
        if (work.Refuse(CsvTable.ColumnFaults(file, heading, "id", "train", "test")))
            return null;
        if (rows.Count == 1)
        {
            work.Say(work.Error, "cli.forecast.fault.empty", file.Name);
            return null;
        }

        var (id, train, test) = (Array.IndexOf(heading, "id"), Array.IndexOf(heading, "train"), Array.IndexOf(heading, "test"));
        var column = new NumberColumn(NumberKind.Real);
        var lengths = new List<(int Known, int Outcome)>();
        foreach (var (i, row) in rows.Index().Skip(1))
        {
            if (row.Length == heading.Length)
                lengths.Add((Add(column, i + 1, row[train]), Add(column, i + 1, row[test])));
            if (row.Length != heading.Length || lengths[^1] is not { Known: >= FewestKnown, Outcome: >= 1 })
                return Refuse(i + 1);
        }

        if (work.Refuse([.. column.Faults().Take(MostFaults).Select(f => new FileFault(file, f.Row, f.Refusal))]))
            return null;
        var (set, next) = (new List<TestSeries>(), 0);
        foreach (var (i, (known, outcome)) in lengths.Index())
        {
            var values = column.Values.Skip(next).Take(known + outcome).ToArray();
            if (values.Any(v => v is < 0 or > SeriesFile.Largest))
                return Refuse(i + 2);
            set.Add(new(new(rows[i + 1][id], new Period(frequency, 0), values[..known]), values[known..]));
            next += known + outcome;
        }

        return set;

        List<TestSeries>? Refuse(int row)
        {
            work.Say(work.Error, "cli.forecast.fault.set-row", file.Name, row);
            return null;
        }
    }

    /// <summary>How many there are.</summary>
    private static int Add(NumberColumn column, int row, string cell)
    {
        var values = cell.Split(';');
        foreach (var value in values)
            column.Add(row, value.Trim());
        return values.Length;
    }
}
