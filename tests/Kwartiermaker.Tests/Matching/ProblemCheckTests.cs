using Kwartiermaker.Matching.Solver;

namespace Kwartiermaker.Tests.Matching;

public sealed class ProblemCheckTests
{
    private static readonly PlacementProblem Sound = new(1, [1, 2], [0, 0], [3, 4], [0, 0, 1], [0, 1, 1], ["fit"], [0.1, 0.2, 0.3]);

    [Fact]
    public void Faults_OfASoundProblem_AreNone() => Assert.Empty(ProblemCheck.Faults(Sound));

    public static TheoryData<string, ProblemPart, int, double, PlacementProblem> Wrong => new()
    {
        { "size", ProblemPart.Cases, 1, -2, Sound with { CaseSize = [1, -2] } },
        { "size", ProblemPart.Cases, 0, 2_000_000, Sound with { CaseSize = [2_000_000, 2] } },
        { "reward", ProblemPart.Cases, 1, double.NaN, Sound with { Reward = [0, double.NaN] } },
        { "capacity", ProblemPart.Places, 0, -1, Sound with { Capacity = [-1, 4] } },
        { "unknown-case", ProblemPart.Pairs, 2, 2, Sound with { PairCase = [0, 0, 2] } },
        { "unknown-place", ProblemPart.Pairs, 1, 5, Sound with { PairPlace = [0, 5, 1] } },
        { "pair-twice", ProblemPart.Pairs, 1, 0, Sound with { PairPlace = [0, 0, 1] } },
        { "fit", ProblemPart.Pairs, 0, double.NaN, Sound with { Term = [double.NaN, 0.2, 0.3] } },
        { "fit", ProblemPart.Pairs, 2, double.PositiveInfinity, Sound with { Term = [0.1, 0.2, double.PositiveInfinity] } },
        { "size", ProblemPart.Pairs, 1, -1, Sound with { PairSize = [1, -1, 1] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Fault_NamesWhatIsWrongAndWhere(string code, ProblemPart part, int index, double value, PlacementProblem problem) =>
        Assert.Equal(new(code, part, index, value), ProblemCheck.Faults(problem)[0]);

    [Fact]
    public void ArraysThatDiffer_AreAMistakeOfTheProgram() => Assert.Throws<ArgumentException>(() => ProblemCheck.Faults(Sound with { Term = [] }));

    /// <summary>Origin, sex, age and religion have no way in: the problem holds numbers of cases and places, sizes, capacities and named terms only.</summary>
    [Fact]
    public void Problem_HoldsNothingOfAPerson()
    {
        string[] known =
        [
            "Dimensions", "CaseSize", "Reward", "Capacity", "PairCase", "PairPlace", "TermNames", "Term", "PairSize", "Cases", "Places", "Pairs",
        ];

        Assert.Equal(known.Order(), typeof(PlacementProblem).GetProperties().Select(p => p.Name).Order());
        Assert.All(typeof(PlacementProblem).GetProperties(),
            p => Assert.True(p.Name == "TermNames" || p.PropertyType == typeof(int) || p.PropertyType == typeof(int[]) || p.PropertyType == typeof(double[])));
    }
}
