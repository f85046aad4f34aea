namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// The least costly way to give a case another place, by moving up to three others: every guest whose leaving makes enough room (or two
/// together, when none does alone), to the best place that has room, or to one where somebody leaves in turn. With one other moved
/// nothing is better; of longer chains the most promising are tried.
/// </summary>
internal sealed class CheapestChange
{
    private const int MostOthers = 3;
    private const int Promising = 10;
    private const int None = -1;

    private readonly PlacementProblem _problem;
    private readonly double[] _prices;
    private readonly CasePool _pool;
    private readonly int[] _pair;
    private readonly int[] _room;
    private readonly List<int>[] _guests;
    private readonly HashSet<int> _settled = [];

    public CheapestChange(PlacementProblem problem, Placement placement)
    {
        (_problem, _prices, _pool) = (problem, placement.Prices, new CasePool(problem));
        _pair = new int[problem.Cases];
        Array.Fill(_pair, None);
        _room = [.. problem.Capacity];
        _guests = [.. Enumerable.Range(0, problem.Places).Select(_ => new List<int>())];
        foreach (var pair in placement.Pair.Where(p => p >= 0))
            Join(pair);
    }

    /// <summary>Null when no such way was found.</summary>
    public PlaceChange? Find(int @case, int pair)
    {
        var before = _pair[@case];
        if (before >= 0)
            Leave(before);
        var others = MakeRoom(pair, MostOthers, int.MaxValue);
        if (before >= 0)
            Join(before);
        if (others is not { } found)
            return null;
        var (fit, reward) = (FitOf(pair) - FitOf(before), RewardOf(pair) - RewardOf(before));
        foreach (var (other, to) in found.Moves)
            (fit, reward) = (fit + FitOf(to) - FitOf(_pair[other]), reward + RewardOf(to) - RewardOf(_pair[other]));
        return new([.. found.Moves.Select(m => new CaseMove(m.Case, m.To < 0 ? null : _problem.PairPlace[m.To]))], fit + reward, fit);
    }

    private double FitOf(int pair) => pair < 0 ? 0 : _problem.FitOf(pair);

    private double RewardOf(int pair) => pair < 0 ? 0 : _problem.Reward[_problem.PairCase[pair]];

    private double ValueOf(int pair) => pair < 0 ? 0 : _problem.ValueOf(pair);

    /// <summary>What making room for the pair brings, the pair itself not counted.</summary>
    /// <param name="others">How many may move at most.</param>
    /// <param name="guests">How many guests are looked at.</param>
    private Way? MakeRoom(int pair, int others, int guests)
    {
        if (Fits(pair))
            return new(0, []);
        if (others == 0)
            return null;
        var candidates = _guests[_problem.PairPlace[pair]].Where(g => !_settled.Contains(g)).Select(g => _pair[g]).OrderBy(Net).ThenBy(p => p).Take(guests).ToList();
        Way? best = null;
        foreach (var guest in candidates)
            best = Better(best, Without([guest], pair, others));
        if (best is null && others > 1)
            for (var k = 0; k < Math.Min(Promising, candidates.Count); k++)
                for (var l = 0; l < k; l++)
                    best = Better(best, Without([candidates[l], candidates[k]], pair, others));
        return best;
    }

    /// <summary>These guests leave, the pair comes, and the guests find another place.</summary>
    private Way? Without(int[] leaving, int pair, int others)
    {
        foreach (var guest in leaving)
            Leave(guest);
        Way? way = null;
        if (Fits(pair))
        {
            Join(pair);
            _settled.Add(_problem.PairCase[pair]);
            way = Rehouse(leaving, leaving.Length > 1 ? 0 : others - 1);
            _settled.Remove(_problem.PairCase[pair]);
            Leave(pair);
        }

        foreach (var guest in leaving)
            Join(guest);
        return way;
    }

    /// <summary>One after the other; the next knows what room the one before has taken.</summary>
    private Way Rehouse(ReadOnlySpan<int> leaving, int others)
    {
        var way = Rehouse(leaving[0], others);
        if (leaving.Length == 1)
            return way;
        var to = way.Moves[0].To;
        if (to >= 0)
            Join(to);
        way = way.With(Rehouse(leaving[1..], others));
        if (to >= 0)
            Leave(to);
        return way;
    }

    /// <summary>The best that can be done for who left this place: no place, one with room, or one where room is made.</summary>
    private Way Rehouse(int from, int others)
    {
        var @case = _problem.PairCase[from];
        var best = new Way(-ValueOf(from), [(@case, None)]);
        var elsewhere = _pool.PairsOf(@case).ToArray().Where(p => _problem.PairPlace[p] != _problem.PairPlace[from] && _problem.ValueOf(p) >= 0 && _problem.Holds(p)).ToList();
        foreach (var to in elsewhere.Where(Fits))
            best = Better(best, new(ValueOf(to) - ValueOf(from), [(@case, to)]))!.Value;
        if (others > 0)
            foreach (var to in elsewhere.Where(p => !Fits(p)).OrderByDescending(Net).ThenBy(p => p).Take(Promising).ToList())
                if (ValueOf(to) - ValueOf(from) > best.Total && MakeRoom(to, others, Promising) is { } room)
                    best = Better(best, new Way(ValueOf(to) - ValueOf(from), [(@case, to)]).With(room))!.Value;
        return best;
    }

    private double Net(int pair) => _problem.ValueOf(pair) - _problem.PriceOf(pair, _prices);

    private bool Fits(int pair) => _problem.Fits(pair, _room);

    private static Way? Better(Way? one, Way? other) => other is null || one is { } o && o.Total >= other.Value.Total ? one : other;

    private void Join(int pair)
    {
        _pair[_problem.PairCase[pair]] = pair;
        _guests[_problem.PairPlace[pair]].Add(_problem.PairCase[pair]);
        _problem.Take(pair, _room);
    }

    private void Leave(int pair)
    {
        _pair[_problem.PairCase[pair]] = None;
        _guests[_problem.PairPlace[pair]].Remove(_problem.PairCase[pair]);
        _problem.Take(pair, _room, -1);
    }

    /// <param name="Total">What it brings; mostly below zero.</param>
    /// <param name="Moves">Who moves, and by which pair; -1 for no place.</param>
    private readonly record struct Way(double Total, IReadOnlyList<(int Case, int To)> Moves)
    {
        public Way With(Way more) => new(Total + more.Total, [.. Moves, .. more.Moves]);
    }
}
