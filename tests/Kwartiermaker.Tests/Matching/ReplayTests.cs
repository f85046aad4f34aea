using Kwartiermaker.Matching.Instances;
using Kwartiermaker.Matching.Solver;

namespace Kwartiermaker.Tests.Matching;

public sealed class ReplayTests
{
    private static readonly PlacementProblem Year = SyntheticInstance.Make(60, 8, 4);

    [Theory]
    [InlineData(Arrivals.Known)]
    [InlineData(Arrivals.Estimated)]
    public void LookingAhead_KeepsTheRulesAndComesNearerToHindsight(Arrivals arrivals)
    {
        var replay = new Replay(Year, 10, Year);

        var (greedy, batch, ahead) = (replay.FirstCome(), replay.BatchOptimum(), replay.LookingAhead(new LookAhead(5, 1), arrivals));

        Assert.All(new[] { greedy, batch, ahead }, outcome =>
        {
            Assert.All(Year.Left(outcome.Pair), left => Assert.True(left >= 0));
            Assert.Equal(Year.Sum(outcome.Pair), outcome.Value, 1e-9);
        });
        Assert.True(ahead.Value > greedy.Value);
        Assert.InRange(ahead.Value, 0, PlacementSolver.Solve(Year, new Effort(1)).Bound);
    }

    [Fact]
    public void LookingAhead_IsTheSameForTheSameSeed() =>
        Assert.Equal(new Replay(Year, 7).LookingAhead(new LookAhead(3, 2), Arrivals.Known).Pair, new Replay(Year, 7).LookingAhead(new LookAhead(3, 2), Arrivals.Known).Pair);

    [Fact]
    public void OneBatchOfAll_IsTheOptimum()
    {
        var small = SmallProblem.Make(5, 8, 3);

        Assert.Equal(SmallProblem.BestByTrying(small), new Replay(small, 100).BatchOptimum().Value, 1e-6);
    }

    [Fact]
    public void SyntheticInstance_IsSoundAndTheSameForTheSameSeed()
    {
        var again = SyntheticInstance.Make(60, 8, 4);

        Assert.Empty(ProblemCheck.Faults(Year));
        Assert.Equal(Year.Term, again.Term);
        Assert.Equal((int)(1.02 * Year.CaseSize.Sum()), Year.Capacity.Sum());
        Assert.NotEqual(Year.Term, SyntheticInstance.Make(60, 8, 5).Term);
    }
}
