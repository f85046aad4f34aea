using Google.OrTools.LinearSolver;
using Kwartiermaker.Common.Numbers;
using IntegerSolver = Google.OrTools.LinearSolver.Solver;

namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// A plan from a linear programme over groups of cases: pairs that it takes wholly are fixed, then some of the others, by what it takes
/// of them and a little chance, and so on until nothing is broken. Such plans lie elsewhere than where a search has been.
/// </summary>
/// <param name="casePrices">Prices at which the groups are ranked at first.</param>
/// <param name="pricing">Whether new groups are made at the prices of each programme, and single pairs are fixed. Where places hold few cases,
/// the groups at hand are good enough and are fixed whole.</param>
internal sealed class ColumnDive(PlaceColumns columns, double[] casePrices, bool pricing, ParallelOptions threads, Chance chance) : IDisposable
{
    private const int MostPricings = 4;
    private const int MostGroupsPerPlace = 40;
    private const double Whole = 0.9999;
    private const double Half = 0.5;
    private const double Disturbance = 0.2;
    private const double FixedAtOnce = 0.1;

    private readonly PairSet _pairs = columns.Pairs;
    private readonly bool[] _allowed = [.. Enumerable.Repeat(true, columns.Pairs.Count)];
    private readonly bool[] _fixed = new bool[columns.Pairs.Cases];
    private readonly double[] _taken = new double[columns.Pairs.Count];
    private readonly double[] _casePrice = [.. casePrices];
    private readonly IntegerSolver _solver = IntegerSolver.CreateSolver("GLOP");
    private readonly Constraint?[] _once = new Constraint?[columns.Pairs.Cases];
    private readonly Constraint?[] _full = new Constraint?[columns.Pairs.Places];
    private readonly List<(int[] Pairs, Variable Amount)> _groups = [];
    private Chance _chance = chance;

    public Plan Run(CancellationToken cancel)
    {
        using var broken = cancel.Register(() => _solver.InterruptSolve());
        // Without preprocessing each programme goes on from the answer to the one before.
        _ = _solver.SetSolverSpecificParametersAsString("use_preprocessing: false");
        _solver.Objective().SetMaximization();
        foreach (var group in Promising())
            Offer(group);
        while (!cancel.IsCancellationRequested && Relax() && (!pricing || Price(cancel)) && Fix())
        {
        }

        var plan = new Plan(_pairs);
        foreach (var pair in Enumerable.Range(0, _pairs.Count).Where(p => _taken[p] > Half).OrderByDescending(p => _taken[p]))
            if (plan.PairOf(_pairs.CaseOf(pair)) < 0 && plan.Fits(pair))
                plan.Add(_pairs.CaseOf(pair), pair);
        return plan;
    }

    /// <summary>Makes the groups that are worth most at the prices of the programme, until there are no new ones.</summary>
    private bool Price(CancellationToken cancel)
    {
        var (left, kept) = _pairs.With((i, picked) =>
        {
            var count = 0;
            for (var p = _pairs.First[i]; p < _pairs.First[i + 1]; p++)
                if (_allowed[p])
                    picked[count++] = p;
            return count;
        });
        var bound = new HouseholdBound(left, new double[_pairs.Capacity.Length], threads);
        var slack = new double[_pairs.Cases];
        for (var k = 0; k < MostPricings && !cancel.IsCancellationRequested; k++)
        {
            bound.Evaluate(_casePrice, slack);
            var found = columns.Add(bound.Selection.Select(p => kept[p]));
            if (found.Count == 0)
                return true;
            foreach (var group in found)
                Offer(group);
            if (!Relax())
                return false;
        }

        return true;
    }

    /// <summary>Fixes what is whole and some of what is not. False when nothing is broken.</summary>
    private bool Fix()
    {
        var parts = (pricing ? BestPairs() : Groups()).Where(g => g.Taken > 1 - Whole && !Array.TrueForAll(g.Pairs, p => _fixed[_pairs.CaseOf(p)])).ToList();
        foreach (var part in parts.Where(g => g.Taken >= Whole))
            Fix(part.Pairs);
        var broken = parts.Where(g => g.Taken < Whole).Select(g => (g.Pairs, g.Taken, Rank: g.Taken + Disturbance * _chance.Share())).OrderByDescending(g => g.Rank).ToList();
        for (var k = 0; k < broken.Count && (k == 0 || (k <= FixedAtOnce * broken.Count && broken[k].Taken > Half)); k++)
            Fix(broken[k].Pairs);
        return broken.Count > 0;
    }

    private IEnumerable<(int[] Pairs, double Taken)> Groups() => _groups.Select(g => (g.Pairs, g.Amount.SolutionValue()));

    /// <summary>Of each case the pair that is taken most.</summary>
    private IEnumerable<(int[] Pairs, double Taken)> BestPairs()
    {
        for (var i = 0; i < _pairs.Cases; i++)
        {
            var best = -1;
            for (var p = _pairs.First[i]; p < _pairs.First[i + 1]; p++)
                if (_taken[p] > (best < 0 ? 0 : _taken[best]))
                    best = p;
            if (best >= 0)
                yield return ([best], _taken[best]);
        }
    }

    private void Fix(int[] together)
    {
        foreach (var pair in together.Where(p => _allowed[p]))
            Fix(_pairs.CaseOf(pair), pair);
    }

    private void Fix(int @case, int pair)
    {
        _fixed[@case] = true;
        for (var p = _pairs.First[@case]; p < _pairs.First[@case + 1]; p++)
            _allowed[p] = p == pair;
    }

    /// <summary>Of each place the groups that are worth most above the prices of their cases.</summary>
    private IEnumerable<int[]> Promising() =>
        columns.Groups.Select(g => (Group: g, Worth: g.Sum(p => _pairs.Value[p] - _casePrice[_pairs.CaseOf(p)])))
            .GroupBy(g => _pairs.Place[g.Group[0]])
            .SelectMany(place => place.OrderByDescending(g => g.Worth).Take(MostGroupsPerPlace).Select(g => g.Group));

    /// <summary>Makes the group a part of the programme.</summary>
    private void Offer(int[] group)
    {
        var amount = _solver.MakeNumVar(0, double.PositiveInfinity, "");
        var value = 0.0;
        foreach (var pair in group)
        {
            value += _pairs.Value[pair];
            (_once[_pairs.CaseOf(pair)] ??= _solver.MakeConstraint(double.NegativeInfinity, 1)).SetCoefficient(amount, 1);
        }

        (_full[_pairs.Place[group[0]]] ??= _solver.MakeConstraint(double.NegativeInfinity, 1)).SetCoefficient(amount, 1);
        _solver.Objective().SetCoefficient(amount, value);
        _groups.Add((group, amount));
    }

    /// <summary>Solves the programme over the groups that are still allowed.</summary>
    private bool Relax()
    {
        foreach (var (group, amount) in _groups)
            if (!Array.TrueForAll(group, p => _allowed[p]))
                amount.SetUb(0);
        if (_solver.Solve() != IntegerSolver.ResultStatus.OPTIMAL)
            return false;
        Array.Clear(_taken);
        foreach (var (group, amount) in _groups)
            foreach (var pair in group)
                _taken[pair] += amount.SolutionValue();
        for (var i = 0; i < _casePrice.Length; i++)
            _casePrice[i] = _once[i] is { } row ? Math.Max(0, row.DualValue()) : 0;
        return true;
    }

    public void Dispose() => _solver.Dispose();
}
