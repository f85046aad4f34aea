using Kwartiermaker.Matching.Solver;

namespace Kwartiermaker.Tests.Matching;

public sealed class GroupLineTests
{
    [Fact]
    public void Groups_AreCountedFromLabelsOutsideTheProblem()
    {
        // Case 0 has its best place, case 1 its second, case 2 none; the last place is too small for anybody.
        var problem = new PlacementProblem(1, [1, 1, 1], [0, 0, 0], [1, 1, 0], [0, 1, 1, 2, 2], [0, 0, 1, 0, 2], ["fit"], [0.9, 0.8, 0.5, 0.1, 0.7]);
        var placement = PlacementSolver.Solve(problem, new Effort(1));

        var lines = GroupLine.Count(problem, placement, ["a", "b", null]);

        Assert.Equal([0, 2, -1], placement.Pair);
        Assert.Equal([new GroupLine(null, 1, 0, 0, null, null), new GroupLine("a", 1, 1, 1, 0.9, 0), new GroupLine("b", 1, 1, 0, 0.5, 0.8 - 0.5)], lines);
    }
}
