using Google.OrTools.LinearSolver;
using MasterSolver = Google.OrTools.LinearSolver.Solver;

namespace Kwartiermaker.Capacity.Planning;

/// <summary>A plane that the cost of a plan never lies under; <paramref name="Part"/> is a branch of the need, or the tail.</summary>
internal sealed record CostCut(int Part, double Constant, double[] Slope)
{
    public double At(double[] plan) => Constant + Slope.Zip(plan, (a, b) => a * b).Sum();
}

/// <summary>At least this many places, in these choices and reserves together.</summary>
internal sealed record PlacesCut(double Least, double[] Places);

internal enum ProposalStatus
{
    Found,

    /// <summary>No plan keeps to the limits.</summary>
    Impossible,

    /// <summary>The solver stopped without knowing.</summary>
    NoAnswer,
}

/// <param name="Parts">What the planes say that each part costs.</param>
/// <param name="Bound">No plan costs less.</param>
internal sealed record Proposal(ProposalStatus Status, double[] Plan, double[] Parts, double Bound);

/// <summary>
/// The small programme over the choices: costs are bounded by the planes found so far. Amounts are thousandths of the cost of
/// doing nothing inside, and reserves shares of the most that can be had, so that numbers stay near one.
/// </summary>
internal sealed class PlanMaster : IDisposable
{
    public const int Tail = Scenarios.Branches;
    private const double Parts = 1000;

    // Smaller factors come from rounding only, and linear solvers fail on them.
    private const double Rounding = 1e-9;

    private readonly MasterSolver solver;
    private readonly bool whole;
    private readonly int choices;
    private readonly double unit;
    private readonly double[] size;
    private readonly Variable[] plan;
    private readonly Variable[] part;

    /// <param name="whole">Choices are yes or no; else they may be anything between.</param>
    /// <param name="waiting">Later choices may depend on how the need has turned out.</param>
    public PlanMaster(string name, bool whole, bool waiting, Portfolio portfolio, PlanCost cost)
    {
        (solver, this.whole, unit) = (MasterSolver.CreateSolver(name), whole, Math.Max(1, cost.OfNothing.Path.Average()) / Parts);
        var all = cost.Choices.All;
        choices = all.Count;
        plan = [.. all.Select((_, i) => whole ? solver.MakeBoolVar($"x{i}") : solver.MakeNumVar(0, 1, $"x{i}")),
            .. cost.Reserves.Select(r => solver.MakeNumVar(0, r.Most > 0 ? 1 : 0, r.Name))];
        size = [.. all.Select(_ => 1.0), .. cost.Reserves.Select(r => (double)Math.Max(1, r.Most))];
        part = [.. Enumerable.Range(0, Tail + 1).Select(p => solver.MakeNumVar(0, double.PositiveInfinity, $"cost{p}"))];
        for (var p = 0; p <= Tail; p++)
            solver.Objective().SetCoefficient(part[p], p == Tail ? portfolio.TailWeight : 1 - portfolio.TailWeight);
        foreach (var branch in Enum.GetValues<NeedBranch>())
            foreach (var subject in all.Index().Where(c => c.Item.Holds(branch)).GroupBy(c => c.Item.Subject).Where(g => g.Count() > 1))
                AtMost(1, subject.Select(c => (c.Index, 1.0)));
        foreach (var region in portfolio.Regions ?? [])
            LimitRegion(portfolio, cost, region);
        // What never happens on the paths tells nothing: that branch decides as another does.
        var seen = cost.Scenarios.Branch.ToHashSet();
        foreach (var same in all.Index().Where(c => c.Item.Branch is not null).GroupBy(c => (c.Item.Kind, c.Item.Subject)))
        {
            var first = same.First(c => seen.Contains(c.Item.Branch!.Value)).Index;
            foreach (var (other, _) in same.Where(c => c.Index != first && !(waiting && seen.Contains(c.Item.Branch!.Value))))
                _ = solver.Add(plan[other] == plan[first]);
        }
    }

