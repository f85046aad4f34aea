using Google.OrTools.LinearSolver;
using IntegerSolver = Google.OrTools.LinearSolver.Solver;

namespace Kwartiermaker.Matching.Solver;

/// <summary>What is left after the bounds have proved pairs away, solved as an integer programme: for a few thousand pairs.</summary>
internal static class ExactProof
{
    private const double Tolerance = 1e-6;

    /// <param name="best">Start of the search; the answer is never worth less.</param>
    /// <param name="nodes">Branches to look at before it gives up: by number and not by the clock, so that a run repeats.</param>
    /// <returns>The best plan found, and what no plan within these pairs exceeds; null when that is not known.</returns>
    public static (Plan Plan, double? Bound) Solve(PairSet pairs, Plan best, int nodes, CancellationToken cancel)
    {
        // An interruption that comes before the work does not stop it.
        if (cancel.IsCancellationRequested)
            return (best, null);
        using var solver = IntegerSolver.CreateSolver("SCIP");
        var chosen = solver.MakeBoolVarArray(pairs.Count);
        Describe(solver, chosen, pairs);
        solver.SetHint(chosen, [.. Enumerable.Range(0, pairs.Count).Select(p => best.PairOf(pairs.CaseOf(p)) == p ? 1.0 : 0.0)]);
        _ = solver.SetSolverSpecificParametersAsString($"limits/totalnodes = {nodes}\n");
        using var exact = new MPSolverParameters();
        exact.SetDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        using var broken = cancel.Register(() => solver.InterruptSolve());
        var status = solver.Solve(exact);
        if (status is not (IntegerSolver.ResultStatus.OPTIMAL or IntegerSolver.ResultStatus.FEASIBLE))
            return (best, null);
        var found = new Plan(pairs);
        for (var i = 0; i < pairs.Cases; i++)
            for (var p = pairs.First[i]; p < pairs.First[i + 1]; p++)
                if (chosen[p].SolutionValue() > 0.5 && found.PairOf(i) < 0 && found.Fits(p))
                    found.Add(i, p);
        var plan = found.Value > best.Value ? found : best;
        var bound = solver.Objective().BestBound();
        return (plan, bound - plan.Value <= Tolerance ? plan.Value : bound);
    }

    private static void Describe(IntegerSolver solver, Variable[] chosen, PairSet pairs)
    {
        var capacity = Array.ConvertAll(pairs.Capacity, c => solver.MakeConstraint(double.NegativeInfinity, c));
        for (var i = 0; i < pairs.Cases; i++)
        {
            var once = solver.MakeConstraint(double.NegativeInfinity, 1);
            for (var p = pairs.First[i]; p < pairs.First[i + 1]; p++)
            {
                once.SetCoefficient(chosen[p], 1);
                solver.Objective().SetCoefficient(chosen[p], pairs.Value[p]);
                for (var d = 0; d < pairs.Dimensions; d++)
                    capacity[pairs.Place[p] * pairs.Dimensions + d].SetCoefficient(chosen[p], pairs.Size[p * pairs.Dimensions + d]);
            }
        }

        solver.Objective().SetMaximization();
    }
}
