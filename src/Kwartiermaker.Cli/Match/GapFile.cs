using Kwartiermaker.Matching.Solver;
using System.Globalization;

namespace Kwartiermaker.Cli.Match;

/// <summary>
/// A generalized assignment problem, in the file form of the public instances: numbers of agents and jobs, the costs by agent, the sizes by
/// agent, the capacities. All are whole numbers of digits alone: with a point or a comma in it nobody could tell what is meant.
/// </summary>
internal sealed class GapFile(FileInfo file)
{
    private readonly List<FileFault> faults = [];
    private readonly List<(int Number, int Row)> numbers = [];

    public IReadOnlyList<FileFault> Faults => faults;

    /// <summary>Null when there is a fault.</summary>
    /// <param name="reward">So high that no saving on a job is worth leaving it undone.</param>
    public PlacementProblem? Read(out double reward)
    {
        reward = 1;
        ReadNumbers();
        if (faults.Count == 0 && SizeAt(0) != numbers.Count)
            faults.Add(Several() is var several and > 0
                ? new("cli.match.fault.gap-several", file.Name, 1, several.ToString(CultureInfo.CurrentCulture))
                : new("cli.match.fault.gap-count", file.Name, 1, numbers.Count.ToString(CultureInfo.CurrentCulture)));
        if (faults.Count > 0)
            return null;
        var problem = Problem(out reward);
        foreach (var fault in ProblemCheck.Faults(problem))
            Fault("cli.match.fault." + fault.Code, Place(problem, fault));
        return faults.Count > 0 ? null : problem;
    }

    private void ReadNumbers()
    {
        foreach (var (line, row) in File.ReadLines(file.FullName).Select((line, row) => (line, row + 1)))
            foreach (var word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                    numbers.Add((number, row));
                else if (faults.Count == 0)
                    faults.Add(new("cli.match.fault.number", file.Name, row, word));
    }

    /// <summary>How many numbers a problem has that begins here, its two counts included; 0 when none does.</summary>
    private long SizeAt(int start) =>
        start + 1 < numbers.Count && numbers[start].Number is >= 1 and <= 10_000 and var agents && numbers[start + 1].Number is >= 1 and <= 100_000 and var jobs
            ? 2 + agents + 2L * agents * jobs : 0;

    /// <summary>How many problems follow each other here, perhaps with their number before them as in the collections; 0 when it is none of that.</summary>
    private int Several()
    {
        var (from, counted) = (From(0), numbers.Count > 0 && From(1) == numbers[0].Number ? numbers[0].Number : 0);
        return from > 1 ? from : counted;

        int From(int start)
        {
            var count = 0;
            for (long at = start; at < numbers.Count; count++)
                if (SizeAt((int)at) is > 0 and var size && at + size <= numbers.Count)
                    at += size;
                else
                    return 0;
            return count;
        }
    }

    private PlacementProblem Problem(out double reward)
    {
        var (agents, jobs) = (numbers[0].Number, numbers[1].Number);
        var (job, agent, cost, size) = (new int[agents * jobs], new int[agents * jobs], new double[agents * jobs], new int[agents * jobs]);
        reward = 1;
        for (var p = 0; p < job.Length; p++)
        {
            (job[p], agent[p]) = (p / agents, p % agents);
            (cost[p], size[p]) = (-numbers[CostAt(agent[p], job[p])].Number, numbers[SizeAt(agent[p], job[p])].Number);
            reward = Math.Max(reward, 4.0 * -cost[p]);
        }

        var rewards = new double[jobs];
        Array.Fill(rewards, reward);
        int[] capacity = [.. numbers.Skip(2 + 2 * agents * jobs).Select(n => n.Number)];
        return new(1, new int[jobs], rewards, capacity, job, agent, ["cost"], cost) { PairSize = size };
    }

    private int CostAt(int agent, int job) => 2 + agent * numbers[1].Number + job;

    private int SizeAt(int agent, int job) => CostAt(numbers[0].Number + agent, job);

    /// <summary>Which number of the file a fault is about. A reward is too large when a cost is.</summary>
    private int Place(PlacementProblem problem, ProblemFault fault) => fault switch
    {
        { Part: ProblemPart.Places } => SizeAt(problem.Places, 0) + fault.Index,
        { Code: "size" } => SizeAt(problem.PairPlace[fault.Index], problem.PairCase[fault.Index]),
        { Part: ProblemPart.Pairs } => CostAt(problem.PairPlace[fault.Index], problem.PairCase[fault.Index]),
        _ => Enumerable.Range(2, problem.Pairs).MaxBy(n => numbers[n].Number),
    };

    private void Fault(string key, int place)
    {
        var fault = new FileFault(key, file.Name, numbers[place].Row, numbers[place].Number.ToString("N0", CultureInfo.CurrentCulture));
        if (!faults.Contains(fault))
            faults.Add(fault);
    }
}
