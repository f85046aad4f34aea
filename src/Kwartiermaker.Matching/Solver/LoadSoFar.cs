namespace Kwartiermaker.Matching.Solver;

/// <summary>How far the places are when a batch is decided.</summary>
/// <param name="Capacity">For the whole period.</param>
/// <param name="Elapsed">Share of the period that has passed, 0 to 1.</param>
internal sealed record LoadSoFar(EvenLoad Cost, int[] Capacity, double Elapsed)
{
    private const int MostPasses = 20;

    /// <summary>What each pair costs when its case comes alone.</summary>
    /// <param name="left">Of the capacity.</param>
    public PairTerm TermFor(int[] left) => new(EvenLoad.Term, (problem, pair) => -CostOf(problem, pair, left));

    /// <summary>
    /// Cases of one batch that each came alone by their term may together be too many for a place. One after the other goes to where it is
    /// best off with the others where they are, until nobody moves: every move makes the whole worth more, so that it ends. Nobody loses a place by it.
    /// </summary>
    /// <param name="chosen">Pairs of the batch, or -1; changed in place.</param>
    /// <param name="left">Of the capacity before the batch.</param>
    /// <param name="worth">Of a pair, its load not counted.</param>
    public void Spread(CasePool cases, IReadOnlyList<int> batch, int[] chosen, int[] left, Func<int, double> worth)
    {
        int[] room = [.. left];
        foreach (var pair in chosen.Where(p => p >= 0))
            cases.Problem.Take(pair, room);
        var isSettled = false;
        for (var pass = 0; pass < MostPasses && !isSettled; pass++)
        {
            isSettled = true;
            for (var k = 0; k < chosen.Length; k++)
            {
                if (chosen[k] >= 0)
                    cases.Problem.Take(chosen[k], room, -1);
                var (best, most) = (chosen[k], chosen[k] < 0 ? 0 : worth(chosen[k]) - CostOf(cases.Problem, chosen[k], room));
                foreach (var pair in cases.PairsOf(batch[k]))
                    if (cases.Problem.Fits(pair, room) && worth(pair) - CostOf(cases.Problem, pair, room) is var net && net > most + 1e-9)
                        (best, most) = (pair, net);
                isSettled &= best == chosen[k];
                chosen[k] = best;
                if (best >= 0)
                    cases.Problem.Take(best, room);
            }
        }
    }

    private double CostOf(PlacementProblem problem, int pair, int[] left)
    {
        var ahead = 0.0;
        for (var d = 0; d < problem.Dimensions; d++)
        {
            var k = problem.PairPlace[pair] * problem.Dimensions + d;
            ahead += EvenLoad.Ahead(Capacity[k], left[k], problem.SizeOf(pair, d), Elapsed);
        }

        return Cost.PerPerson * ahead;
    }
}
