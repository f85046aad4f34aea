namespace Kwartiermaker.Matching.Solver;

/// <summary>Works out the explanation of one case from the problem and the plan alone.</summary>
internal sealed class ExplainCase
{
    private const int None = -1;

    private readonly PlacementProblem _problem;
    private readonly Placement _placement;
    private readonly int _case;
    private readonly int[] _own;
    private readonly int[] _room;

    public ExplainCase(PlacementProblem problem, Placement placement, int @case)
    {
        (_problem, _placement, _case) = (problem, placement, @case);
        _own = [.. Enumerable.Range(0, problem.Pairs).Where(p => problem.PairCase[p] == @case)];
        _room = [.. problem.Capacity];
        foreach (var pair in placement.Pair.Where(p => p >= 0))
            Take(pair, 1);
        // The case itself leaves its place when it goes elsewhere.
        if (Chosen >= 0)
            Take(Chosen, -1);
    }

    private int Chosen => _placement.Pair[_case];

    public Explanation Explain()
    {
        var liked = _own.OrderByDescending(_problem.FitOf).ThenBy(p => _problem.PairPlace[p]).FirstOrDefault(None);
        var next = _own.Where(p => p != Chosen && _problem.Holds(p)).OrderByDescending(p => _problem.ValueOf(p) - PriceOf(p)).ThenBy(p => _problem.PairPlace[p]).FirstOrDefault(None);
        var decided = Decided(liked);
        var difference = liked < 0 ? [] : Terms(liked).Zip(Chosen < 0 ? new double[_problem.TermNames.Count] : Terms(Chosen), (there, here) => there - here).ToArray();
        return new(_case, Option(Chosen), Option(next), Option(liked), difference, decided, decided is DecidedBy.Full or DecidedBy.Value ? CheapestChange(liked) : null);
    }

    private DecidedBy Decided(int liked) =>
        liked < 0 ? DecidedBy.NotAllowed
        : liked == Chosen ? DecidedBy.Fit
        : !_problem.Holds(liked) ? DecidedBy.TooLarge
        : Fits(liked, None) ? DecidedBy.Value
        : DecidedBy.Full;

    /// <summary>Every guest whose leaving makes enough room, to the best place that has room once the case has moved.</summary>
    private PlaceChange? CheapestChange(int liked)
    {
        var gain = _problem.ValueOf(liked) - (Chosen < 0 ? 0 : _problem.ValueOf(Chosen));
        if (Fits(liked, None))
            return new(null, null, gain);
        PlaceChange? cheapest = null;
        foreach (var guest in _placement.Pair.Where(p => p >= 0 && p != Chosen && _problem.PairPlace[p] == _problem.PairPlace[liked] && Fits(liked, p)))
        {
            var other = _problem.PairCase[guest];
            var to = Enumerable.Range(0, _problem.Pairs)
                .Where(p => _problem.PairCase[p] == other && _problem.PairPlace[p] != _problem.PairPlace[guest] && _problem.ValueOf(p) >= 0 && Fits(p, None))
                .OrderByDescending(_problem.ValueOf).FirstOrDefault(None);
            var total = gain - _problem.ValueOf(guest) + (to < 0 ? 0 : _problem.ValueOf(to));
            if (cheapest is null || total > cheapest.Total)
                cheapest = new(other, to < 0 ? null : _problem.PairPlace[to], total);
        }

        return cheapest;
    }

    private bool Fits(int pair, int leaving)
    {
        for (var d = 0; d < _problem.Dimensions; d++)
            if (_problem.SizeOf(pair, d) > _room[_problem.PairPlace[pair] * _problem.Dimensions + d] + (leaving < 0 ? 0 : _problem.SizeOf(leaving, d)))
                return false;
        return true;
    }

    private void Take(int pair, int times)
    {
        for (var d = 0; d < _problem.Dimensions; d++)
            _room[_problem.PairPlace[pair] * _problem.Dimensions + d] -= times * _problem.SizeOf(pair, d);
    }

    private double PriceOf(int pair)
    {
        var price = 0.0;
        for (var d = 0; d < _problem.Dimensions; d++)
            price += _placement.Prices[_problem.PairPlace[pair] * _problem.Dimensions + d] * _problem.SizeOf(pair, d);
        return price;
    }

    private double[] Terms(int pair) => _problem.Term[(pair * _problem.TermNames.Count)..((pair + 1) * _problem.TermNames.Count)];

    private PlaceOption? Option(int pair) => pair < 0 ? null : new(_problem.PairPlace[pair], Terms(pair), _problem.FitOf(pair), PriceOf(pair));
}
