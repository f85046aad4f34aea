using FsCheck.Xunit;
using Kwartiermaker.Matching.Solver;

namespace Kwartiermaker.Tests.Matching;

public sealed class PlacementProperties
{
    private const int Tries = 15;
    private const double Near = 1e-9;

    /// <summary>With few cases for each place or with many: the engine goes other ways there.</summary>
    private static PlacementProblem Some(int seed, byte dimensions) => SmallProblem.Make(seed, 25, dimensions < 128 ? 6 : 3, 1 + dimensions % 3);

    private static Placement Solve(PlacementProblem problem, int rounds = 1, int seed = 1) => PlacementSolver.Solve(problem, new Effort(rounds, seed));

    [Property(MaxTest = Tries)]
    public bool Plan_IsNeverOverCapacity(int seed, byte dimensions)
    {
        var problem = Some(seed, dimensions);
        return problem.Left(Solve(problem).Pair).All(left => left >= 0);
    }

    [Property(MaxTest = Tries)]
    public bool Plan_GivesEachCaseOneAllowedPlaceAtMost(int seed, byte dimensions)
    {
        var problem = Some(seed, dimensions);
        var plan = Solve(problem).Pair;
        return plan.Length == problem.Cases && plan.Index().All(x => x.Item == -1 || problem.PairCase[x.Item] == x.Index);
    }

    [Property(MaxTest = Tries)]
    public bool Value_IsTheSumOfTheTerms_AndNeverAboveTheBound(int seed, byte dimensions)
    {
        var problem = Some(seed, dimensions);
        var placement = Solve(problem);
        return Math.Abs(placement.Value - problem.Sum(placement.Pair)) < Near && placement.Bound >= placement.Value - Near && placement.Gap >= 0;
    }

    [Property(MaxTest = Tries)]
    public bool Plan_IsNeverWorseThanFirstComeFirstServed(int seed, byte dimensions)
    {
        var problem = Some(seed, dimensions);
        return Solve(problem, rounds: 0).Value >= SmallProblem.FirstCome(problem) - Near;
    }

    [Property(MaxTest = Tries)]
    public bool Plan_IsTheSameForTheSameSeed_OnAnyNumberOfThreads(int seed, byte dimensions)
    {
        var problem = Some(seed, dimensions);
        var first = Solve(problem);
        var again = PlacementSolver.Solve(problem, new Effort(1) { Threads = 1 });
        return first.Pair.SequenceEqual(again.Pair) && first.Bound.Equals(again.Bound);
    }

    [Property(MaxTest = Tries)]
    public bool MoreRounds_AreNeverWorse(int seed, byte dimensions)
    {
        var problem = Some(seed, dimensions);
        return Solve(problem, rounds: 3).Value >= Solve(problem, rounds: 0).Value - Near;
    }

    [Property(MaxTest = Tries)]
    public bool Prices_AreNeverBelowZero(int seed, byte dimensions) => Solve(Some(seed, dimensions), rounds: 0).Prices.All(price => price >= 0);

    /// <summary>Where every place is the same for everybody, there is nothing to gain by choosing.</summary>
    [Property(MaxTest = Tries)]
    public bool Placebo_GainsNothingOverAnyPlanThatPlacesAll(int seed)
    {
        var problem = SmallProblem.Make(seed, 12, 4, terms: 1);
        problem = problem with { Term = [.. problem.Term.Select(_ => 0.4)], Reward = new double[12], Capacity = [60, 60, 60, 60] };
        return Math.Abs(Solve(problem).Value - SmallProblem.FirstCome(problem)) < Near;
    }
}
