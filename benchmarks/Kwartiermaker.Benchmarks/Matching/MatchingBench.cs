using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kwartiermaker.Matching.Instances;
using Kwartiermaker.Matching.Solver;

namespace Kwartiermaker.Benchmarks.Matching;

/// <summary>
/// Solves made-up instances of national size, five of each, and lets general solvers try the first of each; then grows the number of
/// cases, to show how time and memory follow. See docs/performance.md.
/// </summary>
internal static class MatchingBench
{
    private const int Municipalities = 342;
    private const int Instances = 5;
    private static readonly TimeSpan StockLimit = TimeSpan.FromSeconds(60);
    private static readonly (int Cases, int Seconds)[] Sizes = [(600, 5), (2_000, 10), (10_000, 15)];
    private static readonly int[] Growing = [500, 1_000, 2_000, 5_000, 10_000, 20_000];

    public static async Task<int> RunAsync()
    {
        var text = new StringBuilder();
        Line(text, $"- Machine: {Environment.ProcessorCount} cores; processes at work before the run: {Report.Load()}");
        Line(text, $"\n| households | seed | solver | seconds | value | gap to the engine's bound | 0.3 % after | 0.1 % after |\n| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |");
        Solve(SyntheticInstance.Make(Sizes[0].Cases, Municipalities, 0), 2);
        foreach (var (cases, seconds) in Sizes)
        {
            var runs = Enumerable.Range(1, Instances).Select(seed => (Seed: seed, Run: Solve(SyntheticInstance.Make(cases, Municipalities, seed), seconds))).ToList();
            foreach (var (seed, run) in runs)
                Line(text, $"| {cases:N0} | {seed} | engine | {run.Seconds:0.0} | {run.Placement.Value:0.0000} | {run.Placement.Gap * 100:0.000} % | {Moment(run.AtThree)} | {Moment(run.AtOne)} |");
            Line(text, $"| {cases:N0} | median, worst | engine | | | {Median(runs.Select(r => r.Run.Placement.Gap)) * 100:0.000} %, {runs.Max(r => r.Run.Placement.Gap) * 100:0.000} % | | |");
            if (cases > 2_000)
                continue;
            var (problem, bound) = (SyntheticInstance.Make(cases, Municipalities, 1), runs[0].Run.Placement.Bound);
            foreach (var stock in new[] { StockSolvers.Scip(problem, StockLimit), StockSolvers.CpSat(problem, StockLimit) })
                Line(text, $"| {cases:N0} | 1 | {stock.Solver} | {stock.Seconds:0.0} | {stock.Value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "none"} | {(stock.Value is { } v ? ((bound - v) / bound * 100).ToString("0.000", CultureInfo.InvariantCulture) + " %" : "no plan")} | | |");
        }

        Line(text, $"\n| households | pairs | seconds to 0.3 % | seconds to 0.1 % | MB in use after |\n| ---: | ---: | ---: | ---: | ---: |");
        foreach (var cases in Growing)
        {
            var problem = SyntheticInstance.Make(cases, Municipalities, 1);
            var run = Solve(problem, 45, untilOne: true);
            Line(text, $"| {cases:N0} | {problem.Pairs:N0} | {Moment(run.AtThree)} | {Moment(run.AtOne)} | {run.Megabytes} |");
        }

        Line(text, $"\n- Processes at work after the run: {Report.Load()}");
        Directory.CreateDirectory("artifacts/benchmarks");
        await File.WriteAllTextAsync("artifacts/benchmarks/matching.md", text.ToString());
        Console.WriteLine(text);
        return 0;
    }

    /// <param name="AtThree">Seconds until a plan within 0.3 % of the bound was reported; null when it was not.</param>
    /// <param name="AtOne">The same for 0.1 %.</param>
    private sealed record Run(Placement Placement, double Seconds, double? AtThree, double? AtOne, long Megabytes);

    /// <param name="untilOne">Whether to end when a plan within 0.1 % is there.</param>
    private static Run Solve(PlacementProblem problem, int seconds, bool untilOne = false)
    {
        double? three = null, one = null;
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var watch = Stopwatch.StartNew();
        var placement = PlacementSolver.Solve(
            problem,
            new Effort(1_000_000) { Threads = Environment.ProcessorCount },
            p =>
            {
                three ??= p.Bound - p.Value <= 0.003 * p.Bound ? watch.Elapsed.TotalSeconds : null;
                one ??= p.Bound - p.Value <= 0.001 * p.Bound ? watch.Elapsed.TotalSeconds : null;
                if (untilOne && one is not null)
                    time.Cancel();
            },
            time.Token);
        return new(placement, watch.Elapsed.TotalSeconds, three, one, Environment.WorkingSet / 1_000_000);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Instances / 2);

    private static string Moment(double? seconds) => seconds is { } s ? string.Create(CultureInfo.InvariantCulture, $"{s:0.00} s") : "not in time";

    private static void Line(StringBuilder text, FormattableString line)
    {
        Console.Error.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
