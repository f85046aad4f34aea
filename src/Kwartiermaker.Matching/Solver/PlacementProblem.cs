namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// Who may be placed where, and what it is worth. Cases, places and pairs are numbers: what stands for them, and all that is
/// known of a person, stays outside. A problem that <see cref="ProblemCheck"/> finds no fault in can be solved.
/// </summary>
/// <param name="Dimensions">Kinds of capacity that are counted, 1 to 3: persons; or children, adults and seniors.</param>
/// <param name="CaseSize">What a case takes, by case and dimension.</param>
/// <param name="Reward">What placing a case is worth wherever it goes, by case.</param>
/// <param name="Capacity">What a place holds, by place and dimension.</param>
/// <param name="PairCase">The case of each allowed pair.</param>
/// <param name="PairPlace">The place of each allowed pair.</param>
/// <param name="TermNames">What the fit is the sum of.</param>
/// <param name="Term">The fit of each pair, by pair and term.</param>
public sealed record PlacementProblem(
    int Dimensions, int[] CaseSize, double[] Reward, int[] Capacity, int[] PairCase, int[] PairPlace, IReadOnlyList<string> TermNames, double[] Term)
{
    /// <summary>Where what is taken differs by place, by pair and dimension; goes before <see cref="CaseSize"/>.</summary>
    public int[]? PairSize { get; init; }

    public int Cases => Reward.Length;

    public int Places => Capacity.Length / Dimensions;

    public int Pairs => PairCase.Length;

    /// <summary>What the pair takes of the place in one dimension.</summary>
    public int SizeOf(int pair, int dimension) => PairSize is { } sizes ? sizes[pair * Dimensions + dimension] : CaseSize[PairCase[pair] * Dimensions + dimension];

    public double FitOf(int pair)
    {
        var fit = 0.0;
        for (var t = 0; t < TermNames.Count; t++)
            fit += Term[pair * TermNames.Count + t];
        return fit;
    }

    /// <summary>What the objective counts for the pair: its fit and the reward of its case.</summary>
    public double ValueOf(int pair) => FitOf(pair) + Reward[PairCase[pair]];

    /// <summary>The same cases and places with these pairs only, in this order.</summary>
    public PlacementProblem With(int[] pairs) => this with
    {
        PairCase = Array.ConvertAll(pairs, p => PairCase[p]),
        PairPlace = Array.ConvertAll(pairs, p => PairPlace[p]),
        Term = [.. pairs.SelectMany(p => Term.Skip(p * TermNames.Count).Take(TermNames.Count))],
        PairSize = PairSize is { } sizes ? [.. pairs.SelectMany(p => sizes.Skip(p * Dimensions).Take(Dimensions))] : null,
    };

    /// <summary>Whether the place, empty, would hold the case.</summary>
    public bool Holds(int pair) => Fits(pair, Capacity);

    /// <summary>Whether the place holds the case in what is left of the capacities.</summary>
    /// <param name="left">By place and dimension.</param>
    internal bool Fits(int pair, int[] left)
    {
        for (var d = 0; d < Dimensions; d++)
            if (SizeOf(pair, d) > left[PairPlace[pair] * Dimensions + d])
                return false;
        return true;
    }

    /// <summary>Takes what the pair needs off what is left; with -1 times it gives it back.</summary>
    internal void Take(int pair, int[] left, int times = 1)
    {
        for (var d = 0; d < Dimensions; d++)
            left[PairPlace[pair] * Dimensions + d] -= times * SizeOf(pair, d);
    }

    /// <summary>What the pair pays for its capacity.</summary>
    /// <param name="prices">By place and dimension.</param>
    internal double PriceOf(int pair, double[] prices)
    {
        var price = 0.0;
        for (var d = 0; d < Dimensions; d++)
            price += prices[PairPlace[pair] * Dimensions + d] * SizeOf(pair, d);
        return price;
    }
}
