using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// Finds a plan near the best possible, and proves how near: prices of capacity, the strong bound with prices of cases, plans rounded
/// from its choices, local search among the pairs that are still promising, and an exact proof where little is left.
/// </summary>
public sealed class PlacementSolver
{
    private const int Chains = 2;
    private const int Candidates = 12;
    private const int RoundingEvery = 20;
    private const int StepsAtOnce = 200;
    private const int StepsPerRound = 2000;
    private const int MostPairsToProve = 4000;

    /// <summary>From so many cases for each place on, a case alone seldom finds room: regions of places are divided anew and places may hold too much on the way.</summary>
    private const int CasesPerPlace = 8;

    /// <summary>Pairs per case that the places of a region are divided anew with.</summary>
    private const int RegionCandidates = 4;

    /// <summary>Above it one programme over groups of cases takes longer than a search.</summary>
    private const int MostCasesToDive = 3000;

    /// <summary>Numbers written for one evaluation of the strong bound, above which new groups take too long to make.</summary>
    private const double MostWorkToPrice = 3e7;

    /// <summary>Pairs per case at which an exact proof is tried: at once, or when the search brings nothing more.</summary>
    private const int FewPairs = 4;
    private const int SomePairs = 8;
    private const int Branches = 500;

    /// <summary>Pairs per case in the core, and branches; a core that is not solved soon is not worth more.</summary>
    private const double CorePairs = 1.25;
    private const int CoreBranches = 20;

    /// <summary>Numbers written for the strong bound: a few seconds.</summary>
    private const double MostWork = 2e9;

    /// <summary>Temperatures of the search as a share of what a promising pair costs the bound; found by trial.</summary>
    private const double Warmest = 0.14;
    private const double Coolest = 0.04;

    private readonly PlacementProblem _problem;
    private readonly Effort _effort;
    private readonly CancellationToken _cancel;
    private readonly ParallelOptions _threads;
    private readonly Action<PlacementProgress>? _report;
    private PairSet _pairs;
    private PlaceColumns? _columns;
    private Plan _best;
    private double[] _loss;

    /// <summary>The bound that <see cref="_loss"/> takes off from; the bound itself may have come down by other means.</summary>
    private double _lossBound;
    private double[] _prices;
    private double[] _casePrices = [];
    private double _householdWork;
    private double _bound;
    private int _searches;
    private int _rounds;
    private int _triedToProve = int.MaxValue;

    private PlacementSolver(PlacementProblem problem, Effort effort, Action<PlacementProgress>? report, CancellationToken cancel)
    {
        (_problem, _effort, _report, _cancel) = (problem, effort, report, cancel);
        _threads = new ParallelOptions { MaxDegreeOfParallelism = effort.Threads };
        _pairs = PairSet.Of(problem);
        _prices = new double[problem.Capacity.Length];
        _loss = new double[_pairs.Count];
        _best = new Plan(_pairs);
        GreedyFill.ByArrival(_pairs, _best, _pairs.Value);
        _bound = _lossBound = new CapacityBound(_pairs, _threads).Evaluate(_prices, new double[_prices.Length]);
    }

    /// <param name="report">Called after every part of the work.</param>
    /// <param name="cancel">Ends the work soon, with the best plan so far.</param>
    public static Placement Solve(PlacementProblem problem, Effort effort, Action<PlacementProgress>? report = null, CancellationToken cancel = default) =>
        new PlacementSolver(problem, effort, report, cancel).Solve();

    private bool HasManyPerPlace => _pairs.Cases >= CasesPerPlace * _pairs.Places;

    private bool Stop() => _cancel.IsCancellationRequested;

    private bool IsProven => _bound - _best.Value <= 1e-9 * Math.Max(1, Math.Abs(_bound));

    private Placement Solve()
    {
        var gain = FindCapacityPrices();
        if (!IsProven && !Stop())
            FindCasePrices(gain);
        SearchCore();
        for (; _rounds < _effort.Rounds && !IsProven && !Stop(); _rounds++)
        {
            var before = _best.Value;
            Search(StepsPerRound);
            SearchRegions();
            Reduce();
            if (_pairs.Count <= FewPairs * _pairs.Cases || (_best.Value <= before && _pairs.Count <= SomePairs * _pairs.Cases))
                Prove();
            Report();
        }

        return Answer();
    }

