using Kwartiermaker.Common.Numbers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kwartiermaker.Benchmarks.Capacity;

/// <summary>
/// Runs flow and planning from the command line, five times each, on made-up inputs; and where files are given, the forecasts and the yearly
/// rule on those. See docs/performance-plan.md and docs/performance-forecast.md.
/// </summary>
/// <param name="sets">Series with a part to test on; empty for none, as the others.</param>
/// <param name="series">One series, for every origin.</param>
/// <param name="pool">Related series.</param>
/// <param name="occupancy">People in reception by year.</param>
internal sealed class CapacityBench(string sets, string series, string pool, string occupancy)
{
    private const int Runs = 5;
    private const int Paths = 10_000;
    private const int Months = 60;
    private const string Flow = "tests/Kwartiermaker.Tests/Capacity/Flow/flow.json";

    private readonly StringBuilder text = new();

    public async Task<int> RunAsync()
    {
        Line($"- Machine: {Environment.ProcessorCount} cores; processes at work before the run: {Report.Load()}");
        Simulate();
        Plan();
        if (occupancy.Length > 0)
            Replay();
        if (sets.Length > 0)
            Line($"\n- Set of series: {EngineRun.Of("forecast", "score", "--sets", sets, "--season", "12").Answer}");
        if (series.Length > 0)
            Line($"\n- One series: {EngineRun.Of(["forecast", "backtest", "--series", series, .. pool.Length > 0 ? ["--pool", pool] : Array.Empty<string>(), "--horizons", "1,3,6,12", "--min-train", "60"]).Answer}");
        Line($"\n- Processes at work after the run: {Report.Load()}");
        Directory.CreateDirectory("artifacts/benchmarks");
        await File.WriteAllTextAsync("artifacts/benchmarks/capacity.md", text.ToString());
        return 0;
    }

    private void Simulate()
    {
        Line($"\n| {Paths:N0} paths × {Months} months | seconds, median | slowest |\n| --- | ---: | ---: |");
        var raw = Enumerable.Range(0, Runs).Select(_ => Raw()).ToList();
        Line($"| draws and quantiles of one series alone, for comparison | {Median(raw):0.00} | {raw.Max():0.00} |");
        foreach (var by in new[] { "month", "week" })
        {
            var runs = Enumerable.Range(0, Runs).Select(_ => EngineRun.Of("plan", "simulate", "--flow", Flow, "--paths", $"{Paths}", "--months", $"{Months}", "--by", by).Seconds).ToList();
            Line($"| the whole chain, by {by} | {Median(runs):0.00} | {runs.Max():0.00} |");
        }
    }

    /// <summary>The least that any simulation of the kind must do.</summary>
    private static double Raw()
    {
        var watch = Stopwatch.StartNew();
        var counts = new double[Months][];
        for (var m = 0; m < Months; m++)
            counts[m] = new double[Paths];
        Parallel.For(0, Paths, path =>
        {
            var (chance, walk) = (new Chance(1, 0, path), 0.0);
            for (var m = 0; m < Months; m++)
                counts[m][path] = Math.Exp(walk = 0.9 * walk + 0.1 * chance.Normal());
        });
        Parallel.ForEach(counts, Array.Sort);
        return watch.Elapsed.TotalSeconds;
    }

    private void Plan()
    {
        Line($"\n| 500 scenarios × 36 months, 40 projects; portfolio | seconds, median | slowest | optimism gap | two solvers differ by | over the least cost |\n| ---: | ---: | ---: | ---: | ---: | ---: |");
        var file = Path.GetTempFileName();
        for (var seed = 1; seed <= Runs; seed++)
        {
            _ = EngineRun.Of("plan", "generate", "--projects", "40", "--months", "36", "--seed", $"{seed}", "--out", file);
            var runs = Enumerable.Range(0, Runs).Select(_ => EngineRun.Of("plan", "solve", "--portfolio", file)).ToList();
            var plan = runs[0].Answer.GetProperty("plan");
            var (gap, difference) = (Known(plan, "optimismGap"), Known(plan, "solverDifference"));
            var over = Known(plan, "leastCost") is { } least ? Known(plan, "weighedCost") / least - 1 : null;
            Line($"| {seed} | {Median(runs.Select(r => r.Seconds)):0.00} | {runs.Max(r => r.Seconds):0.00} | {Percent(gap)} | {difference:0.0e+0} | {Percent(over)} |");
        }

        File.Delete(file);
    }

    private void Replay()
    {
        var answer = EngineRun.Of("plan", "replay", "--occupancy", occupancy).Answer;
        Line($"\n| yearly rule, {answer.GetProperty("decisions").GetInt32()} decisions | regret in million euro a year | years short |\n| --- | ---: | ---: |");
        Line($"| ours | {answer.GetProperty("regretPerYear").GetDouble() / 1e6:0.0} | {answer.GetProperty("yearsShort").GetInt32()} |");
        foreach (var rule in answer.GetProperty("constantRules").EnumerateArray())
            Line($"| {rule.GetProperty("timesLastYear").GetDouble()} × last year | {rule.GetProperty("regretPerYear").GetDouble() / 1e6:0.0} | {rule.GetProperty("yearsShort").GetInt32()} |");
    }

    private static double? Known(JsonElement plan, string name) => plan.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

    private static string Percent(double? share) => share is { } s ? string.Create(CultureInfo.InvariantCulture, $"{100 * s:0.00} %") : "not known";

    private void Line(FormattableString line)
    {
        Console.Error.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
