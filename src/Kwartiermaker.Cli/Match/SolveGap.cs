using Kwartiermaker.Matching.Solver;
using System.CommandLine;
using System.Diagnostics;

namespace Kwartiermaker.Cli.Match;

/// <summary><c>match gap</c>: the generalized assignment problem of a <see cref="GapFile"/>. Every job must be done at the lowest cost.</summary>
internal static class SolveGap
{
    private const int MostNamed = 20;

    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Bestand met aantallen, kosten, omvang en capaciteit." };
        var seconds = SolveMatch.Seconds(60);
        var seed = NumberOption.Seed();
        var command = new Command("gap", "Een toewijzingsopgave tegen de laagste kosten.") { file, seconds, seed };
        command.SetAction(run((work, result) =>
        {
            var from = new GapFile(result.GetValue(file)!);
            if (work.RefuseMissing(result.GetValue(file)!))
                return Task.FromResult(CommandLine.BadInput);
            var problem = from.Read(out var reward);
            if (work.Refuse(from.Faults) || problem is null)
                return Task.FromResult(CommandLine.BadInput);
            Solve(work, problem, reward, result.GetValue(seconds), result.GetValue(seed));
            return Task.FromResult(CommandLine.Done);
        }));
        return command;
    }

    private static void Solve(Work work, PlacementProblem problem, double reward, double seconds, int seed)
    {
        var watch = Stopwatch.StartNew();
        int[] nowhere = [.. Enumerable.Range(0, problem.Cases).Except(Enumerable.Range(0, problem.Pairs).Where(problem.Holds).Select(p => problem.PairCase[p]))];
        var placement = nowhere.Length > 0 ? null : Placed(work, problem, seconds, seed);
        var feasible = placement is not null && placement.Placed == problem.Cases;
        // A plan of all jobs is worth no less than this; where no plan can be worth as much, there is none.
        var least = reward * problem.Cases + Enumerable.Range(0, problem.Pairs).GroupBy(p => problem.PairCase[p]).Sum(j => j.Min(problem.FitOf));
        var infeasible = !feasible && (placement is null || placement.Bound < least - 1e-6);
        // Costs are whole, so a bound between two whole numbers proves the higher one.
        double? cost = feasible ? Math.Round(reward * problem.Cases - placement!.Value) : null;
        double? bound = infeasible ? null : Math.Ceiling(reward * problem.Cases - placement!.Bound - 1e-6);
        var reason = feasible ? null
            : nowhere.Length > 0 ? work.Texts["cli.match.gap.nowhere", string.Join(", ", nowhere.Take(MostNamed).Select(j => j + 1))]
            : work.Texts[infeasible ? "cli.match.gap.infeasible" : "cli.match.gap.not-found"];
        if (reason is not null)
            work.Error.WriteLine(reason);
        MatchCommands.Answer(work, new
        {
            Cost = cost,
            Bound = bound,
            Gap = cost is { } paid && bound is { } proven ? paid == proven ? 0 : Math.Max(0, (paid - proven) / Math.Abs(paid)) : (double?)null,
            Feasible = feasible ? true : infeasible ? false : (bool?)null,
            Reason = reason,
            Seconds = Math.Round(watch.Elapsed.TotalSeconds, 3),
        });
    }

    private static Placement Placed(Work work, PlacementProblem problem, double seconds, int seed)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(work.Cancel);
        time.CancelAfter(TimeSpan.FromSeconds(seconds));
        return PlacementSolver.Solve(problem, new Effort(1_000_000, seed) { Threads = Environment.ProcessorCount }, MatchCommands.Progress(work), time.Token);
    }
}
