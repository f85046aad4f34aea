using FsCheck.Xunit;
using Kwartiermaker.Common.Numbers;
using Kwartiermaker.Matching.Solver;

namespace Kwartiermaker.Tests.Matching;

public sealed class RegionSearchTests
{
    private const int Tries = 15;
    private const double Near = 1e-9;

    private static Plan Search(PairSet pairs, Plan start, int seed = 1, int threads = 2)
    {
        var search = new RegionSearch(pairs, start.In(pairs), new Chance(seed, 0, 0));
        search.Run(new ParallelOptions { MaxDegreeOfParallelism = threads }, CancellationToken.None);
        return search.Plan;
    }

    private static (PlacementProblem Problem, PairSet Pairs, Plan Start) Some(int seed, byte dimensions) =>
        SmallProblem.WithFirstCome(SmallProblem.Make(seed, 40, 4, 1 + dimensions % 3));

    [Property(MaxTest = Tries)]
    public bool Plan_IsNeverOverCapacity_NorWorse(int seed, byte dimensions)
    {
        var (problem, pairs, start) = Some(seed, dimensions);
        var found = Search(pairs, start);
        return problem.Left(pairs.InProblem(found)).All(left => left >= 0) && found.Value >= start.Value - Near
            && Math.Abs(found.Value - problem.Sum(pairs.InProblem(found))) < Near;
    }

    [Property(MaxTest = Tries)]
    public bool Plan_IsTheSame_OnAnyNumberOfThreads(int seed, byte dimensions)
    {
        var (_, pairs, start) = Some(seed, dimensions);
        return pairs.InProblem(Search(pairs, start, threads: 1)).SequenceEqual(pairs.InProblem(Search(pairs, start, threads: 4)));
    }

    /// <summary>Everybody likes the place of the next one better, and all places are full: nobody can move alone.</summary>
    [Fact]
    public void Plan_MovesAllAtOnce_WhereNobodyCanMoveAlone()
    {
        const int Places = 5;
        int[] cases = [.. Enumerable.Range(0, Places).SelectMany(i => new[] { i, i })];
        int[] places = [.. Enumerable.Range(0, Places).SelectMany(i => new[] { i, (i + 1) % Places })];
        double[] fit = [.. Enumerable.Range(0, Places).SelectMany(_ => new[] { 0.1, 0.9 })];
        var problem = new PlacementProblem(1, [3, 3, 3, 3, 3], new double[Places], [3, 3, 3, 3, 3], cases, places, ["fit"], fit);
        var pairs = PairSet.Of(problem);
        var start = new Plan(pairs);
        for (var i = 0; i < Places; i++)
            start.Add(i, 2 * i);

        Assert.Equal(Places * 0.9, Search(pairs, start).Value, Near);
    }

    [Fact]
    public void Plan_FindsRoomForSomebodyWithoutAPlace()
    {
        var problem = new PlacementProblem(1, [2, 2], [1, 1], [2, 2], [0, 0, 1], [0, 1, 0], ["fit"], [0.5, 0.4, 0.5]);
        var pairs = PairSet.Of(problem);
        var start = new Plan(pairs);
        start.Add(0, 0);

        Assert.Equal([1, 2], pairs.InProblem(Search(pairs, start)));
    }

    [Fact]
    public void Plan_StaysAsItWas_WhenCancelled()
    {
        var (_, pairs, start) = Some(1, 0);
        var search = new RegionSearch(pairs, start.In(pairs), new Chance(1, 0, 0));

        search.Run(new ParallelOptions { MaxDegreeOfParallelism = 2 }, new CancellationToken(canceled: true));

        Assert.Equal(pairs.InProblem(start), pairs.InProblem(search.Plan));
    }
}
