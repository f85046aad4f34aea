using Google.OrTools.LinearSolver;
using Kwartiermaker.Common.Numbers;
using IntegerSolver = Google.OrTools.LinearSolver.Solver;

namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// Groups of cases that a place can hold together (columns), gathered from what the strong bound chose and from plans. A linear programme
/// says which groups go well together; fixing one after the other (diving) gives plans that lie elsewhere than where a search has been.
/// </summary>
/// <param name="pairs">All pairs that were in play when the gathering began: numbers of pairs in a column are of this set.</param>
internal sealed class PlaceColumns(PairSet pairs)
{
    private const int MostColumns = 6000;

    /// <summary>Above this many cases in a group on average, groups hardly recombine and the programme takes seconds.</summary>
    private const int MostCasesInGroup = 12;
    private const double Whole = 0.9999;
    private const double LeastShareToFix = 0.5;
    private const double Disturbance = 0.2;

    private readonly List<Column> _columns = [];
    private readonly HashSet<long> _known = [];
    private long _cases;

    public bool AreWorthADive => _columns.Count > 0 && _cases <= (long)MostCasesInGroup * _columns.Count;

    /// <param name="chosen">Pairs; those of one place stand next to each other.</param>
    public void Add(IEnumerable<int> chosen)
    {
        var group = new List<int>();
        foreach (var pair in chosen)
        {
            if (group.Count > 0 && pairs.Place[pair] != pairs.Place[group[0]])
                Keep(group);
            group.Add(pair);
        }

        Keep(group);
        if (_columns.Count > MostColumns)
            Forget(_columns.Count - MostColumns);
    }

    public void Add(Plan plan) => Add(plan.In(pairs).Pairs().OrderBy(p => pairs.Place[p]));

    /// <summary>A plan from the programme: groups that it takes wholly are fixed, and a share of the others, by what it takes of them and a little chance.</summary>
    /// <param name="share">How much of what is not whole is fixed at once.</param>
    public Plan Dive(double share, Chance chance)
    {
        using var solver = IntegerSolver.CreateSolver("GLOP");
        var taken = Describe(solver);
        var (amount, open) = (new double[taken.Length], Enumerable.Range(0, taken.Length).ToList());
        while (solver.Solve() == IntegerSolver.ResultStatus.OPTIMAL)
        {
            for (var k = 0; k < taken.Length; k++)
                amount[k] = taken[k].SolutionValue();
            var broken = open.Where(k => amount[k] > 1 - Whole && amount[k] < Whole).Select(k => (Column: k, Rank: amount[k] + Disturbance * chance.Share())).OrderByDescending(b => b.Rank).Select(b => b.Column).ToList();
            if (broken.Count == 0)
                break;
            foreach (var k in open.Where(k => amount[k] >= Whole).Concat(broken.Take(1)).Concat(broken.Skip(1).Take((int)(share * broken.Count)).Where(k => amount[k] > LeastShareToFix)))
                taken[k].SetLb(1);
            open.RemoveAll(k => taken[k].Lb() > 0);
        }

        var plan = new Plan(pairs);
        foreach (var pair in Enumerable.Range(0, taken.Length).Where(k => amount[k] > LeastShareToFix).OrderByDescending(k => amount[k]).SelectMany(k => _columns[k].Pairs))
            if (plan.PairOf(pairs.CaseOf(pair)) < 0 && plan.Fits(pair))
                plan.Add(pairs.CaseOf(pair), pair);
        return plan;
    }

    private void Keep(List<int> group)
    {
        // The same whatever the order: every pair counts by a number of its own.
        var key = 0L;
        foreach (var pair in group)
            key += unchecked((pair + 1) * (long)0x9E3779B97F4A7C15 ^ pair);
        if (group.Count > 0 && _known.Add(key))
        {
            _columns.Add(new([.. group], key));
            _cases += group.Count;
        }

        group.Clear();
    }

    private void Forget(int count)
    {
        foreach (var column in _columns.Take(count))
        {
            _known.Remove(column.Key);
            _cases -= column.Pairs.Length;
        }

        _columns.RemoveRange(0, count);
    }

    private Variable[] Describe(IntegerSolver solver)
    {
        var (once, full) = (new Constraint?[pairs.Cases], new Constraint?[pairs.Places]);
        var taken = new Variable[_columns.Count];
        for (var k = 0; k < taken.Length; k++)
        {
            taken[k] = solver.MakeNumVar(0, 1, "");
            var value = 0.0;
            foreach (var pair in _columns[k].Pairs)
            {
                value += pairs.Value[pair];
                (once[pairs.CaseOf(pair)] ??= solver.MakeConstraint(double.NegativeInfinity, 1)).SetCoefficient(taken[k], 1);
            }

            (full[pairs.Place[_columns[k].Pairs[0]]] ??= solver.MakeConstraint(double.NegativeInfinity, 1)).SetCoefficient(taken[k], 1);
            solver.Objective().SetCoefficient(taken[k], value);
        }

        solver.Objective().SetMaximization();
        return taken;
    }

    private sealed record Column(int[] Pairs, long Key);
}
