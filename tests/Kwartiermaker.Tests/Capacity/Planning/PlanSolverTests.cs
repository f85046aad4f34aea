using Kwartiermaker.Capacity.Planning;
using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Tests.Capacity.Planning;

public sealed class PlanSolverTests
{
    private const double Gap = 5e-4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void CuttingPlanes_FindThePlanOfTheWholeProgramme(int seed)
    {
        var (portfolio, cost) = Toy(seed);

        var found = new PlanSolver(portfolio, cost).Solve(waiting: true);

        var optimum = DeterministicEquivalent.Optimum("SCIP", portfolio, cost);
        Assert.Equal(1, DeterministicEquivalent.Optimum("CBC", portfolio, cost) / optimum, 1e-6);
        Assert.InRange(found.Objective, optimum * (1 - 1e-6), optimum * (1 + Gap));
        Assert.InRange(found.Bound!.Value, optimum * (1 - Gap), optimum * (1 + 1e-6));
        Assert.InRange(found.SolverDifference!.Value, 0, 1e-6);
    }

    [Fact]
    public void CostOfAPlan_IsThatOfTheWholeProgramme_AndItsPlaneLiesUnderAllOthers()
    {
        var (portfolio, cost) = Toy(3);
        var chance = new Chance(3, 0, 0);
        double[][] plans = [.. Enumerable.Range(0, 12).Select(_ => Draw(cost, ref chance))];

        foreach (var plan in plans)
        {
            var path = cost.Of(plan).Path;
            Assert.Equal(1, DeterministicEquivalent.Optimum("GLOP", portfolio, cost, plan) / PlanSolver.Weighed(path, portfolio.TailWeight), 1e-6);
            var slope = new double[cost.Variables];
            for (var s = 0; s < path.Length; s++)
                cost.AddSlope(plan, s, 1.0 / path.Length, slope);
            Assert.All(plans, other => Assert.True(
                path.Average() + slope.Zip(other.Zip(plan), (a, p) => a * (p.First - p.Second)).Sum() <= cost.Of(other).Path.Average() + 1e-3));
        }
    }

    private static (Portfolio Portfolio, PlanCost Cost) Toy(int seed)
    {
        var portfolio = ToyPortfolio.WithReserves();
        return (portfolio, new(portfolio, Scenarios.Draw(portfolio, null, ToyPortfolio.Scenarios, seed)));
    }

    /// <summary>Shares so small that those of one subject stay below 1 together.</summary>
    private static double[] Draw(PlanCost cost, ref Chance chance)
    {
        var plan = new double[cost.Variables];
        for (var k = 0; k < plan.Length; k++)
            plan[k] = k < cost.Choices.All.Count ? chance.Share() / 2 : chance.Share() * cost.Reserves[k - cost.Choices.All.Count].Most;
        return plan;
    }
}
