namespace Kwartiermaker.Capacity.Planning;

/// <summary>A plan with its proof.</summary>
/// <param name="Values">Choices, 0 or 1, then places of each reserve.</param>
/// <param name="Objective">Weighed cost on the scenarios: mean and tail.</param>
/// <param name="Bound">No plan costs less, the limit on shortage left aside; null when no solver could tell.</param>
/// <param name="Excess">By how much the probability of shortage is over the limit in the worst month; 0 when it is kept.</param>
/// <param name="End">How the search for the bound ended.</param>
/// <param name="SolverDifference">Relative difference between the optima of two solvers for the last programme; null when one of them gives none.</param>
internal sealed record SolvedPlan(double[] Values, double Objective, double? Bound, double Excess = 0, SearchEnd End = SearchEnd.WithinTolerance, double? SolverDifference = null);

/// <summary>
/// Two-stage planning by cutting planes: propose a plan, work out its cost and prices on every path, add them as planes, until no plan
/// can be cheaper (L-shaped method, Van Slyke and Wets 1969; in whole choices Laporte and Louveaux 1993).
/// </summary>
internal sealed class PlanSolver(Portfolio portfolio, PlanCost cost)
{
    private const double TailShare = 0.05;
    private const double RelativeGap = 5e-4;
    private const double CutTolerance = 1e-7;
    private const string Whole = "CBC";
    private const int MostRounds = 60;
    private const int MostLimitRounds = 12;

    private readonly ShortageLimits limits = new(portfolio, cost);
    private readonly List<CostCut> cuts = [];
    private readonly List<PlacesCut> places = [];

    /// <summary>The cheapest plan found within the limit on shortage; when there is none, the one that comes nearest to it.</summary>
    /// <param name="waiting">Later choices may depend on how the need has turned out.</param>
    /// <param name="known">A plan to do no worse than.</param>
    public SolvedPlan Solve(bool waiting, SolvedPlan? known = null)
    {
        places.Clear();
        List<PlacesCut> asked = [];
        var tried = new List<SolvedPlan> { Priced(known?.Values ?? limits.Most) };
        SolvedPlan? free = null;
        for (var round = 0; round < MostLimitRounds; round++)
        {
            places.AddRange(asked);
            if (Descend(waiting, "GLOP") is { End: SearchEnd.NoAnswer })
                _ = Descend(waiting, "CLP");
            var found = Descend(waiting, Whole);
            free ??= found;
            if (found is null)
            {
                places.RemoveRange(places.Count - asked.Count, asked.Count);
                break;
            }

            tried.Add(Priced(found.Values));
            asked = [.. limits.Asks(found.Values)];
            if (asked.Count == 0 || found.End == SearchEnd.NoAnswer)
                break;
        }

        return tried.MinBy(p => (p.Excess, p.Objective))! with { Bound = free?.Bound, End = free?.End ?? SearchEnd.NoAnswer, SolverDifference = Compare(waiting) };
    }

    /// <summary>Mean of the paths and of the dearest of them (CVaR), weighed.</summary>
    public static double Weighed(double[] path, double tailWeight) =>
        (1 - tailWeight) * path.Average() + tailWeight * path.OrderDescending().Take(TailCount(path.Length)).Average();

    private static int TailCount(int paths) => Math.Max(1, (int)Math.Ceiling(TailShare * paths));

    private SolvedPlan Priced(double[] plan)
    {
        var outcome = cost.Of(plan);
        return new(plan, Weighed(outcome.Path, portfolio.TailWeight), null, limits.Excess(outcome));
    }

    /// <returns>The cheapest plan with the places asked for; null when there is none.</returns>
    private SolvedPlan? Descend(bool waiting, string solver)
    {
        using var master = new PlanMaster(solver, solver == Whole, waiting, portfolio, cost);
        cuts.ForEach(master.Add);
        places.ForEach(master.Add);
        // A plan to begin with: nothing, or when places are asked for, all there is.
        var best = Priced(places.Count == 0 ? new double[cost.Variables] : limits.Most);
        for (var round = 0; round < MostRounds; round++)
        {
            var proposal = master.Solve(RelativeGap / 2);
            if (proposal.Status == ProposalStatus.Impossible)
                return null;
            if (proposal.Status == ProposalStatus.NoAnswer)
                return best with { End = SearchEnd.NoAnswer };
            var outcome = cost.Of(proposal.Plan);
            var objective = Weighed(outcome.Path, portfolio.TailWeight);
            best = objective < best.Objective ? new(proposal.Plan, objective, proposal.Bound) : best with { Bound = proposal.Bound };
            if (best.Objective - proposal.Bound <= RelativeGap * best.Objective)
                return best;
            var violated = Planes(proposal.Plan, outcome.Path).Where(c => Weight(c.Part) * (c.At(proposal.Plan) - proposal.Parts[c.Part]) > CutTolerance * objective).ToList();
            if (violated.Count == 0)
                return best with { End = SearchEnd.NoNewPlane };
            cuts.AddRange(violated);
            violated.ForEach(master.Add);
        }

        return best with { End = SearchEnd.MostRounds };
    }

    private double Weight(int part) => part == PlanMaster.Tail ? portfolio.TailWeight : 1 - portfolio.TailWeight;

    private IEnumerable<CostCut> Planes(double[] plan, double[] path)
    {
        var count = cost.Scenarios.Count;
        var worst = Enumerable.Range(0, count).OrderByDescending(s => path[s]).Take(TailCount(count)).ToArray();
        for (var part = 0; part <= PlanMaster.Tail; part++)
        {
            var members = part == PlanMaster.Tail ? worst : [.. Enumerable.Range(0, count).Where(s => (int)cost.Scenarios.Branch[s] == part)];
            var weight = 1.0 / (part == PlanMaster.Tail ? worst.Length : count);
            var (value, slope) = (0.0, new double[cost.Variables]);
            foreach (var s in members)
            {
                value += weight * path[s];
                cost.AddSlope(plan, s, weight, slope);
            }

            yield return new(part, value - slope.Zip(plan, (a, b) => a * b).Sum(), slope);
        }
    }

    /// <summary>How far two solvers differ on the last programme that has a solution, choices between yes and no allowed; a share of the optimum.</summary>
    private double? Compare(bool waiting)
    {
        var optima = new[] { "GLOP", "CLP" }.Select(name =>
        {
            using var master = new PlanMaster(name, whole: false, waiting, portfolio, cost);
            cuts.ForEach(master.Add);
            places.ForEach(master.Add);
            return master.Solve(0) is { Status: ProposalStatus.Found } found ? found.Bound : (double?)null;
        }).ToArray();
        return optima[0] is { } one && optima[1] is { } other ? Math.Abs(one - other) / Math.Abs(one) : null;
    }
}
