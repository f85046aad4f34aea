using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// Takes a few places, frees everybody who is there, and divides them anew as an integer programme. It finds the way between two
/// good plans that needs many moves at once, as when capacity is tight and every case must have a place.
/// </summary>
/// <param name="candidates">Pairs to choose from.</param>
internal sealed class RegionSearch(PairSet candidates, Plan plan, Chance chance)
{
    private const int MostPairs = 260;
    private const int Branches = 100;

    private Chance _chance = chance;

    public Plan Plan => plan;

    public void Run(int regions, CancellationToken cancel)
    {
        for (var k = 0; k < regions && !cancel.IsCancellationRequested; k++)
            Improve(Draw(), cancel);
    }

    /// <summary>Places by chance, as many as the programme can bear.</summary>
    private bool[] Draw()
    {
        var inPlace = new int[candidates.Places];
        foreach (var pair in plan.Pairs())
            inPlace[candidates.Place[pair]]++;
        var order = Enumerable.Range(0, candidates.Places).ToArray();
        var region = new bool[candidates.Places];
        var (places, cases) = (0, 0);
        for (var k = 0; k < order.Length; k++)
        {
            var other = k + _chance.Below(order.Length - k);
            (order[k], order[other]) = (order[other], order[k]);
            cases += inPlace[order[k]];
            if (places >= 2 && (places + 1) * cases > MostPairs)
                break;
            region[order[k]] = true;
            places++;
        }

        return region;
    }

    private void Improve(bool[] region, CancellationToken cancel)
    {
        var free = Enumerable.Range(0, candidates.Cases).Where(i => plan.PairOf(i) < 0 || region[candidates.Place[plan.PairOf(i)]]).ToArray();
        var (part, kept) = candidates.With((i, picked) =>
        {
            if (plan.PairOf(i) >= 0 && !region[candidates.Place[plan.PairOf(i)]])
                return 0;
            var count = 0;
            for (var p = candidates.First[i]; p < candidates.First[i + 1]; p++)
                if (region[candidates.Place[p]])
                    picked[count++] = p;
            return count;
        });
        var before = plan.In(part);
        var (after, _) = ExactProof.Solve(part, before, Branches, cancel);
        if (after.Value <= before.Value + 1e-9)
            return;
        foreach (var i in free.Where(i => plan.PairOf(i) >= 0))
            plan.Remove(i);
        foreach (var i in free.Where(i => after.PairOf(i) >= 0))
            plan.Add(i, kept[after.PairOf(i)]);
    }
}
