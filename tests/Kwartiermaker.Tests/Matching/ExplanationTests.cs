using Kwartiermaker.Matching.Solver;

namespace Kwartiermaker.Tests.Matching;

public sealed class ExplanationTests
{
    /// <summary>Both like the first place best; it holds one of them.</summary>
    private static readonly PlacementProblem Rivals = new(
        1, [1, 1, 3], [0, 0, 0], [1, 2], [0, 0, 1, 1, 2], [0, 1, 0, 1, 0], ["work", "care"], [0.5, 0.4, 0.2, 0.1, 0.6, 0.2, 0.5, 0.1, 0.9, 0]);

    private static readonly Placement Plan = PlacementSolver.Solve(Rivals, new Effort(1));

    [Fact]
    public void FullPlace_IsNamedWithTheCheapestWayToHaveIt()
    {
        var why = Explanation.Of(Rivals, Plan, 1);

        Assert.Equal([0, 3, -1], Plan.Pair);
        Assert.Equal(DecidedBy.Full, why.DecidedBy);
        Assert.Equal((1, 0), (why.Proposal!.Place, why.BestLiked!.Place));
        Assert.Equal(0.6 + 0.2 - 0.6, why.Difference.Sum(), 1e-12);
        Assert.Equal((0, 1), (why.CheapestChange!.OtherCase, why.CheapestChange.ToPlace));
        Assert.Equal(0.2 - 0.6, why.CheapestChange.Total, 1e-12);
    }

    [Fact]
    public void BestPlace_IsDecidedByTheFit()
    {
        var why = Explanation.Of(Rivals, Plan, 0);

        Assert.Equal((DecidedBy.Fit, null), (why.DecidedBy, why.CheapestChange));
        Assert.Equal(1, why.RunnerUp!.Place);
        Assert.All(why.Difference, d => Assert.Equal(0, d));
    }

    [Fact]
    public void HouseholdLargerThanThePlace_IsSaid() => Assert.Equal(DecidedBy.TooLarge, Explanation.Of(Rivals, Plan, 2).DecidedBy);

    [Fact]
    public void CaseWithoutAllowedPlace_IsSaid()
    {
        var problem = Rivals with { CaseSize = [1, 1, 3, 1], Reward = new double[4] };

        var why = Explanation.Of(problem, PlacementSolver.Solve(problem, new Effort(0)), 3);

        Assert.Equal((DecidedBy.NotAllowed, null, null), (why.DecidedBy, why.Proposal, why.BestLiked));
    }

    /// <summary>Carrying the change out gives exactly the total that it names, and no place is over-full.</summary>
    [Fact]
    public void CheapestChange_CanBeAddedUpAgain()
    {
        var changes = 0;
        for (var seed = 0; seed < 15; seed++)
        {
            var problem = SmallProblem.Make(seed, 20, 5);
            var placement = PlacementSolver.Solve(problem, new Effort(0));
            for (var i = 0; i < problem.Cases; i++)
            {
                var why = Explanation.Of(problem, placement, i);
                Assert.All(new[] { why.Proposal, why.RunnerUp, why.BestLiked }.OfType<PlaceOption>(), o => Assert.Equal(o.Fit, o.Terms.Sum(), 1e-12));
                if (why.CheapestChange is not { } change)
                    continue;
                var plan = placement.Pair.ToArray();
                plan[i] = Pair(problem, i, why.BestLiked!.Place);
                if (change.OtherCase is { } other)
                    plan[other] = change.ToPlace is { } to ? Pair(problem, other, to) : -1;
                Assert.Equal(placement.Value + change.Total, problem.Sum(plan), 1e-9);
                Assert.All(problem.Left(plan), left => Assert.True(left >= 0));
                changes++;
            }
        }

        Assert.NotEqual(0, changes);
    }

    private static int Pair(PlacementProblem problem, int @case, int place) =>
        Enumerable.Range(0, problem.Pairs).Single(p => problem.PairCase[p] == @case && problem.PairPlace[p] == place);
}
