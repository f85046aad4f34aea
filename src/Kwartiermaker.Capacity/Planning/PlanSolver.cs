namespace Kwartiermaker.Capacity.Planning;

/// <summary>A plan with its proof.</summary>
/// <param name="Values">Choices, 0 or 1, then places of each reserve.</param>
/// <param name="Objective">Weighed cost on the scenarios: mean and tail.</param>
/// <param name="Bound">No plan costs less, the limit on shortage left aside.</param>
/// <param name="Excess">By how much the probability of shortage is over the limit in the worst month; 0 when it is kept.</param>
/// <param name="SolverDifference">Relative difference between the optima of two solvers for the last programme; null when one of them gives none.</param>
internal sealed record SolvedPlan(double[] Values, double Objective, double Bound, double Excess = 0, double? SolverDifference = null);

/// <summary>
/// Two-stage planning by cutting planes: propose a plan, work out its cost and prices on every path, add them as planes, until no plan
/// can be cheaper (L-shaped method, Van Slyke and Wets 1969; in whole choices Laporte and Louveaux 1993).
/// </summary>
internal sealed class PlanSolver(Portfolio portfolio, PlanCost cost)
{
    private const double TailShare = 0.05;
    private const double RelativeGap = 5e-4;
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
        var (bound, tried) = (0.0, new List<SolvedPlan> { Priced(known?.Values ?? limits.Most) });
        for (var round = 0; round < MostLimitRounds; round++)
        {
            places.AddRange(asked);
            Descend(waiting, whole: false);
            if (Descend(waiting, whole: true) is not { } found)
            {
                places.RemoveRange(places.Count - asked.Count, asked.Count);
                break;
            }

            bound = round == 0 ? found.Bound : bound;
            tried.Add(Priced(found.Values));
            asked = [.. limits.Asks(found.Values)];
            if (asked.Count == 0)
                break;
        }

        return tried.MinBy(p => (p.Excess, p.Objective))! with { Bound = bound, SolverDifference = Compare(waiting) };
    }

    /// <summary>Mean of the paths and of the dearest of them (CVaR), weighed.</summary>
    public static double Weighed(double[] path, double tailWeight) =>
        (1 - tailWeight) * path.Average() + tailWeight * path.OrderDescending().Take(TailCount(path.Length)).Average();

    private static int TailCount(int paths) => Math.Max(1, (int)Math.Ceiling(TailShare * paths));

    private SolvedPlan Priced(double[] plan)
    {
        var outcome = cost.Of(plan);
        return new(plan, Weighed(outcome.Path, portfolio.TailWeight), 0, limits.Excess(outcome));
    }

    /// <returns>Null when no plan has the places asked for.</returns>
    private SolvedPlan? Descend(bool waiting, bool whole)
    {
        using var master = new PlanMaster(whole ? "SCIP" : "GLOP", whole, waiting, portfolio, cost);
        cuts.ForEach(master.Add);
        places.ForEach(master.Add);
        // Without places asked for, doing nothing is a plan as well.
        var best = places.Count == 0 ? Priced(new double[cost.Variables]) : null;
        for (var round = 0; round < (whole ? MostRounds : 4 * MostRounds); round++)
        {
            if (master.Solve(whole ? RelativeGap / 2 : 0) is not { } proposal)
                return null;
            if (whole)
                for (var i = 0; i < cost.Choices.All.Count; i++)
                    proposal.Plan[i] = Math.Round(proposal.Plan[i]);
            var outcome = cost.Of(proposal.Plan);
            var objective = Weighed(outcome.Path, portfolio.TailWeight);
            if (best is null || objective < best.Objective)
                best = new(proposal.Plan, objective, proposal.Bound);
            best = best with { Bound = proposal.Bound };
            if (best.Objective - best.Bound <= RelativeGap * Math.Abs(best.Objective))
                break;
            foreach (var cut in Planes(proposal.Plan, outcome.Path))
            {
                cuts.Add(cut);
                master.Add(cut);
            }
        }

        return best;
    }

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
            return master.Solve(0)?.Bound;
        }).ToArray();
        return optima[0] is { } one && optima[1] is { } other ? Math.Abs(one - other) / Math.Abs(one) : null;
    }
}
