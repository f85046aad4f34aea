using Google.OrTools.LinearSolver;
using Google.OrTools.Sat;
using Kwartiermaker.Matching.Solver;
using System.Diagnostics;
using System.Globalization;
using LinearExpr = Google.OrTools.Sat.LinearExpr;

namespace Kwartiermaker.Benchmarks.Matching;

/// <param name="Value">Null when no plan was found.</param>
internal sealed record StockResult(string Solver, double? Value, double Seconds);

/// <summary>What general solvers make of the same problem, described to them directly: a variable for every pair that its place can hold.</summary>
internal static class StockSolvers
{
    /// <summary>Fits are known to six digits and rewards to fewer.</summary>
    private const double Digits = 1e6;

    public static StockResult Scip(PlacementProblem problem, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        using var solver = Solver.CreateSolver("SCIP");
        solver.SetTimeLimit((long)limit.TotalMilliseconds);
        _ = solver.SetNumThreads(Environment.ProcessorCount);
        var full = Array.ConvertAll(problem.Capacity, c => solver.MakeConstraint(double.NegativeInfinity, c));
        var once = Enumerable.Range(0, problem.Cases).Select(_ => solver.MakeConstraint(double.NegativeInfinity, 1)).ToArray();
        foreach (var pair in Enumerable.Range(0, problem.Pairs).Where(problem.Holds))
        {
            var chosen = solver.MakeBoolVar("");
            once[problem.PairCase[pair]].SetCoefficient(chosen, 1);
            for (var d = 0; d < problem.Dimensions; d++)
                full[problem.PairPlace[pair] * problem.Dimensions + d].SetCoefficient(chosen, problem.SizeOf(pair, d));
            solver.Objective().SetCoefficient(chosen, problem.ValueOf(pair));
        }

        solver.Objective().SetMaximization();
        var found = solver.Solve() is Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE;
        return new("SCIP", found ? solver.Objective().Value() : null, watch.Elapsed.TotalSeconds);
    }

    public static StockResult CpSat(PlacementProblem problem, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        var model = new CpModel();
        var full = Array.ConvertAll(problem.Capacity, _ => LinearExpr.NewBuilder());
        var once = Enumerable.Range(0, problem.Cases).Select(_ => new List<ILiteral>()).ToArray();
        var total = LinearExpr.NewBuilder();
        foreach (var pair in Enumerable.Range(0, problem.Pairs).Where(problem.Holds))
        {
            var chosen = model.NewBoolVar("");
            once[problem.PairCase[pair]].Add(chosen);
            for (var d = 0; d < problem.Dimensions; d++)
                full[problem.PairPlace[pair] * problem.Dimensions + d].AddTerm(chosen, problem.SizeOf(pair, d));
            total.AddTerm(chosen, (long)Math.Round(problem.ValueOf(pair) * Digits));
        }

        foreach (var own in once)
            model.AddAtMostOne(own);
        for (var k = 0; k < full.Length; k++)
            model.Add(full[k] <= problem.Capacity[k]);
        model.Maximize(total);
        var solver = new CpSolver { StringParameters = string.Create(CultureInfo.InvariantCulture, $"max_time_in_seconds:{limit.TotalSeconds} num_workers:{Environment.ProcessorCount}") };
        var found = solver.Solve(model) is CpSolverStatus.Optimal or CpSolverStatus.Feasible;
        return new("CP-SAT", found ? solver.ObjectiveValue / Digits : null, watch.Elapsed.TotalSeconds);
    }
}
