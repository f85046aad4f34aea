using System.Collections.Concurrent;

namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// The strong bound: each case has a price, and every place chooses the cases that bring it most above their prices, exactly within
/// its capacity. It is tighter than <see cref="CapacityBound"/> because half a household fills no place.
/// </summary>
internal sealed class HouseholdBound
{
    private const int Blocks = 16;

    private readonly PairSet _pairs;
    private readonly int[] _first;
    private readonly int[] _pair;
    private readonly int[] _case;
    private readonly double[] _value;
    private readonly int[] _size;
    private readonly int[] _blockStart;
    private readonly double[] _gain = new double[Blocks];
    private readonly Workshop[] _workshops = [.. Enumerable.Range(0, Blocks).Select(_ => new Workshop())];
    private readonly ConcurrentBag<Knapsack> _knapsacks = [];
    private readonly double[] _capacityPrices;
    private readonly ParallelOptions _threads;

    /// <param name="capacityPrices">By place and dimension; for places that are too large to be solved exactly.</param>
    public HouseholdBound(PairSet pairs, double[] capacityPrices, ParallelOptions threads)
    {
        (_pairs, _capacityPrices, _threads) = (pairs, capacityPrices, threads);
        _first = new int[pairs.Places + 1];
        foreach (var place in pairs.Place)
            _first[place + 1]++;
        for (var j = 0; j < pairs.Places; j++)
            _first[j + 1] += _first[j];
        var next = _first.ToArray();
        _pair = new int[pairs.Count];
        _case = new int[pairs.Count];
        _value = new double[pairs.Count];
        _size = new int[pairs.Size.Length];
        for (var i = 0; i < pairs.Cases; i++)
            for (var p = pairs.First[i]; p < pairs.First[i + 1]; p++)
            {
                var slot = next[pairs.Place[p]]++;
                (_pair[slot], _case[slot], _value[slot]) = (p, i, pairs.Value[p]);
                pairs.Size.AsSpan(p * pairs.Dimensions, pairs.Dimensions).CopyTo(_size.AsSpan(slot * pairs.Dimensions));
            }

        var work = WorkUpTo();
        (_blockStart, Work) = (EvenBlocks(work), work[^1]);
    }

    /// <summary>About how many numbers one evaluation reads and writes.</summary>
    public double Work { get; }

    /// <summary>What every place chose last, as pairs.</summary>
    public IEnumerable<int> Selection => _workshops.SelectMany(w => w.Selected);

    /// <param name="prices">By case.</param>
    /// <param name="slack">Receives 1 less the number of places that chose the case.</param>
    public double Evaluate(double[] prices, double[] slack)
    {
        Parallel.For(0, Blocks, _threads, block => Choose(block, prices));
        Array.Fill(slack, 1.0);
        var bound = 0.0;
        foreach (var price in prices)
            bound += price;
        for (var block = 0; block < Blocks; block++)
        {
            bound += _gain[block];
            foreach (var i in _workshops[block].SelectedCases)
                slack[i]--;
        }

        return bound;
    }

    /// <summary>How far the bound falls when a pair is part of the plan: a pair that falls below the value of a known plan is in no better one.</summary>
    public double[] Losses(double[] prices)
    {
        var loss = new double[_pairs.Count];
        Parallel.For(0, Blocks, _threads, block =>
        {
            var (shop, knapsack) = (_workshops[block], Borrow());
            for (var j = _blockStart[block]; j < _blockStart[block + 1]; j++)
            {
                var best = Solve(shop, knapsack, j, prices);
                for (var slot = _first[j]; slot < _first[j + 1]; slot++)
                {
                    var worth = _value[slot] - prices[_case[slot]];
                    loss[_pair[slot]] = shop.IsExact
                        ? best - worth - knapsack.Without(_size.AsSpan(slot * _pairs.Dimensions, _pairs.Dimensions))
                        : Math.Max(0, Charge(j, slot) - worth);
                }
            }

            _knapsacks.Add(knapsack);
        });
        return loss;
    }

    private Knapsack Borrow() => _knapsacks.TryTake(out var knapsack) ? knapsack : new Knapsack();

