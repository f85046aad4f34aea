using FsCheck.Xunit;
using Kwartiermaker.Common.Numbers;
using Kwartiermaker.Matching.Solver;

namespace Kwartiermaker.Tests.Matching;

public sealed class OverloadSearchTests
{
    private const int Tries = 20;

    private static Plan Search(PairSet pairs, Plan start, PlacementProblem problem, int seed = 1)
    {
        var prices = new double[problem.Capacity.Length];
        Array.Fill(prices, 0.2);
        var search = new OverloadSearch(pairs, start, prices, 2, new Chance(seed, 0, 0));
        search.Run(20_000, 0.3, 0.02, () => false);
        return search.Best;
    }

    private static (PlacementProblem Problem, PairSet Pairs, Plan Start) Some(int seed, byte dimensions) =>
        SmallProblem.WithFirstCome(SmallProblem.Make(seed, 25, 3, 1 + dimensions % 3));

    [Property(MaxTest = Tries)]
    public bool Best_IsNeverOverCapacity_ThoughTheWayThereWas(int seed, byte dimensions)
    {
        var (problem, pairs, start) = Some(seed, dimensions);
        return problem.Left(pairs.InProblem(Search(pairs, start, problem))).All(left => left >= 0);
    }

    [Property(MaxTest = Tries)]
    public bool Best_IsNeverWorseThanTheStart_AndTheStartStays(int seed, byte dimensions)
    {
        var (problem, pairs, start) = Some(seed, dimensions);
        var (before, value) = (pairs.InProblem(start), start.Value);
        return Search(pairs, start, problem).Value >= value && pairs.InProblem(start).SequenceEqual(before);
    }

    [Property(MaxTest = Tries)]
    public bool Best_IsTheSameForTheSameChance(int seed, byte dimensions)
    {
        var (problem, pairs, start) = Some(seed, dimensions);
        return pairs.InProblem(Search(pairs, start, problem)).SequenceEqual(pairs.InProblem(Search(pairs, start, problem)));
    }

    /// <summary>Two full places whose guests all like the other place better: whoever goes first makes the other too full.</summary>
    [Fact]
    public void Best_HasEverybodyWhereTheyLikeIt_WhenFullPlacesChangeAllTheirGuests()
    {
        var problem = new PlacementProblem(1, [4, 3, 1], [5, 5, 5], [4, 4], [0, 0, 1, 1, 2, 2], [0, 1, 0, 1, 0, 1], ["fit"], [0.1, 0.9, 0.9, 0.1, 0.9, 0.1]);
        var pairs = PairSet.Of(problem);
        var start = new Plan(pairs);
        start.Add(0, 0);
        start.Add(1, 3);
        start.Add(2, 5);

        var best = Search(pairs, start, problem);

        Assert.Equal([1, 2, 4], pairs.InProblem(best));
    }
}
