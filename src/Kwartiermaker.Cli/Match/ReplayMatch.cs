using Kwartiermaker.Matching.Solver;
using System.CommandLine;
using System.Diagnostics;

namespace Kwartiermaker.Cli.Match;

/// <summary><c>match replay</c>: what ways of deciding in batches would have made of a year, beside the best that hindsight allows.</summary>
internal static class ReplayMatch
{
    private const int Futures = 40;

    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var instance = new InstanceOptions();
        var batch = NumberOption.Between("--batch", "Huishoudens per ronde.", 10, 1, 1_000_000);
        var history = new Option<string?>("--history") { Description = "CASES.csv,PAIRS.csv van een eerder jaar; anders wie al gezien is." };
        var arrivals = new Option<Arrivals>("--arrivals") { Description = "known of estimated: is bekend hoeveel er nog komen?", DefaultValueFactory = _ => Arrivals.Known };
        var seconds = SolveMatch.Seconds(5);
        var seed = NumberOption.Seed();
        var even = NumberOption.Between(
            "--even-load", "Wat één persoon boven het evenredige deel van een gemeente kost; de uitkomst en de prijs komen ernaast.", 0.0, 0, 1_000_000);
        var command = new Command("replay", "Een jaar in rondes overdoen.") { batch, history, arrivals, seconds, seed, even };
        instance.AddTo(command);
        command.SetAction(run((work, result) =>
        {
            if (instance.Read(work, result) is not { } read)
                return Task.FromResult(CommandLine.BadInput);
            PlacementProblem? past = null;
            if (result.GetValue(history) is { } files && (past = instance.ReadHistory(work, result, files)) is null)
                return Task.FromResult(CommandLine.BadInput);
            using var time = CancellationTokenSource.CreateLinkedTokenSource(work.Cancel);
            time.CancelAfter(TimeSpan.FromSeconds(result.GetValue(seconds)));
            var best = PlacementSolver.Solve(
                read.Problem, new Effort(1_000_000, result.GetValue(seed)) { Threads = Environment.ProcessorCount }, MatchCommands.Progress(work), time.Token);
            var choices = new Choices(result.GetValue(batch), result.GetValue(seed), result.GetValue(arrivals), new EvenLoad(result.GetValue(even)));
            Compare(work, read.Problem, past, best, choices);
            return Task.FromResult(CommandLine.Done);
        }));
        return command;
    }

    private sealed record Choices(int Batch, int Seed, Arrivals Arrivals, EvenLoad EvenLoad);

    private static void Compare(Work work, PlacementProblem problem, PlacementProblem? past, Placement hindsight, Choices choices)
    {
        var replay = new Replay(problem, choices.Batch, past, work.Cancel);
        var (greedy, optimum) = (replay.FirstCome(), replay.BatchOptimum());
        var watch = Stopwatch.StartNew();
        var ahead = replay.LookingAhead(new LookAhead(Futures, choices.Seed), choices.Arrivals);
        var seconds = watch.Elapsed.TotalSeconds;
        var even = choices.EvenLoad.PerPerson == 0 ? null : replay.LookingAhead(new LookAhead(Futures, choices.Seed), choices.Arrivals, choices.EvenLoad);
        var batches = (problem.Cases - 1) / choices.Batch + 1;
        MatchCommands.Answer(work, new
        {
            Greedy = greedy.Value,
            Batch = optimum.Value,
            LookAhead = ahead.Value,
            Hindsight = hindsight.Value,
            hindsight.Bound,
            LookAheadShare = hindsight.Value > 0 ? ahead.Value / hindsight.Value : (double?)null,
            SecondsPerBatch = Math.Round(seconds / Math.Max(1, batches), 4),
            PersonsAhead = new { Greedy = greedy.Ahead, LookAhead = ahead.Ahead },
            EvenLoad = even is null ? null : new { choices.EvenLoad.PerPerson, even.Value, PersonsAhead = even.Ahead, Price = ahead.Value - even.Value },
        });
    }
}
