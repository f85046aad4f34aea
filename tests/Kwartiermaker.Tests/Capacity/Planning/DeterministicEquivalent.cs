using Google.OrTools.LinearSolver;
using Kwartiermaker.Capacity.Planning;
using MasterSolver = Google.OrTools.LinearSolver.Solver;

namespace Kwartiermaker.Tests.Capacity.Planning;

/// <summary>The whole plan as one programme, with the use of places on every path and in every month as variables.</summary>
internal static class DeterministicEquivalent
{
    /// <param name="solverName">One that takes whole choices, or another for choices that may be anything between.</param>
    /// <param name="plan">Null: the best one.</param>
    /// <returns>Weighed cost: mean and CVaR of the dearest twentieth (Rockafellar and Uryasev 2000).</returns>
    public static double Optimum(string solverName, Portfolio portfolio, PlanCost cost, double[]? plan = null)
    {
        using var solver = MasterSolver.CreateSolver(solverName);
        var (choices, paths) = (cost.Choices, cost.Scenarios.Count);
        Variable[] x = [.. choices.All.Select(_ => solver.MakeVar(0, 1, solver.IsMip(), "")), .. cost.Reserves.Select(r => solver.MakeNumVar(0, r.Most, ""))];
        for (var k = 0; k < x.Length && plan is not null; k++)
            x[k].SetBounds(plan[k], plan[k]);
        foreach (var branch in Enum.GetValues<NeedBranch>())
            foreach (var subject in choices.All.Index().Where(c => c.Item.Holds(branch)).GroupBy(c => c.Item.Subject))
                _ = solver.Add(new SumVarArray([.. subject.Select(c => x[c.Index])]) <= 1);
        var tailPaths = Math.Max(1, (int)Math.Ceiling(0.05 * paths));
        var edge = solver.MakeNumVar(double.NegativeInfinity, double.PositiveInfinity, "");
        LinearExpr objective = portfolio.TailWeight * edge;
        for (var s = 0; s < paths; s++)
        {
            var pathCost = OnPath(solver, portfolio, cost, x, s);
            var beyond = solver.MakeNumVar(0, double.PositiveInfinity, "");
            _ = solver.Add(beyond >= pathCost - edge);
            objective += (1 - portfolio.TailWeight) / paths * pathCost + portfolio.TailWeight / tailPaths * beyond;
        }

        solver.Minimize(objective);
        using var exact = new MPSolverParameters();
        exact.SetDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        Assert.Equal(MasterSolver.ResultStatus.OPTIMAL, solver.Solve(exact));
        return solver.Objective().Value();
    }

    private static LinearExpr OnPath(MasterSolver solver, Portfolio portfolio, PlanCost cost, Variable[] x, int path)
    {
        LinearExpr sum = new();
        foreach (var site in portfolio.Sites)
            sum += ChoiceSet.Standing(portfolio, site.CostPerPlace, site.Places, 0, ChoiceSet.EndOf(site, portfolio));
        for (var k = 0; k < cost.Choices.All.Count; k++)
            sum += cost.Choices.Effects[k][path].Cost * x[k];
        for (var m = 0; m < cost.Months; m++)
        {
            LinearExpr there = new();
            there += portfolio.Sites.Where(s => m < ChoiceSet.EndOf(s, portfolio)).Sum(s => s.Places);
            for (var k = 0; k < cost.Choices.All.Count; k++)
                if (cost.Choices.Effects[k][path] is var e && m >= e.From && m < e.End)
                    there += cost.Choices.All[k].Places * x[k];
            var (regular, emergency) = (solver.MakeNumVar(0, double.PositiveInfinity, ""), solver.MakeNumVar(0, double.PositiveInfinity, ""));
            _ = solver.Add(regular <= there);
            LinearExpr slept = regular + emergency;
            sum += portfolio.RegularUse.At(portfolio.Start + m) / 12 * regular + portfolio.EmergencyUse.At(portfolio.Start + m) / 12 * emergency;
            foreach (var (r, reserve) in cost.Reserves.Index().Where(r => m >= r.Item.NoticeMonths))
            {
                var used = solver.MakeNumVar(0, double.PositiveInfinity, "");
                _ = solver.Add(used <= x[cost.Choices.All.Count + r]);
                slept += used;
                sum += reserve.UseCost / 12 * used + reserve.HoldingCost / 12 * x[cost.Choices.All.Count + r];
            }

            _ = solver.Add(slept == cost.Scenarios.Need[path][m]);
        }

        return sum;
    }
}
