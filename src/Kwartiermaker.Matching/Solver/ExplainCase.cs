namespace Kwartiermaker.Matching.Solver;

/// <summary>Works out the explanation of one case from the problem and the plan alone.</summary>
internal sealed class ExplainCase
{
    private const int None = -1;
    private const double Hardly = 1e-12;

    private readonly PlacementProblem _problem;
    private readonly Placement _placement;
    private readonly int _case;
    private readonly int[] _own;
    private readonly int[] _room;
    private readonly Placement? _withoutFloor;
    private readonly int _evenLoad;

    public ExplainCase(PlacementProblem problem, Placement placement, int @case, Placement? withoutFloor)
    {
        (_problem, _placement, _case, _withoutFloor) = (problem, placement, @case, withoutFloor);
        _evenLoad = problem.TermNames.ToList().IndexOf(EvenLoad.Term);
        _own = [.. Enumerable.Range(0, problem.Pairs).Where(p => problem.PairCase[p] == @case)];
        _room = [.. problem.Capacity];
        foreach (var pair in placement.Pair.Where(p => p >= 0))
            problem.Take(pair, _room);
        // The case itself leaves its place when it goes elsewhere.
        if (Chosen >= 0)
            problem.Take(Chosen, _room, -1);
    }

    private int Chosen => _placement.Pair[_case];

    public Explanation Explain()
    {
        var liked = _own.OrderByDescending(Liking).ThenBy(p => _problem.PairPlace[p]).FirstOrDefault(None);
        var next = _own.Where(p => p != Chosen && _problem.Holds(p)).OrderByDescending(p => _problem.ValueOf(p) - _problem.PriceOf(p, _placement.Prices))
            .ThenBy(p => _problem.PairPlace[p]).FirstOrDefault(None);
        var change = liked >= 0 && liked != Chosen && _problem.Holds(liked) ? new CheapestChange(_problem, _placement).Find(_case, liked) : null;
        var difference = liked < 0 ? [] : Terms(liked).Zip(Chosen < 0 ? new double[_problem.TermNames.Count] : Terms(Chosen), (there, here) => there - here).ToArray();
        return new(_case, Option(Chosen), Option(next), Option(liked), difference, Decided(liked, change), change);
    }

    private DecidedBy Decided(int liked, PlaceChange? change) =>
        liked < 0 ? DecidedBy.NotAllowed
        : liked == Chosen ? DecidedBy.Fit
        : !_problem.Holds(liked) ? DecidedBy.TooLarge
        : _withoutFloor?.Pair[_case] == liked && !_problem.Fits(liked, _room) ? DecidedBy.Floor
        : !_problem.Fits(liked, _room) ? change is { Total: <= Hardly, Fit: > Hardly } ? DecidedBy.Reward : DecidedBy.Full
        : Load(liked) < 0 && ValueOf(liked) <= ValueOf(Chosen) ? DecidedBy.Balance
        : DecidedBy.Value;

    /// <summary>The fit without what the load of the place takes off.</summary>
    private double Liking(int pair) => _problem.FitOf(pair) - Load(pair);

    private double Load(int pair) => _evenLoad < 0 ? 0 : Terms(pair)[_evenLoad];

    private double ValueOf(int pair) => pair < 0 ? 0 : _problem.ValueOf(pair);

    private double[] Terms(int pair) => _problem.Term[(pair * _problem.TermNames.Count)..((pair + 1) * _problem.TermNames.Count)];

    private PlaceOption? Option(int pair) => pair < 0 ? null : new(_problem.PairPlace[pair], Terms(pair), _problem.FitOf(pair), _problem.PriceOf(pair, _placement.Prices));
}
