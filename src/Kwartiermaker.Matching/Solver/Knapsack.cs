using System.Numerics;

namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// The best choice of cases for one place within its capacity, exactly: dynamic programming over every amount of capacity in use.
/// One object per thread; its arrays grow to the largest place and stay.
/// </summary>
internal sealed class Knapsack
{
    /// <summary>Above this many numbers (100 MB) a place is not solved exactly.</summary>
    private const long MostCells = 12_000_000;

    private readonly int[] _span = [1, 1, 1];
    private readonly int[] _step = [0, 0, 1];
    private readonly int[] _axis = [0, 0, 0];
    private double[] _best = [];
    private int _states;
    private int _items;

    /// <summary>Whether so many cases and so much capacity can be solved exactly.</summary>
    public static bool IsSmallEnough(ReadOnlySpan<int> capacity, int items)
    {
        var cells = items + 1L;
        foreach (var c in capacity)
            cells *= c + 1L;
        return cells <= MostCells;
    }

    /// <summary>The highest sum of worth that fits.</summary>
    /// <param name="items">Numbers of the items that may be chosen.</param>
    /// <param name="size">What each takes, by number and dimension.</param>
    public double Solve(ReadOnlySpan<int> capacity, ReadOnlySpan<int> items, ReadOnlySpan<double> worth, int[] size)
    {
        Shape(capacity);
        _items = items.Length;
        if (_best.Length < _states * (_items + 1))
            _best = new double[Math.Min(Math.Max(_states * (_items + 1), 2 * _best.Length), (int)MostCells)];
        Array.Clear(_best, 0, _states);
        for (var k = 0; k < items.Length; k++)
            Offer(_best.AsSpan(k * _states, _states), _best.AsSpan((k + 1) * _states, _states), worth[k], size.AsSpan(items[k] * capacity.Length, capacity.Length));
        return _best[_states * (_items + 1) - 1];
    }

    /// <summary>The highest sum of worth when so much of the capacity is already taken.</summary>
    public double Without(ReadOnlySpan<int> taken) => _best[_states * (_items + 1) - 1 - Distance(taken)];

    /// <summary>Which of the items the best choice holds, by their position in what was solved.</summary>
    public void Chosen(ReadOnlySpan<int> items, int[] size, int dimensions, List<int> chosen)
    {
        var state = _states - 1;
        for (var k = _items; k > 0; k--)
        {
            if (_best[k * _states + state] == _best[(k - 1) * _states + state])
                continue;
            chosen.Add(k - 1);
            state -= Distance(size.AsSpan(items[k - 1] * dimensions, dimensions));
        }
    }

    /// <summary>The widest dimension lies next to each other in memory.</summary>
    private void Shape(ReadOnlySpan<int> capacity)
    {
        Array.Fill(_span, 1);
        var widest = 0;
        for (var d = 1; d < capacity.Length; d++)
            if (capacity[d] > capacity[widest])
                widest = d;
        var axis = 0;
        for (var d = 0; d < capacity.Length; d++)
        {
            _axis[d] = d == widest ? 2 : axis++;
            _span[_axis[d]] = capacity[d] + 1;
        }

        (_step[1], _step[0]) = (_span[2], _span[1] * _span[2]);
        _states = _span[0] * _span[1] * _span[2];
    }

    private int Distance(ReadOnlySpan<int> size)
    {
        var distance = 0;
        for (var d = 0; d < size.Length; d++)
            distance += size[d] * _step[_axis[d]];
        return distance;
    }

    private void Offer(ReadOnlySpan<double> without, Span<double> with, double worth, ReadOnlySpan<int> size)
    {
        Span<int> take = [0, 0, 0];
        for (var d = 0; d < size.Length; d++)
            take[_axis[d]] = size[d];
        var back = Distance(size);
        without.CopyTo(with);
        for (var a = take[0]; a < _span[0]; a++)
            for (var b = take[1]; b < _span[1]; b++)
            {
                var (from, to) = (a * _step[0] + b * _step[1] + take[2], a * _step[0] + b * _step[1] + _span[2]);
                if (to > from)
                    Improve(without[(from - back)..(to - back)], with[from..to], worth);
            }
    }

    private static void Improve(ReadOnlySpan<double> smaller, Span<double> best, double worth)
    {
        var k = 0;
        var added = new Vector<double>(worth);
        for (; k <= best.Length - Vector<double>.Count; k += Vector<double>.Count)
            Vector.Max(new Vector<double>(best[k..]), new Vector<double>(smaller[k..]) + added).CopyTo(best[k..]);
        for (; k < best.Length; k++)
            best[k] = Math.Max(best[k], smaller[k] + worth);
    }
}
