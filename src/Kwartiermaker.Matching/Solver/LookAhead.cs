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
/// Decides a batch with an eye on who may still come: futures are drawn from past cases, in each of them every pair of the batch has a price
/// (what the others lose by it), and the batch is placed on fit less average price within what is left.
/// </summary>
/// <param name="futures">Futures drawn for each batch.</param>
public sealed class LookAhead(int futures, int seed)
{
    private const int CapacitySteps = 200;
    private const int HouseholdSteps = 60;

    /// <summary>With fewer past cases, exact prices follow the chance of who was seen.</summary>
    private const int FewCases = 100;

    /// <summary>Numbers written for one evaluation of the strong bound, above which the prices of capacity must do.</summary>
    private const double MostWork = 1e6;

    private double[]? _capacityPrices;

    /// <summary>The chosen pair of each case of the batch, as pairs of the problem, or -1.</summary>
    /// <param name="batch">Cases of the problem.</param>
    /// <param name="history">The pool that futures are drawn from.</param>
    /// <param name="toCome">How many are expected after this batch.</param>
    /// <param name="load">Where running ahead of the period costs something.</param>
    internal int[] Decide(CasePool cases, IReadOnlyList<int> batch, int[] capacity, IReadOnlyList<(CasePool Pool, int Case)> history, int toCome, LoadSoFar? load,
        CancellationToken cancel)
    {
        var prices = futures > 0 && toCome > 0 && history.Count > 0 ? AveragePrices(cases, batch, capacity, history, toCome) : [];
        var price = new PairTerm("price", (_, pair) => -prices.GetValueOrDefault(pair));
        if (load is null)
            return BatchOptimum(cases, batch, capacity, cancel, price);
        var chosen = BatchOptimum(cases, batch, capacity, cancel, price, load.TermFor(capacity));
        load.Spread(cases, batch, chosen, capacity, pair => cases.Problem.ValueOf(pair) - prices.GetValueOrDefault(pair));
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

    /// <summary>The price of every pair of the batch.</summary>
    private Dictionary<int, double> AveragePrices(CasePool cases, IReadOnlyList<int> batch, int[] capacity, IReadOnlyList<(CasePool Pool, int Case)> history, int toCome)
    {
        int[] own = [.. batch.SelectMany(i => cases.PairsOf(i).ToArray())];
        var start = _capacityPrices ?? new double[capacity.Length];
        var drawn = new (double[] OfCapacity, double[] OfPairs)[futures];
        Parallel.For(0, futures, future =>
        {
            var chance = new Chance(seed, toCome, future);
            var all = batch.Select(i => (cases, i)).ToList();
            for (var k = 0; k < toCome; k++)
                all.Add(history[chance.Below(history.Count)]);
            drawn[future] = Prices(CasePool.Compose(all, capacity), own.Length, start, history.Count >= FewCases);
        });
        _capacityPrices = [.. Enumerable.Range(0, capacity.Length).Select(k => drawn.Average(d => d.OfCapacity[k]))];
        // Composing keeps the pairs of the batch first and in their order.
        return own.Index().ToDictionary(o => o.Item, o => drawn.Average(d => d.OfPairs[o.Index]));
    }

    /// <summary>Prices in one future.</summary>
    /// <param name="own">How many of the first pairs are of the batch.</param>
    /// <param name="exact">Whether a pair pays what its place loses by it, in whole households; otherwise it pays for each unit of capacity.</param>
    private static (double[] OfCapacity, double[] OfPairs) Prices(PlacementProblem problem, int own, double[] start, bool exact)
    {
        var alone = new ParallelOptions { MaxDegreeOfParallelism = 1 };
        var pairs = PairSet.Of(problem);
        var greedy = new Plan(pairs);
        GreedyFill.ByValue(pairs, greedy);
        var capacityBound = new CapacityBound(pairs, alone);
        var descent = new PriceDescent(capacityBound.Evaluate, () => greedy.Value);
        descent.Run(start, CapacitySteps, () => false);
        var ofPairs = new double[own];
        var household = new HouseholdBound(pairs, descent.Prices, alone);
        if (!exact || household.Work > MostWork)
        {
            for (var p = 0; p < own; p++)
                ofPairs[p] = problem.PriceOf(p, descent.Prices);
            return (descent.Prices, ofPairs);
        }

        var households = new PriceDescent(household.Evaluate, () => greedy.Value);
        households.Run(capacityBound.Losses(descent.Prices).Gain, HouseholdSteps, () => false);
        var loss = household.Losses(households.Prices);
        for (var i = 0; i < pairs.Cases && pairs.First[i] < pairs.Count && pairs.Origin[pairs.First[i]] < own; i++)
            for (var p = pairs.First[i]; p < pairs.First[i + 1]; p++)
                ofPairs[pairs.Origin[p]] = pairs.Value[p] - households.Prices[i] + loss[p];
        return (descent.Prices, ofPairs);
    }
}
