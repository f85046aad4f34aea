namespace Kwartiermaker.Matching.Solver;

/// <summary>What one way of deciding made of the whole row of cases.</summary>
/// <param name="Pair">The chosen pair of each case, or -1.</param>
/// <param name="Ahead">Persons by which places run ahead of their pro-rata share of the period, together, on average over the batches.</param>
public sealed record ReplayOutcome(int[] Pair, double Value, double Ahead);

/// <summary>
/// Replays a row of cases in the order in which they came, in batches, each decided without knowing the next: first come first served,
/// the optimum of each batch, and looking ahead. What is placed stays placed.
/// </summary>
/// <param name="history">Past cases to draw futures from; without them, those of the row that were already seen.</param>
/// <param name="cancel">Ends it before or after a batch with an <see cref="OperationCanceledException"/>.</param>
public sealed class Replay(PlacementProblem problem, int batchSize, PlacementProblem? history = null, CancellationToken cancel = default)
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

    public ReplayOutcome BatchOptimum() => Decide((batch, left) => LookAhead.BatchOptimum(_cases, batch, left, cancel));

    /// <param name="evenLoad">What running ahead of the pro-rata share costs; null for nothing.</param>
    public ReplayOutcome LookingAhead(LookAhead lookAhead, Arrivals arrivals, EvenLoad? evenLoad = null) => Decide((batch, left) =>
    {
        var seen = batch[^1] + 1;
        var toCome = arrivals == Arrivals.Known ? problem.Cases - seen : Expected(left, seen);
        var load = evenLoad is null ? null : new LoadSoFar(evenLoad, problem.Capacity, Elapsed(seen));
        return lookAhead.Decide(_cases, batch, left, history is null ? [.. Enumerable.Range(0, seen).Select(i => (_cases, i))] : _past, toCome, load, cancel);
    });

    private static List<(CasePool Pool, int Case)> All(CasePool pool) => [.. Enumerable.Range(0, pool.Problem.Cases).Select(i => (pool, i))];

    /// <summary>The share of the period that has passed when so many have come.</summary>
    private double Elapsed(int seen) => (double)seen / problem.Cases;

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
        foreach (var batch in Batches())
        {
            cancel.ThrowIfCancellationRequested();
            var chosen = decide(batch, left);
            cancel.ThrowIfCancellationRequested();
            foreach (var p in chosen.Where(p => p >= 0))
                problem.Take(p, left);
            pair.AddRange(chosen);
        }

        return Outcome([.. pair]);
    }

    private IEnumerable<int[]> Batches() => Enumerable.Range(0, problem.Cases).Chunk(batchSize);

    private ReplayOutcome Outcome(int[] pair)
    {
        var left = problem.Capacity.ToArray();
        var ahead = new List<double>();
        foreach (var batch in Batches())
        {
            foreach (var p in batch.Select(i => pair[i]).Where(p => p >= 0))
                problem.Take(p, left);
            ahead.Add(left.Index().Sum(x => Math.Max(0, EvenLoad.Over(problem.Capacity[x.Index], x.Item, Elapsed(batch[^1] + 1)))));
        }

        return new(pair, pair.Where(p => p >= 0).Sum(problem.ValueOf), ahead.DefaultIfEmpty().Average());
    }
}
