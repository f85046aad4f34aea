using FsCheck.Xunit;
using Kwartiermaker.Matching.Solver;

namespace Kwartiermaker.Tests.Matching;

public sealed class FairnessFloorTests
{
    private static readonly Effort Little = new(1);

    /// <summary>Two households want the same place and the second gives way; with a floor at the best place it goes below only because nothing else is left.</summary>
    [Fact]
    public void WhoWouldHaveNoPlace_IsPlacedBelowTheFloor_AndIsNamed()
    {
        var problem = new PlacementProblem(1, [1, 1], [0, 0], [1, 1], [0, 0, 1, 1], [0, 1, 0, 1], ["fit"], [0.9, 0.3, 0.8, 0.1]);

        var outcome = FairnessFloor.Solve(problem, PlacementSolver.Solve(problem, Little), 1, Little);

        Assert.Equal([0, 3], outcome.Plan.Pair);
        Assert.Equal([1], outcome.Below);
        Assert.Equal(1.1 - 1.0, outcome.Price, 1e-9);
    }

    [Property(MaxTest = 15)]
    public bool NobodyIsBelowTheFloor_ButThoseNamed(int seed, byte k)
    {
        var (problem, best) = (SmallProblem.Make(seed, 20, 5), 1 + (k % 3));
        var outcome = FairnessFloor.Solve(problem, PlacementSolver.Solve(problem, Little), best, Little);
        return outcome.Plan.Pair.Index().All(x => x.Item < 0 || outcome.Below.Contains(x.Index) || Rank(problem, x.Item) < best)
            && problem.Left(outcome.Plan.Pair).All(left => left >= 0)
            && Math.Abs(problem.Sum(outcome.Plan.Pair) - outcome.Plan.Value) < 1e-9
            && outcome.Plan.Bound >= outcome.Plan.Value && outcome.Price >= 0;
    }

    /// <summary>How many places that could hold the case fit it better.</summary>
    private static int Rank(PlacementProblem problem, int pair) =>
        Enumerable.Range(0, problem.Pairs).Count(p => problem.PairCase[p] == problem.PairCase[pair] && problem.Holds(p) && problem.FitOf(p) > problem.FitOf(pair));
}
