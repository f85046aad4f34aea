using Kwartiermaker.Capacity.Flow;

namespace Kwartiermaker.Capacity.Planning;

/// <summary>Makes a plan and says what it is worth.</summary>
public static class CapacityPlanner
{
    private const int FreshTimes = 4;
    private const double NightsAMonth = 365.25 / 12;
    private const double ThousandPlaces = 1000;

    /// <param name="portfolio">Checked by <see cref="PortfolioCheck"/>.</param>
    /// <param name="flow">Gives the need; null: the portfolio does.</param>
    public static CapacityPlan Solve(Portfolio portfolio, FlowInputs? flow, int scenarios, int seed)
    {
        var cost = new PlanCost(portfolio, Scenarios.Draw(portfolio, flow, scenarios, seed));
        var solver = new PlanSolver(portfolio, cost);
        var decidedNow = solver.Solve(waiting: false);
        return Describe(portfolio, flow, seed, cost, solver.Solve(waiting: true, decidedNow), decidedNow);
    }

    private static CapacityPlan Describe(Portfolio portfolio, FlowInputs? flow, int seed, PlanCost cost, SolvedPlan plan, SolvedPlan decidedNow)
    {
        var outcome = cost.Of(plan.Values);
        var (count, months) = (cost.Scenarios.Count, cost.Months);
        var shortage = outcome.ShortageByMonth();
        var largest = shortage.Select((share, m) => new MonthShortage(portfolio.Start + m, Math.Round(share, 4)))
            .Where(s => s.Month >= portfolio.Shortage.From).MaxBy(s => s.Probability);
        var reason = new DecisionReason(portfolio, cost, plan.Values, outcome);
        var decisions = cost.Choices.All.Index().Where(c => plan.Values[c.Index] > 0.5)
            .GroupBy(c => (c.Item.Kind, c.Item.Subject), c => c.Index).Select(same => reason.Of([.. same])).ToList();
        var fresh = new PlanCost(portfolio, Scenarios.Draw(portfolio, flow, FreshTimes * count, seed + 1, cost.Scenarios.Thresholds)).Of(plan.Values);
        return new(
            largest is null || largest.Probability <= portfolio.Shortage.Probability ? PlanStatus.WithinLimit : PlanStatus.SmallestShortageFound,
            largest,
            [.. decisions.Where(d => d.WhenNeedIs is null)],
            [.. decisions.Where(d => d.WhenNeedIs is not null)],
            [.. cost.Reserves.Select((r, k) => new ReserveSize(r.Name, r.Kind, (int)Math.Ceiling(plan.Values[cost.Choices.All.Count + k] - 1e-6)))],
            (int)Math.Round(Enumerable.Range(0, count).Average(s => outcome.Firm[s * months])),
            (int)Math.Round(Enumerable.Range(0, count).Average(s => outcome.Firm[s * months + months - 1])),
            [
                .. Enumerable.Range(0, months).Select(m => new PlanMonth(
                    portfolio.Start + m,
                    Math.Round(shortage[m], 4),
                    Math.Round(NightsAMonth * Enumerable.Range(0, count).Average(s => Math.Max(0, outcome.Firm[s * months + m] - cost.Scenarios.Need[s][m]))),
                    Math.Round(NightsAMonth * Enumerable.Range(0, count).Average(s => outcome.Lacking[s * months + m])))),
            ],
            Spread(outcome.Path),
            Spread(fresh.Path),
            Math.Round(plan.Objective),
            plan.Bound is { } bound ? Math.Round(bound) : null,
            plan.End,
            decidedNow.Excess > plan.Excess ? null : Math.Round(decidedNow.Objective),
            Math.Round(cost.OfNothing.Path.Average()),
            Math.Round(PlanSolver.Weighed(fresh.Path, portfolio.TailWeight) / plan.Objective - 1, 5),
            plan.SolverDifference,
            ThousandMore(portfolio, cost, plan.Values, outcome.Path.Average()),
            Math.Round(cost.Scenarios.Thresholds.Low),
            Math.Round(cost.Scenarios.Thresholds.High));
    }

    private static CostSpread Spread(double[] path)
    {
        var sorted = path.Order().ToArray();
        return new(Math.Round(path.Average()), At(0.05), At(0.5), At(0.95), Math.Round(sorted[(int)(0.95 * sorted.Length)..].Average()));

        double At(double share) => Math.Round(sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)]);
    }

    private static List<PlaceValue> ThousandMore(Portfolio portfolio, PlanCost cost, double[] plan, double mean)
    {
        var values = new List<PlaceValue>();
        if (portfolio.Sites.Count > 0)
            values.Add(new("core", Math.Round(mean - cost.Of(plan, ThousandPlaces).Path.Average()),
                Math.Round(portfolio.Sites.Average(s => ChoiceSet.Standing(portfolio, s.CostPerPlace, (int)ThousandPlaces, 0, cost.Months)))));
        foreach (var (r, reserve) in cost.Reserves.Index())
        {
            var more = plan.ToArray();
            more[cost.Choices.All.Count + r] += ThousandPlaces;
            var holding = ThousandPlaces * reserve.HoldingCost / 12 * Math.Max(0, cost.Months - reserve.NoticeMonths);
            values.Add(new(reserve.Name, Math.Round(mean - cost.Of(more).Path.Average() + holding), Math.Round(holding)));
        }

        return values;
    }
}
