using Kwartiermaker.Common.Numbers;
using System.Collections.Concurrent;

namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// Divides the places into regions that compete for the same cases, frees everybody in a region, and divides its places anew as an
/// integer programme. It finds the way between two good plans that needs many moves at once. Regions share no place and no case, so
/// that they are solved side by side.
/// </summary>
/// <param name="candidates">Pairs to choose from.</param>
internal sealed class RegionSearch(PairSet candidates, Plan plan, Chance chance)
{
    private const int LeastPairs = 300;
    private const int MostPairs = 1500;
    private const int TriesPerPlace = 20;

    /// <summary>The root alone: its cuts and heuristics find nearly all there is to find, and branches can take seconds.</summary>
    private const int Branches = 1;

    /// <summary>The region of every place, and of every case.</summary>
    private readonly int[] _ofPlace = new int[candidates.Places];
    private readonly int[] _ofCase = new int[candidates.Cases];
    private Chance _chance = chance;

    public Plan Plan => plan;

    /// <summary>Divides everything once.</summary>
    public void Run(ParallelOptions threads, CancellationToken cancel)
    {
        var regions = Divide();
        var better = new (Plan Plan, int[] Kept)?[regions];
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, regions), EnumerablePartitionerOptions.NoBuffering), threads, r => better[r] = Improved(r, cancel));
        for (var r = 0; r < regions; r++)
            if (better[r] is { } found)
                Take(r, found.Plan, found.Kept);
    }

    /// <summary>Numbers the regions, and gives every case the region where it is, or without a place the one of its most promising pair.</summary>
    private int Divide()
    {
        Array.Fill(_ofPlace, -1);
        var order = Enumerable.Range(0, candidates.Places).ToArray();
        var regions = 0;
        for (var k = 0; k < order.Length; k++)
        {
            var other = k + _chance.Below(order.Length - k);
            (order[k], order[other]) = (order[other], order[k]);
            if (_ofPlace[order[k]] < 0)
                Grow(order[k], regions++);
        }

        for (var i = 0; i < candidates.Cases; i++)
        {
            var pair = plan.PairOf(i) >= 0 ? plan.PairOf(i) : candidates.First[i];
            _ofCase[i] = pair < candidates.First[i + 1] ? _ofPlace[candidates.Place[pair]] : -1;
        }

        return regions;
    }

    /// <summary>From a place to one that somebody there may go to, and so on, until the programme has as many pairs as it can bear.</summary>
    private void Grow(int start, int region)
    {
        var most = _chance.Between(LeastPairs, MostPairs);
        var members = new List<int>();
        var pairs = 0;
        for (var (next, tries) = (start, 0); tries < TriesPerPlace * (members.Count + 1); next = Neighbour(members[_chance.Below(members.Count)]), tries++)
        {
            if (next < 0 || _ofPlace[next] >= 0)
                continue;
            _ofPlace[next] = region;
            members.Add(next);
            pairs += PairsOf(next, place => _ofPlace[place] == region);
            for (var k = 0; k < members.Count - 1; k++)
                pairs += PairsOf(members[k], place => place == next);
            if (pairs > most)
                break;
        }
    }

    /// <summary>How many pairs the guests of a place have with such places.</summary>
    private int PairsOf(int place, Func<int, bool> such)
    {
        var count = 0;
        for (var seat = 0; seat < plan.GuestsOf(place); seat++)
            for (var (p, end) = (candidates.First[plan.Guest(place, seat)], candidates.First[plan.Guest(place, seat) + 1]); p < end; p++)
                if (such(candidates.Place[p]))
                    count++;
        return count;
    }

    /// <summary>A place where one of the guests may go; -1 when there are no guests.</summary>
    private int Neighbour(int place)
    {
        if (plan.GuestsOf(place) == 0)
            return -1;
        var guest = plan.Guest(place, _chance.Below(plan.GuestsOf(place)));
        var (first, end) = (candidates.First[guest], candidates.First[guest + 1]);
        return candidates.Place[first + _chance.Below(end - first)];
    }

    private (Plan Plan, int[] Kept)? Improved(int region, CancellationToken cancel)
    {
        var (part, kept) = candidates.With((i, picked) =>
        {
            var count = 0;
            if (_ofCase[i] == region)
                for (var p = candidates.First[i]; p < candidates.First[i + 1]; p++)
                    if (_ofPlace[candidates.Place[p]] == region)
                        picked[count++] = p;
            return count;
        });
        var before = plan.In(part);
        var (after, _) = ExactProof.Solve(part, before, Branches, cancel);
        return after.Value > before.Value + 1e-9 ? (after, kept) : null;
    }

    private void Take(int region, Plan after, int[] kept)
    {
        for (var i = 0; i < candidates.Cases; i++)
            if (_ofCase[i] == region && plan.PairOf(i) >= 0)
                plan.Remove(i);
        for (var i = 0; i < candidates.Cases; i++)
            if (_ofCase[i] == region && after.PairOf(i) >= 0)
                plan.Add(i, kept[after.PairOf(i)]);
    }
}