    /// <summary>The fast bound: what it proves away, the strong one need not look at. Returns what each case gains at the prices.</summary>
    private double[] FindCapacityPrices()
    {
        var bound = new CapacityBound(_pairs, _threads);
        var descent = new PriceDescent(bound.Evaluate, () => _best.Value);
        var gain = new double[_pairs.Cases];
        for (var half = 0; half < 2 && !Stop(); half++)
        {
            descent.Run(_prices, _effort.CapacitySteps / 2, Stop);
            (_prices, _bound) = (descent.Prices, Math.Min(_bound, descent.Bound));
            (gain, _loss) = bound.Losses(_prices);
            _lossBound = descent.Bound;
            var guided = new Plan(_pairs);
            GreedyFill.ByArrival(_pairs, guided, Array.ConvertAll(_loss, l => -l));
            Take(guided);
            Search(StepsAtOnce);
            Report();
        }

        Reduce();
        return gain;
    }

    private void FindCasePrices(double[] gain)
    {
        var bound = new HouseholdBound(_pairs, _prices, _threads);
        var steps = (int)Math.Min(_effort.HouseholdSteps, MostWork / bound.Work);
        _columns = new PlaceColumns(_pairs);
        var evaluations = 0;
        var descent = new PriceDescent(
            (prices, slack) =>
            {
                var value = bound.Evaluate(prices, slack);
                if (evaluations >= steps / 4)
                    _columns.Add(bound.Selection);
                if (evaluations++ % RoundingEvery == 0)
                    Take(Rounded(bound.Selection));
                return value;
            },
            () => _best.Value);
        descent.Run(gain, steps, Stop);
        _bound = Math.Min(_bound, descent.Bound);
        (_loss, _lossBound) = (bound.Losses(descent.Prices), descent.Bound);
        (_casePrices, _householdWork) = (descent.Prices, bound.Work);
        Reduce();
        Report();
    }

    /// <summary>A plan from what the places chose: a case that several chose goes to the one where it is worth most, the rest is filled up.</summary>
    private Plan Rounded(IEnumerable<int> selection)
    {
        var plan = new Plan(_pairs);
        foreach (var pair in selection.OrderByDescending(p => _pairs.Value[p]))
            if (_pairs.CaseOf(pair) is var i && plan.PairOf(i) < 0)
                plan.Add(i, pair);
        GreedyFill.ByValue(_pairs, plan);
        return plan;
    }

    /// <summary>Chains, each on its own thread with its own chance: one starts at the best plan, the other where a dive arrives.</summary>
    private void Search(int stepsPerCase)
    {
        var (candidates, kept) = _pairs.Cheapest(_loss, _best, Candidates);
        var scale = kept.Select(p => Math.Max(0, _loss[p])).DefaultIfEmpty().Average();
        Plan[] starts = [_best, _rounds > 0 && !Stop() ? Dive() : _best];
        var chains = new Plan[Chains];
        var steps = (long)stepsPerCase * _pairs.Cases;
        Parallel.For(0, Chains, _threads, k =>
        {
            var start = starts[k].In(candidates);
            chains[k] = k > 0 && HasManyPerPlace && _rounds > 0
                ? SearchThroughOverload(candidates, start, steps, scale)
                : SearchWithinRoom(candidates, start, steps, scale, k);
        });
        _searches++;
        foreach (var chain in chains)
        {
            _columns?.Add(chain);
            if (chain.Value > _best.Value + 1e-12)
                _best = chain.In(_pairs);
        }
    }

    private Plan SearchWithinRoom(PairSet candidates, Plan start, long steps, double scale, int chain)
    {
        var search = new PlanSearch(candidates, start, new Chance(_effort.Seed, _searches, chain));
        search.Run(steps, Warmest * scale, Coolest * scale, Stop);
        return search.Plan;
    }

