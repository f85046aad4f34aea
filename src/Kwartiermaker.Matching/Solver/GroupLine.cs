namespace Kwartiermaker.Matching.Solver;

/// <summary>How one group fares in a plan.</summary>
/// <param name="Group">The label; null for cases without one.</param>
/// <param name="AtBest">Cases at the place that fits them best of all that, empty, could hold them.</param>
/// <param name="MeanFit">Over those who have a place; null when nobody has.</param>
/// <param name="MeanShort">How far the fit of those who have a place stays below their best, on average; null when nobody has one.</param>
public sealed record GroupLine(string? Group, int Cases, int Placed, int AtBest, double? MeanFit, double? MeanShort)
{
    /// <summary>
    /// Counts a plan by group, to see afterwards whether some fare worse. The labels are no part of the problem: the plan was made without
    /// knowing them.
    /// </summary>
    /// <param name="labels">By case; null where there is none.</param>
    public static IReadOnlyList<GroupLine> Count(PlacementProblem problem, Placement placement, IReadOnlyList<string?> labels)
    {
        var best = new double[problem.Cases];
        Array.Fill(best, double.NegativeInfinity);
        for (var p = 0; p < problem.Pairs; p++)
            if (problem.Holds(p))
                best[problem.PairCase[p]] = Math.Max(best[problem.PairCase[p]], problem.FitOf(p));
        return [.. Enumerable.Range(0, problem.Cases).GroupBy(i => labels[i]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(group =>
        {
            var placed = group.Where(i => placement.Pair[i] >= 0).Select(i => (Best: best[i], Fit: problem.FitOf(placement.Pair[i]))).ToList();
            return new GroupLine(
                group.Key, group.Count(), placed.Count, placed.Count(c => c.Fit >= c.Best),
                placed.Count == 0 ? null : placed.Average(c => c.Fit), placed.Count == 0 ? null : placed.Average(c => c.Best - c.Fit));
        })];
    }
}
