using Google.OrTools.LinearSolver;
using Kwartiermaker.Matching.Solver;
using IntegerSolver = Google.OrTools.LinearSolver.Solver;

namespace Kwartiermaker.Tests.Matching;

/// <summary>Problems of a few cases, and what can be said of a plan by counting it over again.</summary>
internal static class SmallProblem
{
    public static PlacementProblem Make(int seed, int cases, int places, int dimensions = 1, int terms = 2)
    {
        var random = new Random(seed);
        var (pairCase, pairPlace, term) = (new List<int>(), new List<int>(), new List<double>());
        for (var i = 0; i < cases; i++)
            for (var j = 0; j < places; j++)
                if (random.Next(4) > 0)
                {
                    pairCase.Add(i);
                    pairPlace.Add(j);
                    for (var t = 0; t < terms; t++)
                        term.Add(Math.Round(random.NextDouble() - 0.1, 3));
                }

        return new(
            dimensions,
            [.. Enumerable.Range(0, cases * dimensions).Select(_ => random.Next(dimensions == 1 ? 1 : 0, 5))],
            [.. Enumerable.Range(0, cases).Select(_ => random.Next(3) * 0.1)],
            [.. Enumerable.Range(0, places * dimensions).Select(_ => random.Next(0, 9))],
            [.. pairCase], [.. pairPlace], [.. Enumerable.Range(0, terms).Select(t => $"term {t}")], [.. term]);
    }

    /// <summary>The problem as the solver walks it, and first come, first served as a plan to start from.</summary>
    public static (PlacementProblem Problem, PairSet Pairs, Plan Start) WithFirstCome(PlacementProblem problem)
    {
        var pairs = PairSet.Of(problem);
        var start = new Plan(pairs);
        GreedyFill.ByArrival(pairs, start, pairs.Value);
        return (problem, pairs, start);
    }

    /// <summary>The plan by the numbers of the problem; -1 for who has no place.</summary>
    public static int[] InProblem(this PairSet pairs, Plan plan) =>
        [.. Enumerable.Range(0, pairs.Cases).Select(i => plan.PairOf(i) is var p and >= 0 ? pairs.Origin[p] : -1)];

    /// <summary>What is left of every capacity; below zero where a place is over-full.</summary>
    public static int[] Left(this PlacementProblem problem, int[] plan)
    {
        var left = problem.Capacity.ToArray();
        foreach (var pair in plan.Where(p => p >= 0))
            for (var d = 0; d < problem.Dimensions; d++)
                left[problem.PairPlace[pair] * problem.Dimensions + d] -= problem.CaseSize[problem.PairCase[pair] * problem.Dimensions + d];
        return left;
    }

    public static double Sum(this PlacementProblem problem, int[] plan) =>
        plan.Where(p => p >= 0).Sum(p => problem.Reward[problem.PairCase[p]] + problem.Term.Skip(p * problem.TermNames.Count).Take(problem.TermNames.Count).Sum());

    /// <summary>The best value, by trying everything.</summary>
    public static double BestByTrying(PlacementProblem problem, int @case = 0, int[]? left = null)
    {
        if (@case == problem.Cases)
            return 0;
        left ??= [.. problem.Capacity];
        var best = BestByTrying(problem, @case + 1, left);
        foreach (var pair in Enumerable.Range(0, problem.Pairs).Where(p => problem.PairCase[p] == @case))
        {
            var after = left.ToArray();
            for (var d = 0; d < problem.Dimensions; d++)
                after[problem.PairPlace[pair] * problem.Dimensions + d] -= problem.SizeOf(pair, d);
            if (after.All(room => room >= 0))
                best = Math.Max(best, problem.ValueOf(pair) + BestByTrying(problem, @case + 1, after));
        }

        return best;
    }

    /// <summary>The best value, by a general solver that knows nothing of ours.</summary>
    public static double BestBySolver(PlacementProblem problem)
    {
        using var solver = IntegerSolver.CreateSolver("SCIP");
        var chosen = solver.MakeBoolVarArray(problem.Pairs);
        for (var i = 0; i < problem.Cases; i++)
            _ = solver.Add(new SumVarArray([.. chosen.Where((_, p) => problem.PairCase[p] == i)]) <= 1);
        for (var k = 0; k < problem.Capacity.Length; k++)
        {
            var full = solver.MakeConstraint(double.NegativeInfinity, problem.Capacity[k]);
            for (var p = 0; p < problem.Pairs; p++)
                if (problem.PairPlace[p] == k / problem.Dimensions)
                    full.SetCoefficient(chosen[p], problem.SizeOf(p, k % problem.Dimensions));
        }

        for (var p = 0; p < problem.Pairs; p++)
            solver.Objective().SetCoefficient(chosen[p], problem.ValueOf(p));
        solver.Objective().SetMaximization();
        using var exact = new MPSolverParameters();
        exact.SetDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        Assert.Equal(IntegerSolver.ResultStatus.OPTIMAL, solver.Solve(exact));
        return solver.Objective().Value();
    }

    /// <summary>First come, first served: what the plan must beat or equal.</summary>
    public static double FirstCome(PlacementProblem problem)
    {
        var (left, value) = (problem.Capacity.ToArray(), 0.0);
        for (var i = 0; i < problem.Cases; i++)
        {
            var room = Enumerable.Range(0, problem.Pairs).Where(p => problem.PairCase[p] == i && problem.ValueOf(p) >= 0
                && Enumerable.Range(0, problem.Dimensions).All(d => problem.SizeOf(p, d) <= left[problem.PairPlace[p] * problem.Dimensions + d])).ToList();
            if (room.Count == 0)
                continue;
            var pair = room.MaxBy(problem.ValueOf);
            value += problem.ValueOf(pair);
            for (var d = 0; d < problem.Dimensions; d++)
                left[problem.PairPlace[pair] * problem.Dimensions + d] -= problem.SizeOf(pair, d);
        }

        return value;
    }
}
