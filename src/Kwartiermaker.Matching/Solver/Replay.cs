namespace Kwartiermaker.Matching.Solver;

/// <summary>What one way of deciding made of the whole row of cases.</summary>
/// <param name="Pair">The chosen pair of each case, or -1.</param>
public sealed record ReplayOutcome(int[] Pair, double Value);

/// <summary>
/// Replays a row of cases in the order in which they came, in batches, each decided without knowing the next: first come first served,
/// the optimum of each batch, and looking ahead. What is placed stays placed.
/// </summary>
/// <param name="history">Past cases to draw futures from; without them, those of the row that were already seen.</param>
public sealed class Replay(PlacementProblem problem, int batchSize, PlacementProblem? history = null)
{
    private readonly CasePool _cases = new(problem);

    private readonly List<(CasePool Pool, int Case)> _past = history is null ? [] : All(new CasePool(history));

    public ReplayOutcome FirstCome()
    {
        var pairs = PairSet.Of(problem);
        var plan = new Plan(pairs);
        GreedyFill.ByArrival(pairs, plan, pairs.Value);
        return Outcome([.. Enumerable.Range(0, problem.Cases).Select(i => plan.PairOf(i) is var p and >= 0 ? pairs.Origin[p] : -1)]);
    }

    public ReplayOutcome BatchOptimum() => Decide((batch, left) => LookAhead.BatchOptimum(_cases, batch, left, new double[left.Length]));

    public ReplayOutcome LookingAhead(LookAhead lookAhead, Arrivals arrivals) => Decide((batch, left) =>
    {
        var seen = batch[^1] + 1;
        var toCome = arrivals == Arrivals.Known ? problem.Cases - seen : Expected(left, seen);
        return lookAhead.Decide(_cases, batch, left, history is null ? [.. Enumerable.Range(0, seen).Select(i => (_cases, i))] : _past, toCome);
    });

    private static List<(CasePool Pool, int Case)> All(CasePool pool) => [.. Enumerable.Range(0, pool.Problem.Cases).Select(i => (pool, i))];

    private int Expected(int[] left, int seen)
    {
        if (history is not null)
            return Math.Max(0, history.Cases - seen);
        var size = problem.CaseSize.Take(seen * problem.Dimensions).Sum(s => (long)s);
        return size == 0 ? 0 : (int)Math.Min(problem.Cases * 10L, left.Sum(c => (long)c) * seen / size);
    }

    private ReplayOutcome Decide(Func<IReadOnlyList<int>, int[], int[]> decide)
    {
        var (pair, left) = (new List<int>(problem.Cases), problem.Capacity.ToArray());
        for (var from = 0; from < problem.Cases; from += batchSize)
        {
            var chosen = decide([.. Enumerable.Range(from, Math.Min(batchSize, problem.Cases - from))], left);
            foreach (var p in chosen.Where(p => p >= 0))
                for (var d = 0; d < problem.Dimensions; d++)
                    left[problem.PairPlace[p] * problem.Dimensions + d] -= problem.SizeOf(p, d);
            pair.AddRange(chosen);
        }

        return Outcome([.. pair]);
    }

    private ReplayOutcome Outcome(int[] pair) => new(pair, pair.Where(p => p >= 0).Sum(problem.ValueOf));
}