    public void Add(CostCut cut)
    {
        var row = solver.MakeConstraint(cut.Constant / unit, double.PositiveInfinity);
        row.SetCoefficient(part[cut.Part], 1);
        for (var k = 0; k < plan.Length; k++)
            Set(row, k, -cut.Slope[k] / unit);
    }

    public void Add(PlacesCut cut)
    {
        var scale = Math.Max(1, cut.Least);
        var row = solver.MakeConstraint(cut.Least / scale, double.PositiveInfinity);
        for (var k = 0; k < plan.Length; k++)
            Set(row, k, cut.Places[k] / scale);
    }

    /// <summary>The cheapest plan as far as the planes know.</summary>
    /// <param name="relativeGap">Where a search among whole choices may stop.</param>
    public Proposal Solve(double relativeGap)
    {
        using var settings = new MPSolverParameters();
        settings.SetDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, relativeGap);
        return solver.Solve(settings) switch
        {
            MasterSolver.ResultStatus.OPTIMAL or MasterSolver.ResultStatus.FEASIBLE => new(
                ProposalStatus.Found,
                [.. plan.Select((v, k) => v.SolutionValue() * size[k]).Select((v, k) => whole && k < choices ? Math.Round(v) : v)],
                [.. part.Select(v => v.SolutionValue() * unit)],
                (solver.IsMip() ? solver.Objective().BestBound() : solver.Objective().Value()) * unit),
            MasterSolver.ResultStatus.INFEASIBLE => new(ProposalStatus.Impossible, [], [], 0),
            _ => new(ProposalStatus.NoAnswer, [], [], 0),
        };
    }

    /// <summary>The plan with the highest sum of these weights, whatever it costs, planes left aside; without an answer, that of doing nothing.</summary>
    public double[] Most(double[] weights)
    {
        solver.Objective().Clear();
        for (var k = 0; k < plan.Length; k++)
            solver.Objective().SetCoefficient(plan[k], weights[k] * size[k]);
        solver.Objective().SetMaximization();
        return Solve(0) is { Status: ProposalStatus.Found } most ? most.Plan : new double[plan.Length];
    }

    public void Dispose() => solver.Dispose();

    private void Set(Constraint row, int k, double factor)
    {
        if (Math.Abs(factor * size[k]) > Rounding)
            row.SetCoefficient(plan[k], factor * size[k]);
    }

    private void AtMost(double most, IEnumerable<(int Index, double Factor)> terms)
    {
        var row = solver.MakeConstraint(double.NegativeInfinity, most);
        foreach (var (index, factor) in terms)
            row.SetCoefficient(plan[index], factor);
    }

    private void LimitRegion(Portfolio portfolio, PlanCost cost, Region region)
    {
        var said = new HashSet<string>();
        foreach (var branch in Enum.GetValues<NeedBranch>())
            for (var m = 0; m < portfolio.Months; m++)
            {
                var own = cost.Choices.All.Index().Where(c => c.Item.Region == region.Name && c.Item.Holds(branch) && Claims(portfolio, c.Item, m)).ToList();
                var there = portfolio.Sites.Where(s => s.Region == region.Name && m < ChoiceSet.EndOf(s, portfolio)).Sum(s => s.Places);
                if (own.Count > 0 && said.Add($"{there}:{string.Join(',', own.Select(c => c.Index))}"))
                    AtMost(region.MostPlaces - there, own.Select(c => (c.Index, (double)c.Item.Places)));
            }
    }

    /// <summary>A project claims its places from the decision on, an extension while it lasts; a closing frees them after the notice.</summary>
    private static bool Claims(Portfolio portfolio, Choice choice, int month)
    {
        if (choice.Kind == ChoiceKind.BeginProject)
            return month >= choice.Month;
        var site = portfolio.Sites.First(s => s.Name == choice.Subject);
        var end = ChoiceSet.EndOf(site, portfolio);
        return choice.Kind == ChoiceKind.Extend
            ? month >= end && portfolio.Start + month < site.Extension!.Until
            : month >= choice.Month + site.Closing!.NoticeMonths && month < end;
    }
}
