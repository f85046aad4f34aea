using Kwartiermaker.Matching.Solver;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Kwartiermaker.Cli.Match;

/// <summary>
/// <c>match gap</c>: the generalized assignment problem, in the file form of the public instances: numbers of agents and jobs, the
/// costs by agent, the sizes by agent, the capacities. Every job must be done at the lowest cost.
/// </summary>
internal static class SolveGap
{
    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Bestand met aantallen, kosten, omvang en capaciteit." };
        var seconds = SolveMatch.Seconds(60);
        var seed = NumberOption.Seed();
        var command = new Command("gap", "Een toewijzingsopgave tegen de laagste kosten.") { file, seconds, seed };
        command.SetAction(run((work, result) =>
        {
            var from = result.GetValue(file)!;
            if (MatchCommands.RefuseMissing(work, from))
                return Task.FromResult(CommandLine.BadInput);
            var numbers = Numbers(from, out var fault);
            if (MatchCommands.Refuse(work, fault is null ? [] : [fault]))
                return Task.FromResult(CommandLine.BadInput);
            var problem = Problem(numbers, out var reward);
            if (MatchCommands.Refuse(work, [.. ProblemCheck.Faults(problem, 1).Select(f => new FileFault("number", from.Name, 1, ""))]))
                return Task.FromResult(CommandLine.BadInput);
            Solve(work, problem, reward, result.GetValue(seconds), result.GetValue(seed));
            return Task.FromResult(CommandLine.Done);
        }));
        return command;
    }

    private static void Solve(Work work, PlacementProblem problem, double reward, double seconds, int seed)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(work.Cancel);
        time.CancelAfter(TimeSpan.FromSeconds(seconds));
        var watch = Stopwatch.StartNew();
        var placement = PlacementSolver.Solve(problem, new Effort(1_000_000, seed) { Threads = Environment.ProcessorCount }, MatchCommands.Progress(work), time.Token);
        var feasible = placement.Placed == problem.Cases;
        // Costs are whole, so a bound between two whole numbers proves the higher one.
        var (cost, bound) = (Math.Round(reward * placement.Placed - placement.Value), Math.Ceiling(reward * problem.Cases - placement.Bound - 1e-6));
        MatchCommands.Answer(work, new
        {
            Cost = cost,
            Bound = bound,
            Gap = feasible && cost > 0 ? Math.Max(0, (cost - bound) / cost) : (double?)null,
            Feasible = feasible,
            Seconds = Math.Round(watch.Elapsed.TotalSeconds, 3),
        });
    }

    private static int[] Numbers(FileInfo file, out FileFault? fault)
    {
        fault = null;
        var numbers = new List<int>();
        foreach (var (line, row) in File.ReadLines(file.FullName).Select((line, row) => (line, row + 1)))
            foreach (var word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                    numbers.Add(number);
                else
                    fault ??= new("number", file.Name, row, word);
        if (fault is null
            && (numbers.Count < 2 || numbers[0] is < 1 or > 10_000 || numbers[1] is < 1 or > 100_000 || numbers.Count != 2 + numbers[0] + 2L * numbers[0] * numbers[1]))
            fault = new("gap-count", file.Name, 1, numbers.Count.ToString(CultureInfo.InvariantCulture));
        return [.. numbers];
    }

    /// <param name="reward">So high that no saving is worth leaving a job undone.</param>
    private static PlacementProblem Problem(int[] numbers, out double reward)
    {
        var (agents, jobs) = (numbers[0], numbers[1]);
        var (costs, sizes) = (numbers[2..(2 + agents * jobs)], numbers[(2 + agents * jobs)..(2 + 2 * agents * jobs)]);
        var (job, agent, cost, size) = (new int[agents * jobs], new int[agents * jobs], new double[agents * jobs], new int[agents * jobs]);
        reward = 1;
        for (var p = 0; p < job.Length; p++)
        {
            (job[p], agent[p]) = (p / agents, p % agents);
            (cost[p], size[p]) = (-costs[agent[p] * jobs + job[p]], sizes[agent[p] * jobs + job[p]]);
            reward = Math.Max(reward, 4.0 * -cost[p]);
        }

        var rewards = new double[jobs];
        Array.Fill(rewards, reward);
        return new(1, new int[jobs], rewards, numbers[(2 + 2 * agents * jobs)..], job, agent, ["cost"], cost) { PairSize = size };
    }
}
