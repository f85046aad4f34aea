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
    public void Cancelled_EndsBetweenBatches() =>
        Assert.Throws<OperationCanceledException>(() => new Replay(Year, 10, cancel: new CancellationToken(true)).BatchOptimum());

    /// <summary>All like the first place best, the first two most: with a price on running ahead, the batches are spread, at a price in fit that is measured.</summary>
    [Fact]
    public void EvenLoad_SpreadsOverThePeriod_AtAMeasuredPrice()
    {
        var problem = new PlacementProblem(
            1, [1, 1, 1, 1], new double[4], [2, 2], [0, 0, 1, 1, 2, 2, 3, 3], [0, 1, 0, 1, 0, 1, 0, 1], ["fit"], [0.9, 0.7, 0.9, 0.7, 0.5, 0.45, 0.5, 0.45]);
        var past = problem with { Term = [0.5, 0.45, 0.5, 0.45, 0.5, 0.45, 0.5, 0.45] };
        var replay = new Replay(problem, 1, past);
        var lookAhead = new LookAhead(3, 1);

        var (free, even) = (replay.LookingAhead(lookAhead, Arrivals.Known), replay.LookingAhead(lookAhead, Arrivals.Known, new EvenLoad(0.3)));

        // Pro rata each place has taken half a person, one, one and a half, two: taking turns runs half a person ahead, twice.
        Assert.Equal(0.25, even.Ahead, 1e-9);
        Assert.Equal(0.5, free.Ahead, 1e-9);
        Assert.Equal(problem.Sum(even.Pair), even.Value, 1e-9);
        Assert.Equal(0.15, free.Value - even.Value, 1e-9);
    }

    [Theory]
    [InlineData(10, 10, 2, 0.5, 0)]
    [InlineData(10, 5, 2, 0.5, 2)]
    [InlineData(10, 6, 2, 0.5, 1)]
    [InlineData(10, 3, 2, 0.5, 2)]
    [InlineData(10, 10, 2, 1, 0)]
    [InlineData(10, 10, 2, 0, 2)]
    public void Ahead_CountsOnlyWhoComesOnTopOfTheShare(int capacity, int left, int joining, double elapsed, double ahead) =>
        Assert.Equal(ahead, EvenLoad.Ahead(capacity, left, joining, elapsed), 1e-12);

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
