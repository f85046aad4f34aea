namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// The bound by prices of capacity: every case takes the place where its value less what it pays is highest, and what all pay for
/// the whole capacity is added. The prices that make it lowest are what one more unit of capacity would bring: the price of a place.
/// </summary>
internal sealed class CapacityBound(PairSet pairs, ParallelOptions threads)
{
    private const int Blocks = 8;

    private readonly double[] _gain = new double[Blocks];
    private readonly int[][] _used = [.. Enumerable.Range(0, Blocks).Select(_ => new int[pairs.Capacity.Length])];

    /// <param name="prices">By place and dimension.</param>
    /// <param name="slack">Receives the capacity that is left over at these prices, below zero where too much is asked.</param>
    public double Evaluate(double[] prices, double[] slack)
    {
        Parallel.For(0, Blocks, threads, block => Choose(block, prices));
        var bound = 0.0;
        for (var k = 0; k < slack.Length; k++)
        {
            slack[k] = pairs.Capacity[k];
            bound += prices[k] * pairs.Capacity[k];
            foreach (var used in _used)
                slack[k] -= used[k];
        }

        foreach (var gain in _gain)
            bound += gain;
        return bound;
    }

    /// <summary>What each case gains at these prices, and how far the bound falls when a pair is part of the plan.</summary>
    public (double[] Gain, double[] Loss) Losses(double[] prices)
    {
        var (gain, loss) = (new double[pairs.Cases], new double[pairs.Count]);
        Parallel.For(0, pairs.Cases, threads, i =>
        {
            for (var p = pairs.First[i]; p < pairs.First[i + 1]; p++)
                gain[i] = Math.Max(gain[i], Net(p, prices));
            for (var p = pairs.First[i]; p < pairs.First[i + 1]; p++)
                loss[p] = gain[i] - Net(p, prices);
        });
        return (gain, loss);
    }

    private double Net(int pair, double[] prices)
    {
        var net = pairs.Value[pair];
        for (var d = 0; d < pairs.Dimensions; d++)
            net -= prices[pairs.Place[pair] * pairs.Dimensions + d] * pairs.Size[pair * pairs.Dimensions + d];
        return net;
    }

    private void Choose(int block, double[] prices)
    {
        var used = _used[block];
        Array.Clear(used);
        var gain = 0.0;
        var (from, to) = (pairs.Cases * block / Blocks, pairs.Cases * (block + 1) / Blocks);
        for (var i = from; i < to; i++)
        {
            var (best, chosen) = (0.0, -1);
            for (var p = pairs.First[i]; p < pairs.First[i + 1]; p++)
            {
                var net = Net(p, prices);
                if (net > best)
                    (best, chosen) = (net, p);
            }

            if (chosen < 0)
                continue;
            gain += best;
            for (var d = 0; d < pairs.Dimensions; d++)
                used[pairs.Place[chosen] * pairs.Dimensions + d] += pairs.Size[chosen * pairs.Dimensions + d];
        }

        _gain[block] = gain;
    }
}
