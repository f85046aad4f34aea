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
        Assert.Equal([new CaseMove(0, 1)], why.CheapestChange!.Others);
        Assert.Equal(0.2 - 0.6, why.CheapestChange.Total, 1e-12);
        Assert.Equal(why.CheapestChange.Total, why.CheapestChange.Fit, 1e-12);
    }

    /// <summary>Who likes the first place best gets it when two others each move on by one.</summary>
    [Fact]
    public void CheapestChange_MayTakeMoreThanOneOther()
    {
        // Case 0 is in place 1 and prefers 0, where case 1 is; case 1 fits in 2 only if case 2 goes to 3.
        var problem = Problem([1, 1, 1, 1], [(0, 0, 0.9), (0, 1, 0.8), (1, 0, 0.9), (1, 2, 0.85), (2, 2, 0.9), (2, 3, 0.88)]);
        var placement = Placed(problem, [1, 2, 4]);

        var change = Explanation.Of(problem, placement, 0).CheapestChange!;

        Assert.Equal([new CaseMove(1, 2), new CaseMove(2, 3)], change.Others);
        Assert.Equal(0.1 - 0.05 - 0.02, change.Total, 1e-12);
    }

    /// <summary>A household of two prefers a place where two of one person are: both must leave for it, one of them to where the household was.</summary>
    [Fact]
    public void CheapestChange_MovesTwoTogether_WhenOneAloneIsNotEnough()
    {
        var problem = Problem([2, 1, 2], [(0, 0, 0.9), (0, 2, 0.1), (1, 0, 0.5), (1, 1, 0.4), (2, 0, 0.6), (2, 2, 0.3)]) with { CaseSize = [2, 1, 1] };
        var placement = Placed(problem, [1, 2, 4]);

        var change = Explanation.Of(problem, placement, 0).CheapestChange!;

        Assert.Equal([new CaseMove(1, 1), new CaseMove(2, 2)], change.Others.OrderBy(o => o.Case));
        Assert.Equal(0.8 - 0.1 - 0.3, change.Total, 1e-12);
    }

    /// <summary>Both who must leave go to the same place, which has room for both.</summary>
    [Fact]
    public void CheapestChange_TwoWhoLeaveTogether_MayGoToOnePlace()
    {
        var problem = Problem([2, 9], [(0, 0, 0.9), (1, 0, 0.5), (1, 1, 0.4), (2, 0, 0.6), (2, 1, 0.3)]) with { CaseSize = [2, 1, 1] };

        var change = Explanation.Of(problem, Placed(problem, [-1, 1, 3]), 0).CheapestChange!;

        Assert.Equal([new CaseMove(1, 1), new CaseMove(2, 1)], change.Others.OrderBy(o => o.Case));
        Assert.Equal(0.9 - 0.1 - 0.3, change.Total, 1e-12);
    }

    /// <summary>On fit alone the swap would pay; the other has waited so long that it does not.</summary>
    [Fact]
    public void RewardOfAnother_IsSaid()
    {
        var problem = Problem([1], [(0, 0, 0.9), (1, 0, 0.5)]) with { Reward = [0, 1] };

        var why = Explanation.Of(problem, PlacementSolver.Solve(problem, new Effort(1)), 0);

        Assert.Equal((DecidedBy.Reward, null), (why.DecidedBy, why.Proposal));
        Assert.Equal((0.4, -0.6), (Math.Round(why.CheapestChange!.Fit, 9), Math.Round(why.CheapestChange.Total, 9)));
    }

    /// <summary>Without a floor the first gets the place that both like; the floor gives it to the second, who would fall lower.</summary>
    [Fact]
    public void Floor_IsSaid()
    {
        var problem = Problem([1, 1, 1], [(0, 0, 0.9), (0, 1, 0.5), (0, 2, 0.1), (1, 0, 0.6), (1, 1, 0.55), (1, 2, 0.54)]);
        var free = PlacementSolver.Solve(problem, new Effort(1));
        var floored = Placed(problem, [1, 3]);

        Assert.Equal(0, free.Pair[0]);
        Assert.Equal(DecidedBy.Floor, Explanation.Of(problem, floored, 0, free).DecidedBy);
        Assert.Equal(DecidedBy.Full, Explanation.Of(problem, floored, 0).DecidedBy);
    }

    /// <summary>The place has room, but has taken its share of the period: the load is a term of the fit, and not what a household likes.</summary>
    [Fact]
    public void Balance_IsSaid()
    {
        var problem = new PlacementProblem(1, [1], [0], [1, 1], [0, 0], [0, 1], ["work", EvenLoad.Term], [0.9, -0.5, 0.6, 0]);

        var why = Explanation.Of(problem, PlacementSolver.Solve(problem, new Effort(1)), 0);

        Assert.Equal((DecidedBy.Balance, 0, 1), (why.DecidedBy, why.BestLiked!.Place, why.Proposal!.Place));
        Assert.Equal(why.BestLiked.Fit - why.Proposal.Fit, why.Difference.Sum(), 1e-12);
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
                foreach (var (other, place) in change.Others)
                    plan[other] = place is { } to ? Pair(problem, other, to) : -1;
                Assert.Equal(placement.Value + change.Total, problem.Sum(plan), 1e-9);
                Assert.All(problem.Left(plan), left => Assert.True(left >= 0));
                Assert.True(change.Total >= BestByMovingOne(problem, placement.Pair, plan[i]) - 1e-9);
                changes++;
            }
        }

        Assert.NotEqual(0, changes);
    }

    /// <summary>By trying: the case by this pair, and at most one other elsewhere.</summary>
    private static double BestByMovingOne(PlacementProblem problem, int[] before, int pair)
    {
        var best = double.NegativeInfinity;
        var forced = before.ToArray();
        forced[problem.PairCase[pair]] = pair;
        for (var other = 0; other < problem.Cases; other++)
            if (other != problem.PairCase[pair])
                foreach (var to in Enumerable.Range(0, problem.Pairs).Where(p => problem.PairCase[p] == other).Append(-1))
                {
                    var plan = forced.ToArray();
                    plan[other] = to;
                    if (problem.Left(plan).All(left => left >= 0))
                        best = Math.Max(best, problem.Sum(plan) - problem.Sum(before));
                }

        return best;
    }

    private static PlacementProblem Problem(int[] capacity, (int Case, int Place, double Fit)[] pairs) => new(
        1, [.. Enumerable.Repeat(1, 1 + pairs.Max(p => p.Case))], new double[1 + pairs.Max(p => p.Case)], capacity,
        [.. pairs.Select(p => p.Case)], [.. pairs.Select(p => p.Place)], ["fit"], [.. pairs.Select(p => p.Fit)]);

    private static Placement Placed(PlacementProblem problem, int[] pair) =>
        new(PlacementStatus.Feasible, pair, problem.Sum(pair), double.PositiveInfinity, new double[problem.Capacity.Length], 0);

    private static int Pair(PlacementProblem problem, int @case, int place) =>
        Enumerable.Range(0, problem.Pairs).Single(p => problem.PairCase[p] == @case && problem.PairPlace[p] == place);
}
