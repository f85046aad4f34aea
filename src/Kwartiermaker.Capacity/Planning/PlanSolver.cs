namespace Kwartiermaker.Capacity.Planning;

/// <summary>A plan with its proof.</summary>
/// <param name="Values">Choices, 0 or 1, then places of each reserve.</param>
/// <param name="Objective">Weighed cost on the scenarios: mean and tail.</param>
/// <param name="Bound">No plan costs less, the limit on shortage left aside.</param>
/// <param name="SolverDifference">Relative difference between the optima of two solvers for the last programme.</param>
internal sealed record SolvedPlan(double[] Values, double Objective, double Bound, double SolverDifference, int Cuts);

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

    private readonly List<CostCut> cuts = [];
    private readonly List<PlacesCut> places = [];

    /// <returns>Null when no plan keeps to the limits.</returns>
    public SolvedPlan? Solve(bool waiting)
    {
        places.Clear();
        double? bound = null;
        for (var round = 0; round < MostLimitRounds; round++)
        {
            Descend(waiting, whole: false);
            if (Descend(waiting, whole: true) is not { } found)
                return null;
            bound ??= found.Bound;
            if (!Tighten(found.Values))
                return found with { Bound = bound.Value, SolverDifference = Compare(waiting), Cuts = cuts.Count };
        }

        return null;
    }

    /// <summary>Mean and tail of the cost, weighed.</summary>
    public double Objective(double[] path)
    {
        var tail = path.OrderDescending().Take(TailCount).Average();
        return (1 - portfolio.TailWeight) * path.Average() + portfolio.TailWeight * tail;
    }

    /// <summary>In month m, the share of the paths on which places are lacking.</summary>
    public static double[] ShortageByMonth(PlanOutcome outcome, int months, int paths)
    {
        var share = new double[months];
        for (var k = 0; k < outcome.Lacking.Length; k++)
            share[k % months] += outcome.Lacking[k] > 0.5 ? 1.0 / paths : 0;
        return share;
    }

    private int TailCount => Math.Max(1, (int)Math.Ceiling(TailShare * cost.Scenarios.Count));

    private SolvedPlan? Descend(bool waiting, bool whole)
    {
        using var master = new PlanMaster(whole ? "SCIP" : "GLOP", whole, waiting, portfolio, cost);
        cuts.ForEach(master.Add);
        places.ForEach(master.Add);
        SolvedPlan? best = null;
        for (var round = 0; round < (whole ? MostRounds : 4 * MostRounds); round++)
        {
            if (master.Solve(whole ? RelativeGap / 2 : 0) is not { } proposal)
                return null;
            if (whole)
                for (var i = 0; i < cost.Choices.All.Count; i++)
                    proposal.Plan[i] = Math.Round(proposal.Plan[i]);
            var outcome = cost.Of(proposal.Plan);
            var objective = Objective(outcome.Path);
            if (best is null || objective < best.Objective)
                best = new(proposal.Plan, objective, proposal.Bound, 0, 0);
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
        var worst = Enumerable.Range(0, count).OrderByDescending(s => path[s]).Take(TailCount).ToArray();
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

    /// <summary>
    /// Asks for more places in the month that is furthest over the limit: as many as the path at the limit lacks, by projects at the
    /// share of the paths on which they are open then. Not exact, so that it is repeated.
    /// </summary>
    private bool Tighten(double[] plan)
    {
        var outcome = cost.Of(plan);
        var (count, months, added) = (cost.Scenarios.Count, cost.Months, false);
        var worst = Enumerable.Range(Math.Max(0, portfolio.Shortage.From - portfolio.Start), Math.Max(0, months - Math.Max(0, portfolio.Shortage.From - portfolio.Start)))
            .Select(m => (Month: m, Lacking: Enumerable.Range(0, count).Select(s => outcome.Lacking[s * months + m]).Order().ToArray()[(int)Math.Ceiling((1 - portfolio.Shortage.Probability) * count) - 1]))
            .Where(l => l.Lacking > 0.5).ToList();
        foreach (var (month, lacking) in worst.OrderByDescending(w => w.Lacking).Take(3))
        {
            var row = new double[cost.Variables];
            for (var i = 0; i < cost.Choices.All.Count; i++)
                row[i] = cost.Choices.All[i].Places * Enumerable.Range(0, count).Average(s => cost.Effects[i][s] is var e && month >= e.From && month < e.End ? 1.0 : 0);
            for (var r = 0; r < cost.Reserves.Count; r++)
                row[cost.Choices.All.Count + r] = month >= cost.Reserves[r].NoticeMonths ? 1 : 0;
            places.Add(new(lacking + 1 + row.Zip(plan, (a, b) => a * b).Sum(), row));
            added = true;
        }

        return added;
    }

    private double Compare(bool waiting)
    {
        var optima = new[] { "GLOP", "CLP" }.Select(name =>
        {
            using var master = new PlanMaster(name, whole: false, waiting, portfolio, cost);
            cuts.ForEach(master.Add);
            places.ForEach(master.Add);
            return master.Solve(0)?.Bound ?? double.NaN;
        }).ToArray();
        return Math.Abs(optima[0] - optima[1]) / Math.Abs(optima[0]);
    }
}
