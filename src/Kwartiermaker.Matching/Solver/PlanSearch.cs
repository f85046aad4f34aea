using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// Local search with cooling. A step gives one case another place; who must leave for it goes to the best place with room, or pushes
/// out somebody in turn. A step that costs value is kept with a chance that falls with the temperature, and the temperature falls
/// with the number of steps, never with the clock, so that the same seed gives the same plan.
/// </summary>
internal sealed class PlanSearch(PairSet pairs, Plan plan, Chance chance)
{
    private const int MostMoves = 12;
    private const int Glances = 6;

    private readonly List<(int Case, int From)> _undo = [];
    private readonly Queue<int> _homeless = new();
    private readonly double[] _top = [.. Enumerable.Range(0, pairs.Cases)
        .Select(i => pairs.Value.AsSpan(pairs.First[i], pairs.First[i + 1] - pairs.First[i]) is { Length: > 0 } own ? Most(own) : 0)];
    private Chance _chance = chance;

    public Plan Plan => plan;

    /// <param name="steps">Steps to take; the last tenth is taken without losses.</param>
    /// <param name="warmest">Loss that is kept in one of e steps at the start.</param>
    /// <param name="stop">Looked at every few thousand steps.</param>
    public void Run(long steps, double warmest, double coolest, Func<bool> stop)
    {
        if (pairs.Count == 0)
            return;
        const int Batch = 4096;
        for (var done = 0L; done < steps && !stop(); done += Batch)
        {
            var share = Math.Min(1, done / (0.9 * steps));
            var temperature = share < 1 ? warmest * Math.Pow(coolest / warmest, share) : 0;
            for (var k = 0; k < Batch; k++)
                Step(temperature);
        }
    }

    private void Step(double temperature)
    {
        var i = _chance.Below(pairs.Cases);
        var pair = pairs.Draw(i, ref _chance);
        if (pair < 0 || plan.PairOf(i) == pair)
            return;
        var least = temperature > 0 ? temperature * Math.Log(_chance.Share()) : 1e-12;
        var before = plan.Value;
        _undo.Clear();
        _homeless.Clear();
        if (!Settle(i, pair, before + least) || plan.Value - before < least)
            TakeBack();
    }

    /// <summary>Moves the case and everybody who must leave for it. False when it cannot end at the value it needs.</summary>
    private bool Settle(int first, int pair, double needed)
    {
        Vacate(first);
        var promise = 0.0;
        if (!MakeRoom(first, pair, ref promise, needed))
            return false;
        while (_homeless.TryDequeue(out var next))
        {
            promise -= _top[next];
            var target = BestWithRoom(next);
            var pushed = _undo.Count < MostMoves && _chance.Below(4) == 0 ? Draw(next) : -1;
            if (pushed >= 0 && (target < 0 || pairs.Value[pushed] > pairs.Value[target]) && plan.Value + promise + pairs.Value[pushed] >= needed)
            {
                if (!MakeRoom(next, pushed, ref promise, needed))
                    return false;
            }
            else if (target >= 0)
            {
                plan.Add(next, target);
            }

            if (plan.Value + promise < needed)
                return false;
        }

        return true;
    }

    /// <summary>Places the case after pushing out as many others as it takes.</summary>
    private bool MakeRoom(int @case, int pair, ref double promise, double needed)
    {
        while (!plan.Fits(pair))
        {
            if (_undo.Count >= MostMoves)
                return false;
            var leaver = Leaver(pair);
            Vacate(leaver);
            _homeless.Enqueue(leaver);
            promise += _top[leaver];
            if (plan.Value + promise + pairs.Value[pair] < needed)
                return false;
        }

        plan.Add(@case, pair);
        return true;
    }

    /// <summary>One of the guests, by chance; sooner one who alone makes enough room.</summary>
    private int Leaver(int pair)
    {
        var place = pairs.Place[pair];
        var guests = plan.GuestsOf(place);
        var leaver = plan.Guest(place, _chance.Below(guests));
        for (var glance = 1; glance < Glances && !Suffices(leaver, pair, place); glance++)
            leaver = plan.Guest(place, _chance.Below(guests));
        return leaver;
    }

    private bool Suffices(int leaver, int pair, int place)
    {
        for (var d = 0; d < pairs.Dimensions; d++)
            if (pairs.Size[pair * pairs.Dimensions + d] > plan.Room(place, d) + pairs.Size[plan.PairOf(leaver) * pairs.Dimensions + d])
                return false;
        return true;
    }

    private int BestWithRoom(int @case)
    {
        var best = -1;
        for (var p = pairs.First[@case]; p < pairs.First[@case + 1]; p++)
            if ((best < 0 || pairs.Value[p] > pairs.Value[best]) && plan.Fits(p))
                best = p;
        return best;
    }

    /// <summary>As <see cref="PairSet.Draw"/>, but for a factor without which the measured plans would differ by chance.</summary>
    private int Draw(int @case)
    {
        var draw = _chance.Share();
        return pairs.First[@case] + (int)(draw * draw * (pairs.First[@case + 1] - pairs.First[@case]) * 0.999999);
    }

    private void Vacate(int @case)
    {
        var from = plan.PairOf(@case);
        _undo.Add((@case, from));
        if (from >= 0)
            plan.Remove(@case);
    }

    private void TakeBack()
    {
        foreach (var (@case, _) in _undo)
            if (plan.PairOf(@case) >= 0)
                plan.Remove(@case);
        // From the last to the first: who left twice ends where they were before the step.
        for (var k = _undo.Count - 1; k >= 0; k--)
        {
            var (@case, from) = _undo[k];
            if (plan.PairOf(@case) >= 0)
                plan.Remove(@case);
            if (from >= 0)
                plan.Add(@case, from);
        }
    }

    private static double Most(ReadOnlySpan<double> values)
    {
        var most = values[0];
        foreach (var value in values)
            most = Math.Max(most, value);
        return most;
    }
}
