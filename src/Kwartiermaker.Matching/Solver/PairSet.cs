using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// The pairs that are still in play, by case: flat arrays that every step of the solver walks. A step that can prove a pair away,
/// or that looks at the most promising ones only, goes on with a smaller set.
/// </summary>
/// <param name="First">Where the pairs of a case begin; one more entry than there are cases.</param>
/// <param name="Place">The place of each pair.</param>
/// <param name="Value">What the objective counts for each pair.</param>
/// <param name="Size">What each pair takes, by pair and dimension.</param>
/// <param name="Origin">The number of each pair in the problem.</param>
internal sealed record PairSet(int Dimensions, int[] Capacity, int[] First, int[] Place, double[] Value, int[] Size, int[] Origin)
{
    public int Cases => First.Length - 1;

    public int Places => Capacity.Length / Dimensions;

    public int Count => Place.Length;

    public int CaseOf(int pair)
    {
        var found = Array.BinarySearch(First, pair);
        if (found < 0)
            return ~found - 1;
        // Cases without pairs begin where the next one does.
        while (First[found + 1] == pair)
            found++;
        return found;
    }

    /// <summary>One pair of a case by chance, -1 when it has none. Where pairs stand in the order of promise, the square favours the first.</summary>
    public int Draw(int @case, ref Chance chance)
    {
        var options = First[@case + 1] - First[@case];
        if (options == 0)
            return -1;
        var draw = chance.Share();
        return First[@case] + Math.Min(options - 1, (int)(draw * draw * options));
    }

    /// <summary>All pairs whose place can hold the case and whose value is not below zero: no best plan needs another.</summary>
    public static PairSet Of(PlacementProblem problem)
    {
        var first = new int[problem.Cases + 1];
        var usable = new bool[problem.Pairs];
        for (var p = 0; p < problem.Pairs; p++)
            if (usable[p] = problem.Holds(p) && problem.ValueOf(p) >= 0)
                first[problem.PairCase[p] + 1]++;
        for (var i = 0; i < problem.Cases; i++)
            first[i + 1] += first[i];
        var next = first.ToArray();
        var origin = new int[first[^1]];
        for (var p = 0; p < problem.Pairs; p++)
            if (usable[p])
                origin[next[problem.PairCase[p]]++] = p;
        var size = new int[origin.Length * problem.Dimensions];
        for (var q = 0; q < size.Length; q++)
            size[q] = problem.SizeOf(origin[q / problem.Dimensions], q % problem.Dimensions);
        return new(problem.Dimensions, problem.Capacity, first, Array.ConvertAll(origin, p => problem.PairPlace[p]), Array.ConvertAll(origin, problem.ValueOf), size, origin);
    }

    /// <summary>The pairs that cost the bound at most so much, and those of a plan.</summary>
    /// <param name="loss">How far the bound falls with each pair.</param>
    public (PairSet Set, int[] Kept) Within(double[] loss, Plan plan, double most) => With((i, picked) =>
    {
        var count = 0;
        for (var p = First[i]; p < First[i + 1]; p++)
            if (loss[p] <= most || plan.PairOf(i) == p)
                picked[count++] = p;
        return count;
    });

    /// <summary>Of each case so many pairs that cost the bound least, the cheapest first, and the pair of a plan.</summary>
    /// <param name="loss">How far the bound falls with each pair.</param>
    public (PairSet Set, int[] Kept) Cheapest(double[] loss, Plan plan, int most) => With((i, picked) =>
    {
        var (from, count) = (First[i], First[i + 1] - First[i]);
        for (var k = 0; k < count; k++)
            picked[k] = from + k;
        Array.Sort(loss.AsSpan(from, count).ToArray(), picked, 0, count);
        if (plan.PairOf(i) is var current and >= 0 && Array.IndexOf(picked, current, 0, count) >= most)
            picked[most - 1] = current;
        return Math.Min(count, most);
    });

    /// <summary>The same cases with fewer pairs.</summary>
    /// <param name="pick">Writes the pairs to keep of a case, in the order they shall have, and returns how many.</param>
    /// <returns>The smaller set, and the number in this set of each pair in it.</returns>
    public (PairSet Set, int[] Kept) With(Func<int, int[], int> pick)
    {
        var first = new int[First.Length];
        var chosen = new int[Places];
        var kept = new List<int>();
        for (var i = 0; i < Cases; i++)
        {
            kept.AddRange(chosen.AsSpan(0, pick(i, chosen)));
            first[i + 1] = kept.Count;
        }

        var (place, value, origin, size) = (new int[kept.Count], new double[kept.Count], new int[kept.Count], new int[kept.Count * Dimensions]);
        for (var q = 0; q < kept.Count; q++)
        {
            (place[q], value[q], origin[q]) = (Place[kept[q]], Value[kept[q]], Origin[kept[q]]);
            Size.AsSpan(kept[q] * Dimensions, Dimensions).CopyTo(size.AsSpan(q * Dimensions));
        }

        return (new(Dimensions, Capacity, first, place, value, size, origin), [.. kept]);
    }
}
