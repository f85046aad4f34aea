namespace Kwartiermaker.Matching.Solver;

/// <summary>A plan in which nobody is placed below a floor, with what that costs.</summary>
/// <param name="Plan">Its bound is that of the plan without the floor: no plan is worth more.</param>
/// <param name="Below">Cases that are placed below their floor because otherwise they would have no place.</param>
/// <param name="Price">What the plan without the floor is worth more; never below zero.</param>
public sealed record FloorOutcome(Placement Plan, IReadOnlyList<int> Below, double Price);

/// <summary>
/// The floor of a case is the k-th best by fit of the places that, empty, could hold it. First everybody is placed at the floor or above;
/// who is left over gets what then is left, below the floor as well.
/// </summary>
public static class FairnessFloor
{
    /// <param name="without">The plan without the floor, to compare with.</param>
    /// <param name="best">The k of the k-th best place; from 1.</param>
    public static FloorOutcome Solve(PlacementProblem problem, Placement without, int best, Effort effort, Action<PlacementProgress>? report = null,
        CancellationToken cancel = default)
    {
        var pool = new CasePool(problem);
        var kept = Enumerable.Range(0, problem.Cases).SelectMany(i => AtOrAbove(problem, pool, i, best)).ToArray();
        var above = PlacementSolver.Solve(problem.With(kept), effort, report, cancel);
        var pair = Array.ConvertAll(above.Pair, p => p < 0 ? -1 : kept[p]);
        int[] left = [.. problem.Capacity];
        foreach (var p in pair.Where(p => p >= 0))
            problem.Take(p, left);
        var over = Enumerable.Range(0, problem.Cases).Where(i => pair[i] < 0 && pool.PairsOf(i).Length > 0).ToArray();
        var below = new List<int>();
        if (over.Length > 0)
            foreach (var (k, p) in LookAhead.BatchOptimum(pool, over, left, cancel).Index())
                if (p >= 0)
                {
                    pair[over[k]] = p;
                    below.Add(over[k]);
                }

        var value = pair.Where(p => p >= 0).Sum(problem.ValueOf);
        var status = value >= without.Bound ? PlacementStatus.Optimal : above.Status == PlacementStatus.Stopped ? PlacementStatus.Stopped : PlacementStatus.Feasible;
        return new(new(status, pair, value, Math.Max(without.Bound, value), without.Prices, above.Rounds), below, Math.Max(0, without.Value - value));
    }

    /// <summary>The pairs of a case whose fit is at its floor or above; equal fits are at the floor together.</summary>
    private static int[] AtOrAbove(PlacementProblem problem, CasePool pool, int @case, int best)
    {
        var possible = pool.PairsOf(@case).ToArray().Where(problem.Holds).ToArray();
        if (possible.Length <= best)
            return possible;
        var floor = possible.Select(problem.FitOf).OrderDescending().ElementAt(best - 1);
        return [.. possible.Where(p => problem.FitOf(p) >= floor)];
    }
}
