namespace Kwartiermaker.Matching.Solver;

public enum ProblemPart
{
    Cases,
    Places,
    Pairs,
}

/// <summary>What is wrong with one case, place or pair.</summary>
/// <param name="Code">Key of the sentence that says it.</param>
/// <param name="Index">Number of the case, place or pair, from 0.</param>
/// <param name="Value">What is wrong: the size, reward, capacity or fit, or the number that is unknown or there already.</param>
public sealed record ProblemFault(string Code, ProblemPart Part, int Index, double Value);

/// <summary>Finds what makes a problem unfit to be solved. Too little capacity, or a case without a place, is no fault: the plan then leaves cases out.</summary>
public static class ProblemCheck
{
    /// <summary>Sums stay whole and exact far below this.</summary>
    public const int LargestSize = 1_000_000;

    private const double LargestValue = 1e9;

    /// <summary>The first faults, in the order of cases, places and pairs.</summary>
    public static IReadOnlyList<ProblemFault> Faults(PlacementProblem problem, int atMost = 20) => [.. AllFaults(problem).Take(atMost)];

    private static IEnumerable<ProblemFault> AllFaults(PlacementProblem problem)
    {
        if (problem.Dimensions is < 1 or > 3 || problem.CaseSize.Length != problem.Cases * problem.Dimensions || problem.PairPlace.Length != problem.Pairs
            || problem.Term.Length != problem.Pairs * problem.TermNames.Count || problem.Capacity.Length % problem.Dimensions != 0
            || problem.PairSize is { } sizes && sizes.Length != problem.Pairs * problem.Dimensions)
            throw new ArgumentException("The arrays of the problem differ in length.", nameof(problem));
        for (var i = 0; i < problem.CaseSize.Length; i++)
            if (problem.CaseSize[i] is < 0 or > LargestSize)
                yield return new("size", ProblemPart.Cases, i / problem.Dimensions, problem.CaseSize[i]);
        for (var i = 0; i < problem.Cases; i++)
            if (!(Math.Abs(problem.Reward[i]) <= LargestValue))
                yield return new("reward", ProblemPart.Cases, i, problem.Reward[i]);
        for (var j = 0; j < problem.Capacity.Length; j++)
            if (problem.Capacity[j] is < 0 or > LargestSize)
                yield return new("capacity", ProblemPart.Places, j / problem.Dimensions, problem.Capacity[j]);
        var seen = new HashSet<long>(problem.Pairs);
        for (var p = 0; p < problem.Pairs; p++)
        {
            if (problem.PairCase[p] < 0 || problem.PairCase[p] >= problem.Cases)
                yield return new("unknown-case", ProblemPart.Pairs, p, problem.PairCase[p]);
            else if (problem.PairPlace[p] < 0 || problem.PairPlace[p] >= problem.Places)
                yield return new("unknown-place", ProblemPart.Pairs, p, problem.PairPlace[p]);
            else if (!seen.Add((long)problem.PairCase[p] * problem.Places + problem.PairPlace[p]))
                yield return new("pair-twice", ProblemPart.Pairs, p, problem.PairPlace[p]);
            else if (!(Math.Abs(problem.FitOf(p)) <= LargestValue))
                yield return new("fit", ProblemPart.Pairs, p, problem.FitOf(p));
            else if (WrongSize(problem, p) is { } size)
                yield return new("size", ProblemPart.Pairs, p, size);
        }
    }

    private static int? WrongSize(PlacementProblem problem, int pair)
    {
        for (var d = 0; d < problem.Dimensions; d++)
            if (problem.SizeOf(pair, d) is (< 0 or > LargestSize) and var size)
                return size;
        return null;
    }
}
