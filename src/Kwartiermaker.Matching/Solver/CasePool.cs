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
    /// <param name="terms">Added to the fit, each under its own name.</param>
    public static PlacementProblem Compose(IReadOnlyList<(CasePool Pool, int Case)> cases, int[] capacity, params IReadOnlyList<PairTerm> terms)
    {
        var dimensions = cases[0].Pool.Problem.Dimensions;
        var (caseSize, reward) = (new int[cases.Count * dimensions], new double[cases.Count]);
        var (pairCase, pairPlace, pairSize, term) = (new List<int>(), new List<int>(), new List<int>(), new List<double>());
        for (var i = 0; i < cases.Count; i++)
        {
            var (pool, @case) = cases[i];
            pool.Problem.CaseSize.AsSpan(@case * dimensions, dimensions).CopyTo(caseSize.AsSpan(i * dimensions));
            reward[i] = pool.Problem.Reward[@case];
            foreach (var pair in pool.PairsOf(@case))
            {
                pairCase.Add(i);
                pairPlace.Add(pool.Problem.PairPlace[pair]);
                for (var d = 0; d < dimensions; d++)
                    pairSize.Add(pool.Problem.SizeOf(pair, d));
                term.Add(pool.Problem.FitOf(pair));
                foreach (var more in terms)
                    term.Add(more.Of(pool.Problem, pair));
            }
        }

        return new(dimensions, caseSize, reward, capacity, [.. pairCase], [.. pairPlace], ["fit", .. terms.Select(t => t.Name)], [.. term]) { PairSize = [.. pairSize] };
    }
}

/// <summary>Something that counts for every pair on top of its fit.</summary>
/// <param name="Of">By problem and pair.</param>
internal sealed record PairTerm(string Name, Func<PlacementProblem, int, double> Of);
