namespace Kwartiermaker.Matching.Solver;

/// <summary>The cases of a problem with their pairs at hand, to make smaller problems of.</summary>
internal sealed class CasePool
{
    private readonly int[] _first;
    private readonly int[] _pair;

    public CasePool(PlacementProblem problem)
    {
        Problem = problem;
        _first = new int[problem.Cases + 1];
        foreach (var i in problem.PairCase)
            _first[i + 1]++;
        for (var i = 0; i < problem.Cases; i++)
            _first[i + 1] += _first[i];
        var next = _first.ToArray();
        _pair = new int[problem.Pairs];
        for (var p = 0; p < problem.Pairs; p++)
            _pair[next[problem.PairCase[p]]++] = p;
    }

    public PlacementProblem Problem { get; }

    public ReadOnlySpan<int> PairsOf(int @case) => _pair.AsSpan(_first[@case], _first[@case + 1] - _first[@case]);

    /// <summary>These cases, numbered anew in this order, for what capacity is left.</summary>
    /// <param name="prices">Taken off the fit as a term of its own, by place and dimension.</param>
    public static PlacementProblem Compose(IReadOnlyList<(CasePool Pool, int Case)> cases, int[] capacity, double[]? prices = null)
    {
        var first = cases[0].Pool.Problem;
        var dimensions = first.Dimensions;
        var (size, reward) = (new int[cases.Count * dimensions], new double[cases.Count]);
        var (pairCase, pairPlace, term) = (new List<int>(), new List<int>(), new List<double>());
        for (var i = 0; i < cases.Count; i++)
        {
            var (pool, @case) = cases[i];
            pool.Problem.CaseSize.AsSpan(@case * dimensions, dimensions).CopyTo(size.AsSpan(i * dimensions));
            reward[i] = pool.Problem.Reward[@case];
            foreach (var pair in pool.PairsOf(@case))
            {
                var place = pool.Problem.PairPlace[pair];
                pairCase.Add(i);
                pairPlace.Add(place);
                term.Add(pool.Problem.FitOf(pair));
                if (prices is null)
                    continue;
                var price = 0.0;
                for (var d = 0; d < dimensions; d++)
                    price += prices[place * dimensions + d] * pool.Problem.SizeOf(pair, d);
                term.Add(-price);
            }
        }

        return new(dimensions, size, reward, capacity, [.. pairCase], [.. pairPlace], prices is null ? ["fit"] : ["fit", "price"], [.. term]);
    }
}
