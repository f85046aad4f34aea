using Kwartiermaker.Matching.Instances;
using Kwartiermaker.Matching.Solver;

namespace Kwartiermaker.Tests.Matching;

public sealed class PlacementSolverTests
{
    /// <summary>Places that hold many, where the core, the regions and the exact end are at work; a general solver says what the best is.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(3, 3)]
    public void ManyPerPlace_EndsAtTheOptimumOfAGeneralSolver(int seed, int dimensions)
    {
        var small = SmallProblem.Make(seed, 60, 5, dimensions);
        var problem = small with { Capacity = [.. small.Capacity.Select(c => 3 * c)] };

        var placement = PlacementSolver.Solve(problem, new Effort(4));

        var optimum = SmallProblem.BestBySolver(problem);
        Assert.Equal(optimum, placement.Value, 1e-6);
        Assert.InRange(placement.Bound, optimum - 1e-6, double.MaxValue);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Solve_SmallProblems_FindsAndProvesTheBestOfAllPlans(int dimensions)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var problem = SmallProblem.Make(seed, 7, 4, dimensions);

            var placement = PlacementSolver.Solve(problem, new Effort(2));

            Assert.Equal(SmallProblem.BestByTrying(problem), placement.Value, 1e-6);
            Assert.Equal(PlacementStatus.Optimal, placement.Status);
            Assert.Equal(placement.Value, placement.Bound, 1e-6);
        }
    }

    [Fact]
    public void Solve_WithSizesByPair_KeepsThem()
    {
        var problem = new PlacementProblem(1, [0, 0], [10, 10], [4, 4], [0, 0, 1, 1], [0, 1, 0, 1], ["cost"], [-1, -2, -1, -5]) { PairSize = [3, 3, 3, 3] };

        var placement = PlacementSolver.Solve(problem, new Effort(1));

        Assert.Equal((17.0, 2), (placement.Value, placement.Placed));
    }

    [Fact]
    public void Solve_AWeekOfTheCountry_IsProvedWithinTwoInAThousand()
    {
        var problem = SyntheticInstance.Make(150, 90, 1);
        var reports = new List<PlacementProgress>();

        var placement = PlacementSolver.Solve(problem, new Effort(2), reports.Add);

        Assert.InRange(placement.Gap, 0, 0.002);
        Assert.All(problem.Left(placement.Pair), left => Assert.True(left >= 0));
        Assert.Equal(reports.Select(r => r.Value).Order(), reports.Select(r => r.Value));
        Assert.Equal(reports.Select(r => r.Bound).OrderDescending(), reports.Select(r => r.Bound));
    }

    /// <summary>A capacity too large for the exact bound still gives a bound and a plan.</summary>
    [Fact]
    public void Solve_WithCapacityInTheThousands_IsStillProved()
    {
        var problem = new PlacementProblem(3, [400, 300, 200, 500, 100, 300, 200, 200, 300], [0, 0, 0], [900, 900, 900, 500, 500, 500], [0, 0, 1, 1, 2, 2], [0, 1, 0, 1, 0, 1],
            ["fit"], [0.9, 0.2, 0.8, 0.7, 0.5, 0.6]);

        var placement = PlacementSolver.Solve(problem, new Effort(1));

        Assert.Equal(SmallProblem.BestByTrying(problem), placement.Value, 1e-9);
        Assert.Equal(PlacementStatus.Optimal, placement.Status);
    }

    [Fact]
    public void Solve_NothingToDo_GivesAnEmptyPlan()
    {
        var placement = PlacementSolver.Solve(new(1, [], [], [], [], [], ["fit"], []), new Effort(1));

        Assert.Empty(placement.Pair);
        Assert.Equal((PlacementStatus.Optimal, 0.0, 0.0), (placement.Status, placement.Value, placement.Gap));
    }

    [Fact]
    public void Solve_NoPlaceAllowedOrLargeEnough_LeavesTheCaseOut()
    {
        var problem = new PlacementProblem(1, [3, 1], [1, 1], [2], [0], [0], ["fit"], [0.5]);

        Assert.Equal([-1, -1], PlacementSolver.Solve(problem, new Effort(1)).Pair);
    }

    [Fact]
    public void Solve_BrokenOffAtOnce_GivesAPlanWithABound()
    {
        var problem = SmallProblem.Make(3, 30, 5);

        var placement = PlacementSolver.Solve(problem, new Effort(5), cancel: new CancellationToken(canceled: true));

        Assert.Equal(PlacementStatus.Stopped, placement.Status);
        Assert.Equal(SmallProblem.FirstCome(problem), placement.Value, 1e-9);
        Assert.True(double.IsFinite(placement.Bound) && placement.Bound >= placement.Value);
        Assert.All(problem.Left(placement.Pair), left => Assert.True(left >= 0));
    }

    [Fact]
    public void Prices_AreThoseOfTheFullPlace()
    {
        // Two of three persons fit in the better place; the third loses 0.3 by going to the other.
        var problem = new PlacementProblem(1, [1, 1, 1], [0, 0, 0], [2, 9], [0, 0, 1, 1, 2, 2], [0, 1, 0, 1, 0, 1], ["fit"], [0.9, 0.2, 0.8, 0.2, 0.5, 0.2]);

        var placement = PlacementSolver.Solve(problem, new Effort(0));

        Assert.InRange(placement.Prices[0], 0.3 - 1e-3, 0.6 + 1e-3);
        Assert.Equal(0, placement.Prices[1], 1e-3);
    }
}
