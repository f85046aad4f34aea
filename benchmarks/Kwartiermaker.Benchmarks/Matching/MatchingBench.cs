using Kwartiermaker.Cli.Match;
using Kwartiermaker.Matching.Instances;
using Kwartiermaker.Matching.Solver;
using System.Globalization;
using System.Text.Json;
using System.Text;

namespace Kwartiermaker.Benchmarks.Matching;

/// <summary>
/// Solves made-up instances of national size from the command line, five times each, and lets general solvers try the first of each size; then
/// grows the number of cases. Where folders with other instances are given, those too. See docs/performance.md.
/// </summary>
/// <param name="year">Folder with cases.csv, places.csv and pairs.csv of a year; empty for none.</param>
/// <param name="assignments">Folder with assignment problems and <c>best_known.csv</c>; empty for none.</param>
internal sealed class MatchingBench(string year, string assignments)
{
    private const int Municipalities = 342;
    private const int Runs = 5;
    private const int AssignmentSeconds = 60;
    private static readonly TimeSpan StockLimit = TimeSpan.FromSeconds(60);
    private static readonly (int Cases, int Instances, int Seconds)[] Sizes = [(600, 10, 5), (2_000, 5, 10), (10_000, 5, 15)];
    private static readonly int[] Growing = [500, 1_000, 2_000, 5_000, 10_000, 20_000];

    private readonly StringBuilder text = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-matching");

    public async Task<int> RunAsync()
    {
        Line($"- Machine: {Environment.ProcessorCount} cores; processes at work before the run: {Report.Load()}");
        MadeUp();
        Grow();
        if (year.Length > 0)
            Year(year);
        if (assignments.Length > 0)
            Assignments(assignments);
        Line($"\n- Processes at work after the run: {Report.Load()}");
        folder.Delete(recursive: true);
        Directory.CreateDirectory("artifacts/benchmarks");
        await File.WriteAllTextAsync("artifacts/benchmarks/matching.md", text.ToString());
        return 0;
    }

