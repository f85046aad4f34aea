using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// Local search that may pass through plans in which places hold too much. A step gives one case another place, or lets two change
/// places; what is too much has its price, which rises while there is any and falls while there is none. It finds ways that
/// <see cref="PlanSearch"/> has not, where every place is full and every case must have one.
/// </summary>
/// <param name="start">Where it starts; it is left as it is.</param>
/// <param name="prices">What room is worth, by place and dimension.</param>
/// <param name="factor">What overload costs at first, in prices of room.</param>
internal sealed class OverloadSearch(PairSet pairs, Plan start, double[] prices, double factor, Chance chance)
{
    private const int StepsPerCaseBetweenPrices = 10;
    private const double Dearer = 1.01;

    private readonly double[] _price = WithoutFreePlaces(prices);
    private readonly Plan _plan = start.In(pairs);
    private Chance _chance = chance;
    private double _factor = factor;
    private double _overload;

    /// <summary>The best plan without overload that it came by.</summary>
    public Plan Best { get; private set; } = start;

    /// <param name="warmest">Loss that is kept in one of e steps at the start.</param>
    /// <param name="stop">Looked at whenever the price of overload changes.</param>
    public void Run(long steps, double warmest, double coolest, Func<bool> stop)
    {
        if (pairs.Count == 0)
            return;
        var batch = StepsPerCaseBetweenPrices * pairs.Cases;
        for (var done = 0L; done < steps && !stop(); done += batch)
        {
            var temperature = warmest > 0 ? warmest * Math.Pow(coolest / warmest, (double)done / steps) : 0;
            for (var k = 0; k < batch; k++)
                Step(temperature);
            _overload = Overload();
            _factor = _overload > 0 ? _factor * Dearer : _factor / Dearer;
        }
    }

    private void Step(double temperature)
    {
        var i = _chance.Below(pairs.Cases);
        var to = pairs.Draw(i, ref _chance);
        var from = _plan.PairOf(i);
        if (to < 0 || from == to)
            return;
        var (other, back) = _chance.Below(2) == 0 ? SomebodyWhoChanges(from, to) : (-1, -1);
        var gain = ValueOf(to) - ValueOf(from) + ValueOf(back) - (other < 0 ? 0 : ValueOf(_plan.PairOf(other)));
        var overload = MoreOverload(from, to, other, back);
        if (gain - _factor * overload < temperature * Math.Log(_chance.Share()))
            return;
        if (from >= 0)
            _plan.Remove(i);
        if (other >= 0)
        {
            _plan.Remove(other);
            _plan.Add(other, back);
        }

        _plan.Add(i, to);
        _overload += overload;
        if (_overload < 1e-9 && _plan.Value > Best.Value + 1e-9 && Overload() == 0)
            Best = _plan.In(pairs);
    }

    /// <summary>A guest of the place, by chance, who can go to where the case comes from, and the pair for it; -1 when there is none.</summary>
    private (int Other, int Back) SomebodyWhoChanges(int from, int to)
    {
        var place = pairs.Place[to];
        if (from < 0 || _plan.GuestsOf(place) == 0)
            return (-1, -1);
        var other = _plan.Guest(place, _chance.Below(_plan.GuestsOf(place)));
        var first = pairs.First[other];
        var back = Array.IndexOf(pairs.Place, pairs.Place[from], first, pairs.First[other + 1] - first);
        return back < 0 ? (-1, -1) : (other, back);
    }

    private double MoreOverload(int from, int to, int other, int back)
    {
        var more = 0.0;
        for (var d = 0; d < pairs.Dimensions; d++)
        {
            more += MoreOverload(pairs.Place[to], d, Size(to, d) - (other < 0 ? 0 : Size(_plan.PairOf(other), d)));
            if (from >= 0)
                more += MoreOverload(pairs.Place[from], d, Size(back, d) - Size(from, d));
        }

        return more;
    }

    /// <summary>What the overload of a place is worth more when it takes so much more.</summary>
    private double MoreOverload(int place, int dimension, int taken)
    {
        var room = _plan.Room(place, dimension);
        return _price[place * pairs.Dimensions + dimension] * (Math.Max(0, taken - room) - Math.Max(0, -room));
    }

    private double Overload()
    {
        var overload = 0.0;
        for (var k = 0; k < _price.Length; k++)
            overload += _price[k] * Math.Max(0, -_plan.Room(k / pairs.Dimensions, k % pairs.Dimensions));
        return overload;
    }

    private double ValueOf(int pair) => pair < 0 ? 0 : pairs.Value[pair];

    private int Size(int pair, int dimension) => pair < 0 ? 0 : pairs.Size[pair * pairs.Dimensions + dimension];

    /// <summary>Room that is worth nothing now may not be overloaded for nothing.</summary>
    private static double[] WithoutFreePlaces(double[] prices)
    {
        var least = prices.Where(p => p > 0).DefaultIfEmpty(1).Average() / 2;
        return Array.ConvertAll(prices, p => Math.Max(p, least));
    }
}
