namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// Which pair of each case is chosen, with what room is left. Whoever adds sees to it that the pair fits;
/// <see cref="OverloadSearch"/> alone may not on its way, and keeps only what fits.
/// </summary>
internal sealed class Plan
{
    private const int None = -1;

    private readonly PairSet _pairs;
    private readonly int[] _chosen;
    private readonly int[] _room;
    private readonly int[][] _guests;
    private readonly int[] _count;
    private readonly int[] _seat;

    public Plan(PairSet pairs)
    {
        _pairs = pairs;
        _chosen = new int[pairs.Cases];
        Array.Fill(_chosen, None);
        _seat = new int[pairs.Cases];
        _room = [.. pairs.Capacity];
        _guests = new int[pairs.Places][];
        Array.Fill(_guests, []);
        _count = new int[pairs.Places];
    }

    public double Value { get; private set; }

    /// <summary>The pair of the case, or -1 when it has no place.</summary>
    public int PairOf(int @case) => _chosen[@case];

    public int GuestsOf(int place) => _count[place];

    public int Guest(int place, int seat) => _guests[place][seat];

    public int Room(int place, int dimension) => _room[place * _pairs.Dimensions + dimension];

    public bool Fits(int pair)
    {
        var room = _pairs.Place[pair] * _pairs.Dimensions;
        var size = pair * _pairs.Dimensions;
        for (var d = 0; d < _pairs.Dimensions; d++)
            if (_pairs.Size[size + d] > _room[room + d])
                return false;
        return true;
    }

    /// <summary>Places a case that has no place; the pair must fit.</summary>
    public void Add(int @case, int pair)
    {
        var place = _pairs.Place[pair];
        for (var d = 0; d < _pairs.Dimensions; d++)
            _room[place * _pairs.Dimensions + d] -= _pairs.Size[pair * _pairs.Dimensions + d];
        if (_count[place] == _guests[place].Length)
            Array.Resize(ref _guests[place], Math.Max(4, _count[place] * 2));
        _seat[@case] = _count[place];
        _guests[place][_count[place]++] = @case;
        _chosen[@case] = pair;
        Value += _pairs.Value[pair];
    }

    /// <summary>Takes a case out of its place.</summary>
    public void Remove(int @case)
    {
        var pair = _chosen[@case];
        var place = _pairs.Place[pair];
        for (var d = 0; d < _pairs.Dimensions; d++)
            _room[place * _pairs.Dimensions + d] += _pairs.Size[pair * _pairs.Dimensions + d];
        var last = _guests[place][--_count[place]];
        _guests[place][_seat[@case]] = last;
        _seat[last] = _seat[@case];
        _chosen[@case] = None;
        Value -= _pairs.Value[pair];
    }

    /// <summary>The chosen pairs, by case.</summary>
    public IEnumerable<int> Pairs() => _chosen.Where(p => p != None);

    /// <summary>The same plan in another set of the same cases, without the pairs that the other set does not have.</summary>
    public Plan In(PairSet other)
    {
        var plan = new Plan(other);
        for (var i = 0; i < _chosen.Length; i++)
            if (_chosen[i] is var pair and not None && Array.IndexOf(other.Origin, _pairs.Origin[pair], other.First[i], other.First[i + 1] - other.First[i]) is var there and >= 0)
                plan.Add(i, there);
        return plan;
    }
}