    private void MadeUp()
    {
        Line($"\n| households | seed | solver | seconds | gap to the engine's bound, median | worst | 0.3 % after, median | 0.1 % after, median | MB, most |\n| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (cases, instances, seconds) in Sizes)
        {
            var worst = 0.0;
            for (var seed = 1; seed <= instances; seed++)
            {
                var files = Generate(cases, seed);
                var runs = Enumerable.Range(0, Runs).Select(_ => EngineRun.Of(["match", "solve", .. files, "--seconds", Text(seconds)])).ToList();
                worst = Math.Max(worst, runs.Max(r => r.Gap));
                Line($"| {cases:N0} | {seed} | engine | {Median(runs, r => r.Seconds):0.0} | {Percent(Median(runs, r => r.Gap))} | {Percent(runs.Max(r => r.Gap))} | {Moment(Median(runs, r => r.Until(0.003)))} | {Moment(Median(runs, r => r.Until(0.001)))} | {runs.Max(r => r.Megabytes):0} |");
                if (seed == 1 && cases <= 2_000)
                    Stock($"{cases:N0} | 1", SyntheticInstance.Make(cases, Municipalities, seed), runs[0].Number("bound"), " | | | |");
            }

            Line($"| {cases:N0} | all | engine | | | {Percent(worst)} | | | |");
        }
    }

    private void Grow()
    {
        Line($"\n| households | pairs | seconds to 0.3 % | seconds to 0.1 % | MB, most |\n| ---: | ---: | ---: | ---: | ---: |");
        foreach (var cases in Growing)
        {
            var run = EngineRun.Of(["match", "solve", .. Generate(cases, 1), "--seconds", "45"]);
            Line($"| {cases:N0} | {SyntheticInstance.Make(cases, Municipalities, 1).Pairs:N0} | {Moment(run.Until(0.003))} | {Moment(run.Until(0.001))} | {run.Megabytes:0} |");
        }
    }

    private void Year(string from)
    {
        string[] files = Files(from);
        Line($"\n| dimensions | capacity | solver | value | proven | seconds, median | slowest |\n| ---: | ---: | --- | ---: | --- | ---: | ---: |");
        foreach (var sum in new[] { true, false })
            foreach (var factor in new[] { 1m, 1.1m })
            {
                string[] choices = [.. sum ? ["--sum-dimensions"] : Array.Empty<string>(), "--capacity-factor", Text(factor)];
                var runs = Enumerable.Range(0, Runs).Select(_ => EngineRun.Of(["match", "solve", .. files, .. choices, "--seconds", "60"])).ToList();
                var row = string.Create(CultureInfo.InvariantCulture, $"{(sum ? 1 : 3)} | ×{factor:0.0}");
                Line($"| {row} | engine | {runs[0].Value:0.0000} | {(runs.All(r => r.Gap == 0) ? "always" : "not always")} | {Median(runs, r => r.Seconds):0.00} | {runs.Max(r => r.Seconds):0.00} |");
                var problem = new InstanceFiles(new(sum, factor, new(0, 0))).Read(At(from, "cases"), At(from, "places"), At(from, "pairs"))!.Problem;
                foreach (var stock in new[] { StockSolvers.Scip(problem, StockLimit), StockSolvers.CpSat(problem, StockLimit) })
                    Line($"| {row} | {stock.Solver} | {Known(stock.Value)} | {(stock.Seconds < StockLimit.TotalSeconds ? "yes" : "no")} | {stock.Seconds:0.00} | |");
            }

        var replay = EngineRun.Of(["match", "replay", .. files, "--sum-dimensions", "--capacity-factor", "1.1", "--batch", "10", "--history", $"{At(from, "cases").FullName},{At(from, "pairs").FullName}"]);
        var seen = EngineRun.Of(["match", "replay", .. files, "--sum-dimensions", "--capacity-factor", "1.1", "--batch", "10"]);
        Line($"\n| way of deciding | share of hindsight | seconds per batch |\n| --- | ---: | ---: |");
        Line($"| first come, first served | {Percent(replay.Number("greedy") / replay.Number("hindsight"))} | |");
        Line($"| optimum of each batch | {Percent(replay.Number("batch") / replay.Number("hindsight"))} | |");
        Line($"| looking ahead, futures from this year | {Percent(replay.Number("lookAheadShare"))} | {replay.Number("secondsPerBatch"):0.00} |");
        Line($"| looking ahead, futures from the cases seen so far | {Percent(seen.Number("lookAheadShare"))} | {seen.Number("secondsPerBatch"):0.00} |");
    }

    private void Assignments(string from)
    {
        Line($"\n| assignment problem | cost | bound | best known | above it | every job done | seconds |\n| --- | ---: | ---: | ---: | ---: | --- | ---: |");
        var above = new List<double>();
        foreach (var row in File.ReadLines(Path.Combine(from, "best_known.csv")).Skip(1).Select(l => l.Split(',')))
        {
            var best = double.Parse(row[^1], CultureInfo.InvariantCulture);
            var run = EngineRun.Of("match", "gap", Path.Combine(from, row[0]), "--seconds", Text(AssignmentSeconds));
            above.Add(run.Number("cost") / best - 1);
            Line($"| {row[0]} | {run.Number("cost")} | {run.Number("bound")} | {best} | {Percent(above[^1])} | {(run.Answer.GetProperty("feasible").ValueKind == JsonValueKind.True ? "yes" : "no")} | {run.Seconds:0.0} |");
        }

        Line($"| mean, worst | | | | {Percent(above.Average())}, {Percent(above.Max())} | | |");
    }

    private void Stock(string row, PlacementProblem problem, double bound, string rest)
    {
        foreach (var stock in new[] { StockSolvers.Scip(problem, StockLimit), StockSolvers.CpSat(problem, StockLimit) })
            Line($"| {row} | {stock.Solver} | {stock.Seconds:0.0} | {(stock.Value is { } value and > 0 ? Percent((bound - value) / bound) : "no plan")}{rest}");
    }

    private string[] Generate(int cases, int seed)
    {
        _ = EngineRun.Of("match", "generate", "--cases", Text(cases), "--municipalities", Text(Municipalities), "--seed", Text(seed), "--out", folder.FullName);
        return Files(folder.FullName);
    }

    private static string[] Files(string from) => ["--cases", At(from, "cases").FullName, "--pairs", At(from, "pairs").FullName, "--places", At(from, "places").FullName];

    private static FileInfo At(string from, string name) => new(Path.Combine(from, name + ".csv"));

    private static double Median(IReadOnlyCollection<EngineRun> runs, Func<EngineRun, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);

    private static string Moment(double seconds) => double.IsFinite(seconds) ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s") : "not in time";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.000} %");

    private static string Known(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "none";

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private void Line(FormattableString line)
    {
        Console.Error.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
