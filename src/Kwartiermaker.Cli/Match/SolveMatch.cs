using Kwartiermaker.Matching.Solver;
using System.CommandLine;
using System.Diagnostics;

namespace Kwartiermaker.Cli.Match;

/// <summary><c>match solve</c>: the best plan that can be found in the time, with its proof.</summary>
internal static class SolveMatch
{
    private const int AsLongAsThereIsTime = 1_000_000;
    private const int NoFloor = 0;

    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var instance = new InstanceOptions();
        var seconds = Seconds(5);
        var rounds = NumberOption.Between("--rounds", "Zoveel rondes zoeken en niet langer: dan is het plan steeds hetzelfde.", AsLongAsThereIsTime, 0, AsLongAsThereIsTime);
        var seed = NumberOption.Seed();
        var plan = new Option<FileInfo?>("--out") { Description = "Hierin komt het plan, als CSV." };
        var explain = new Option<string?>("--explain") { Description = "Huishouden waarvan het voorstel wordt uitgelegd." };
        var floor = NumberOption.Between(
            "--floor", "Niemand lager dan de zoveelste plaats van zijn keuze, tenzij er anders geen plaats is. De helft van de tijd gaat naar het plan zonder deze ondergrens.",
            NoFloor, 1, int.MaxValue);
        var groups = new Option<FileInfo?>("--groups") { Description = "CSV: huishouden, groep. Alleen om achteraf te tellen; het plan kent ze niet." };
        var command = new Command("solve", "Huishoudens zo goed mogelijk plaatsen.") { seconds, rounds, seed, plan, explain, floor, groups };
        instance.AddTo(command);
        command.SetAction(run((work, result) => Task.FromResult(
            instance.Read(work, result) is { } read
                ? Solve(work, read, new(
                    result.GetValue(seconds), new Effort(result.GetValue(rounds), result.GetValue(seed)) { Threads = Environment.ProcessorCount },
                    result.GetValue(plan), result.GetValue(explain), result.GetValue(floor) is var best and not NoFloor ? best : null, result.GetValue(groups)))
                : CommandLine.BadInput)));
        return command;
    }

    /// <summary>Time to work; below zero is refused.</summary>
    public static Option<double> Seconds(double otherwise) => NumberOption.Between("--seconds", "Zo lang mag het duren.", otherwise, 0, 1_000_000);

    /// <param name="Explain">Name of the case to explain.</param>
    /// <param name="Floor">The k of the k-th best place that nobody shall go below.</param>
    private sealed record Choices(double Seconds, Effort Effort, FileInfo? Out, string? Explain, int? Floor, FileInfo? Groups);

    private static int Solve(Work work, Instance instance, Choices choices)
    {
        var explained = choices.Explain is null ? -1 : Array.IndexOf(instance.Cases, choices.Explain);
        if (choices.Explain is not null && explained < 0)
        {
            work.Say(work.Error, "cli.match.no-case", choices.Explain);
            return CommandLine.BadInput;
        }

        if (!ReadGroups(work, instance, choices.Groups, out var groups))
            return CommandLine.BadInput;
        // Before the work and not after it: whoever waited must not lose the plan. An older plan stays until there is a new one.
        if (choices.Out is { } file && work.RefuseUnwritable(file.FullName, () => file.Open(FileMode.OpenOrCreate, FileAccess.Write).Dispose()))
            return CommandLine.BadInput;
        SayWhatIsShort(work, instance.Problem);
        var share = choices.Floor is null ? choices.Seconds : choices.Seconds / 2;
        var watch = Stopwatch.StartNew();
        var free = Within(share, work, token => PlacementSolver.Solve(instance.Problem, choices.Effort, MatchCommands.Progress(work), token));
        var floored = choices.Floor is { } best
            ? Within(share, work, token => FairnessFloor.Solve(instance.Problem, free, best, choices.Effort, MatchCommands.Progress(work), token)) : null;
        var placement = floored?.Plan ?? free;
        var elapsed = watch.Elapsed.TotalSeconds;
        if (choices.Out is { } plan && work.RefuseUnwritable(plan.FullName, () =>
            File.WriteAllLines(plan.FullName, placement.Pair.Select((p, i) => $"{instance.Cases[i]},{(p < 0 ? "" : instance.Places[instance.Problem.PairPlace[p]])}")
                .Prepend("case,place"))))
            return CommandLine.BadInput;
        MatchCommands.Answer(work, new
        {
            Status = placement.Status.ToString().ToLowerInvariant(),
            placement.Value,
            placement.Bound,
            placement.Gap,
            Fit = placement.Pair.Where(p => p >= 0).Sum(instance.Problem.FitOf),
            placement.Placed,
            Cases = instance.Cases.Length,
            placement.Rounds,
            Seconds = Math.Round(elapsed, 3),
            PeakMb = MatchCommands.PeakMegabytes(),
            Floor = floored is null ? null : new { Best = choices.Floor, floored.Price, Below = floored.Below.Select(i => instance.Cases[i]) },
            Explanation = explained < 0 ? null : Named(instance, Explanation.Of(instance.Problem, placement, explained, floored is null ? null : free)),
            Groups = groups is null ? null : GroupLine.Count(instance.Problem, placement, groups),
        });
        return CommandLine.Done;
    }

    private static bool ReadGroups(Work work, Instance instance, FileInfo? file, out string?[]? groups)
    {
        groups = null;
        if (file is null)
            return true;
        if (work.RefuseMissing(file))
            return false;
        var files = new InstanceFiles(new(false, 1, new(0, 0)));
        groups = files.ReadGroups(file, instance.Cases);
        return !work.Refuse(files.Faults);
    }

    private static T Within<T>(double seconds, Work work, Func<CancellationToken, T> solve)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(work.Cancel);
        time.CancelAfter(TimeSpan.FromSeconds(seconds));
        return solve(time.Token);
    }

    /// <summary>A need above the capacity is no fault, but whoever reads the plan must know why cases are left over.</summary>
    private static void SayWhatIsShort(Work work, PlacementProblem problem)
    {
        for (var d = 0; d < problem.Dimensions; d++)
        {
            var need = Enumerable.Range(0, problem.Cases).Sum(i => (long)problem.CaseSize[i * problem.Dimensions + d]);
            var capacity = Enumerable.Range(0, problem.Places).Sum(j => (long)problem.Capacity[j * problem.Dimensions + d]);
            if (need > capacity)
                work.Say(work.Error, "cli.match.short", need, capacity, d + 1);
        }
    }

    private static object Named(Instance instance, Explanation e) => new
    {
        Case = instance.Cases[e.Case],
        Proposal = Named(instance, e.Proposal),
        RunnerUp = Named(instance, e.RunnerUp),
        BestLiked = Named(instance, e.BestLiked),
        Difference = Terms(instance, e.Difference),
        DecidedBy = e.DecidedBy.ToString(),
        CheapestChange = e.CheapestChange is not { } change ? null : new
        {
            Others = change.Others.Select(o => new { Case = instance.Cases[o.Case], To = o.ToPlace is { } to ? instance.Places[to] : null }),
            change.Total,
            change.Fit,
        },
    };

    private static object? Named(Instance instance, PlaceOption? option) =>
        option is null ? null : new { Place = instance.Places[option.Place], Terms = Terms(instance, option.Terms), option.Fit, option.Price };

    private static Dictionary<string, double> Terms(Instance instance, IReadOnlyList<double> amounts) =>
        instance.Problem.TermNames.Zip(amounts).ToDictionary(t => t.First, t => t.Second);
}