    /// <summary>With another temperature and another price of overload every time: none is best for all problems.</summary>
    private Plan SearchThroughOverload(PairSet candidates, Plan start, long steps, double scale)
    {
        var chance = new Chance(_effort.Seed, _searches, Chains + 2);
        var warmest = scale * chance.Between(0.02, 0.3);
        var search = new OverloadSearch(candidates, start, _prices, chance.Between(1.2, 4), chance);
        search.Run(steps, warmest, warmest / 4, Stop);
        return search.Best;
    }

    private Plan Dive()
    {
        if (_columns is null || _pairs.Cases > MostCasesToDive || (HasManyPerPlace && _householdWork > MostWorkToPrice))
            return _best;
        using var dive = new ColumnDive(_columns, _casePrices, HasManyPerPlace, _threads, new Chance(_effort.Seed, _searches, Chains));
        return dive.Run(_cancel);
    }

    private void SearchRegions()
    {
        if (!HasManyPerPlace)
            return;
        var (candidates, _) = _pairs.Cheapest(_loss, _best, RegionCandidates);
        var search = new RegionSearch(candidates, _best.In(candidates), new Chance(_effort.Seed, _rounds, Chains + 1));
        search.Run(_threads, _cancel);
        _columns?.Add(search.Plan);
        Take(search.Plan.In(_pairs));
    }

    /// <summary>Leaves out every pair that no plan better than the best one can hold.</summary>
    private void Reduce()
    {
        var most = _lossBound - _best.Value + 1e-9 * Math.Max(1, Math.Abs(_bound));
        var (pairs, kept) = _pairs.Within(_loss, _best, most);
        _best = _best.In(pairs);
        _loss = Array.ConvertAll(kept, p => _loss[p]);
        _pairs = pairs;
    }

    /// <summary>
    /// Where places hold many, the strong bound often lies so near that the best plan is among the pairs that cost it least. Solved exactly
    /// they give that plan in a few branches, and it proves nearly all other pairs away.
    /// </summary>
    private void SearchCore()
    {
        var most = (int)(CorePairs * _pairs.Cases);
        if (!HasManyPerPlace || most > MostPairsToProve || IsProven || Stop())
            return;
        // A core that is not solved takes seconds: a good plan comes first.
        Search(StepsPerRound / 4);
        Reduce();
        Report();
        if (IsProven || Stop())
            return;
        var (core, _) = _pairs.Within(_loss, _best, most < _pairs.Count ? _loss.Order().ElementAt(most) : double.PositiveInfinity);
        // Where many pairs cost the same, all of them come in.
        if (core.Count > MostPairsToProve)
            return;
        var (plan, bound) = ExactProof.Solve(core, _best.In(core), CoreBranches, _cancel);
        Take(plan.In(_pairs));
        Reduce();
        if (bound <= plan.Value)
            Prove();
        Report();
    }

    /// <summary>Tries to end it exactly, and again only when much more has been proved away.</summary>
    private void Prove()
    {
        if (IsProven || Stop() || _pairs.Count > Math.Min(MostPairsToProve, 0.8 * _triedToProve))
            return;
        _triedToProve = _pairs.Count;
        (_best, var bound) = ExactProof.Solve(_pairs, _best, Branches, _cancel);
        _bound = Math.Min(_bound, Math.Max(bound ?? double.PositiveInfinity, _best.Value));
        Reduce();
        Report();
    }

    private void Take(Plan plan)
    {
        if (plan.Value > _best.Value)
            _best = plan;
    }

    private void Report() => _report?.Invoke(new(_best.Value, _bound, _rounds));

    private Placement Answer()
    {
        var pair = Enumerable.Range(0, _pairs.Cases).Select(i => _best.PairOf(i) is var p and >= 0 ? _pairs.Origin[p] : -1).ToArray();
        var value = pair.Where(p => p >= 0).Sum(_problem.ValueOf);
        var status = IsProven ? PlacementStatus.Optimal : Stop() ? PlacementStatus.Stopped : PlacementStatus.Feasible;
        return new(status, pair, value, Math.Max(_bound, value), _prices, _rounds);
    }
}