    private double Charge(int place, int slot)
    {
        var charge = 0.0;
        for (var d = 0; d < _pairs.Dimensions; d++)
            charge += _capacityPrices[place * _pairs.Dimensions + d] * _size[slot * _pairs.Dimensions + d];
        return charge;
    }

    private void Choose(int block, double[] prices)
    {
        var (shop, knapsack) = (_workshops[block], Borrow());
        shop.Selected.Clear();
        shop.SelectedCases.Clear();
        var gain = 0.0;
        for (var j = _blockStart[block]; j < _blockStart[block + 1]; j++)
        {
            gain += Solve(shop, knapsack, j, prices);
            shop.Chosen.Clear();
            if (shop.IsExact)
                knapsack.Chosen(shop.Items.AsSpan(0, shop.Count), _size, _pairs.Dimensions, shop.Chosen);
            else
                shop.Chosen.AddRange(Enumerable.Range(0, shop.Count).Where(k => shop.Worth[k] > Charge(j, shop.Items[k])));
            foreach (var k in shop.Chosen)
            {
                shop.Selected.Add(_pair[shop.Items[k]]);
                shop.SelectedCases.Add(_case[shop.Items[k]]);
            }
        }

        _gain[block] = gain;
        _knapsacks.Add(knapsack);
    }

    /// <summary>What the place can gain at most. A place too large to be solved exactly pays for its capacity instead: a weaker bound.</summary>
    private double Solve(Workshop shop, Knapsack knapsack, int place, double[] prices)
    {
        shop.Gather(_first[place], _first[place + 1], _value, _case, prices);
        var capacity = _pairs.Capacity.AsSpan(place * _pairs.Dimensions, _pairs.Dimensions);
        shop.IsExact = Knapsack.IsSmallEnough(capacity, shop.Count);
        if (shop.IsExact)
            return knapsack.Solve(capacity, shop.Items.AsSpan(0, shop.Count), shop.Worth.AsSpan(0, shop.Count), _size);
        var most = 0.0;
        for (var d = 0; d < _pairs.Dimensions; d++)
            most += _capacityPrices[place * _pairs.Dimensions + d] * capacity[d];
        for (var k = 0; k < shop.Count; k++)
            most += Math.Max(0, shop.Worth[k] - Charge(place, shop.Items[k]));
        return most;
    }

    /// <summary>By place: the work of all places before it. A pair is looked at, and one in four may be a case above its price.</summary>
    private double[] WorkUpTo()
    {
        var work = new double[_pairs.Places + 1];
        for (var j = 0; j < _pairs.Places; j++)
        {
            var states = 1.0;
            for (var d = 0; d < _pairs.Dimensions; d++)
                states *= _pairs.Capacity[j * _pairs.Dimensions + d] + 1;
            work[j + 1] = work[j] + 1 + (_first[j + 1] - _first[j]) * (1 + states / 4);
        }

        return work;
    }

    /// <summary>Runs of places with about as much work each.</summary>
    private static int[] EvenBlocks(double[] work)
    {
        var starts = new int[Blocks + 1];
        for (var block = 1; block <= Blocks; block++)
            starts[block] = block == Blocks ? work.Length - 1 : Math.Max(starts[block - 1], Array.FindIndex(work, w => w >= work[^1] * block / Blocks));
        return starts;
    }

    /// <summary>What one block works with.</summary>
    private sealed class Workshop
    {
        public List<int> Selected { get; } = [];

        public List<int> SelectedCases { get; } = [];

        public List<int> Chosen { get; } = [];

        public int[] Items { get; private set; } = [];

        public double[] Worth { get; private set; } = [];

        public int Count { get; private set; }

        public bool IsExact { get; set; }

        /// <summary>The cases of a place that are worth more there than their price.</summary>
        public void Gather(int from, int to, double[] value, int[] cases, double[] prices)
        {
            if (Items.Length < to - from)
                (Items, Worth) = (new int[to - from], new double[to - from]);
            Count = 0;
            for (var slot = from; slot < to; slot++)
            {
                var worth = value[slot] - prices[cases[slot]];
                if (worth <= 0)
                    continue;
                Items[Count] = slot;
                Worth[Count++] = worth;
            }
        }
    }
}
