namespace Kwartiermaker.Matching.Solver;

/// <summary>Groups of cases that a place can hold together (columns), gathered from what the strong bound chose and from plans.</summary>
/// <param name="pairs">All pairs that were in play when the gathering began: numbers of pairs in a group are of this set.</param>
internal sealed class PlaceColumns(PairSet pairs)
{
    private const int MostGroups = 6000;

    private readonly List<(int[] Pairs, long Key)> _groups = [];
    private readonly HashSet<long> _known = [];

    public PairSet Pairs => pairs;

    public IEnumerable<int[]> Groups => _groups.Select(g => g.Pairs);

    /// <param name="chosen">Pairs; those of one place stand next to each other.</param>
    /// <returns>The groups that are new.</returns>
    public IReadOnlyList<int[]> Add(IEnumerable<int> chosen)
    {
        var found = new List<int[]>();
        var group = new List<int>();
        foreach (var pair in chosen)
        {
            if (group.Count > 0 && pairs.Place[pair] != pairs.Place[group[0]])
                Keep(group, found);
            group.Add(pair);
        }

        Keep(group, found);
        if (_groups.Count > MostGroups)
            Forget(_groups.Count - MostGroups);
        return found;
    }

    public void Add(Plan plan) => Add(plan.In(pairs).Pairs().OrderBy(p => pairs.Place[p]));

    private void Keep(List<int> group, List<int[]> found)
    {
        // The same whatever the order: every pair counts by a number of its own.
        var key = 0L;
        foreach (var pair in group)
            key += unchecked((pair + 1) * (long)0x9E3779B97F4A7C15 ^ pair);
        if (group.Count > 0 && _known.Add(key))
        {
            found.Add([.. group]);
            _groups.Add((found[^1], key));
        }

        group.Clear();
    }

    private void Forget(int count)
    {
        foreach (var group in _groups.Take(count))
            _known.Remove(group.Key);
        _groups.RemoveRange(0, count);
    }
}
