using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Matching.Solver;

/// <summary>How many cases are still to come.</summary>
public enum Arrivals
{
    /// <summary>Exactly as many as the replayed year still holds.</summary>
    Known,

    /// <summary>As many as came in the past in all; without a past, as many as the capacity that is left would hold at the size of those seen.</summary>
    Estimated,
}

/// <summary>
/// Decides a batch with an eye on who may still come: futures are drawn from past cases, the prices of capacity of each are averaged,
/// and the batch is placed on fit less price within what is left.
/// </summary>
/// <param name="futures">Futures drawn for each batch.</param>
public sealed class LookAhead(int futures, int seed)
{
    private const int Steps = 200;

    private double[]? _prices;

    /// <summary>The chosen pair of each case of the batch, as pairs of the problem, or -1.</summary>
    /// <param name="batch">Cases of the problem.</param>
    /// <param name="history">The pool that futures are drawn from.</param>
    /// <param name="toCome">How many are expected after this batch.</param>
    /// <param name="load">Where running ahead of the period costs something.</param>
    internal int[] Decide(CasePool cases, IReadOnlyList<int> batch, int[] capacity, IReadOnlyList<(CasePool Pool, int Case)> history, int toCome, LoadSoFar? load = null)
    {
        var prices = toCome > 0 && history.Count > 0 ? AveragePrices(cases, batch, capacity, history, toCome) : new double[capacity.Length];
        var price = new PairTerm("price", (problem, pair) => -problem.PriceOf(pair, prices));
        if (load is null)
            return BatchOptimum(cases, batch, capacity, default, price);
        var chosen = BatchOptimum(cases, batch, capacity, default, price, load.TermFor(capacity));
        load.Spread(cases, batch, chosen, capacity, pair => cases.Problem.ValueOf(pair) - cases.Problem.PriceOf(pair, prices));
        return chosen;
    }

    /// <summary>The best plan for the batch by itself.</summary>
    /// <param name="terms">Count on top of the fit.</param>
    internal static int[] BatchOptimum(CasePool cases, IReadOnlyList<int> batch, int[] capacity, CancellationToken cancel, params IReadOnlyList<PairTerm> terms)
    {
        var problem = CasePool.Compose([.. batch.Select(i => (cases, i))], capacity, terms);
        var placement = PlacementSolver.Solve(problem, new Effort(2), null, cancel);
        // Composing keeps the pairs of a case in their order.
        var first = 0;
        var chosen = new int[batch.Count];
        for (var k = 0; k < batch.Count; k++)
        {
            var own = cases.PairsOf(batch[k]);
            chosen[k] = placement.Pair[k] < 0 ? -1 : own[placement.Pair[k] - first];
            first += own.Length;
        }

        return chosen;
    }

    private double[] AveragePrices(CasePool cases, IReadOnlyList<int> batch, int[] capacity, IReadOnlyList<(CasePool Pool, int Case)> history, int toCome)
    {
        var start = _prices ?? new double[capacity.Length];
        var drawn = new double[futures][];
        Parallel.For(0, futures, future =>
        {
            var chance = new Chance(seed, toCome, future);
            var all = batch.Select(i => (cases, i)).ToList();
            for (var k = 0; k < toCome; k++)
                all.Add(history[chance.Below(history.Count)]);
            drawn[future] = Prices(CasePool.Compose(all, capacity), start);
        });
        _prices = new double[capacity.Length];
        foreach (var prices in drawn)
            for (var k = 0; k < prices.Length; k++)
                _prices[k] += prices[k] / futures;
        return _prices;
    }

    private static double[] Prices(PlacementProblem problem, double[] start)
    {
        var pairs = PairSet.Of(problem);
        var greedy = new Plan(pairs);
        GreedyFill.ByValue(pairs, greedy);
        var descent = new PriceDescent(new CapacityBound(pairs, new ParallelOptions { MaxDegreeOfParallelism = 1 }).Evaluate, () => greedy.Value);
        descent.Run(start, Steps, () => false);
        return descent.Prices;
    }
}
