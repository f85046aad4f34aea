namespace Kwartiermaker.Matching.Solver;

/// <summary>Gives cases without a place the best one that still has room.</summary>
internal static class GreedyFill
{
    /// <summary>The pairs from the most to the least valuable, each taken when its case is free and its place has room.</summary>
    public static void ByValue(PairSet pairs, Plan plan)
    {
        var open = new List<int>();
        var caseOf = new int[pairs.Count];
        for (var i = 0; i < pairs.Cases; i++)
            if (plan.PairOf(i) < 0)
                for (var p = pairs.First[i]; p < pairs.First[i + 1]; p++)
                    if (plan.Fits(p))
                    {
                        caseOf[p] = i;
                        open.Add(p);
                    }

        open.Sort((a, b) => pairs.Value[b].CompareTo(pairs.Value[a]) is var order and not 0 ? order : a.CompareTo(b));
        foreach (var p in open)
            if (plan.PairOf(caseOf[p]) < 0 && plan.Fits(p))
                plan.Add(caseOf[p], p);
    }

    /// <summary>The cases in their own order, each to the place that has room and where it is worth most: first come, first served.</summary>
    /// <param name="worth">By pair.</param>
    public static void ByArrival(PairSet pairs, Plan plan, double[] worth)
    {
        for (var i = 0; i < pairs.Cases; i++)
        {
            if (plan.PairOf(i) >= 0)
                continue;
            var best = -1;
            for (var p = pairs.First[i]; p < pairs.First[i + 1]; p++)
                if (plan.Fits(p) && (best < 0 || worth[p] > worth[best]))
                    best = p;
            if (best >= 0)
                plan.Add(i, best);
        }
    }
}
