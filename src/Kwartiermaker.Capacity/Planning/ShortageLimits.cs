namespace Kwartiermaker.Capacity.Planning;

/// <summary>
/// The limit on shortage by month: that of the portfolio; in a month in which the most places that can be had leave more, what those
/// leave. Without limits of regions no plan does better then, as everything begun now is there no later than on any other plan.
/// </summary>
internal sealed class ShortageLimits
{
    private const double Rounding = 1e-9;
    private const int MonthsAtOnce = 3;

    private readonly PlanCost cost;
    private readonly double[] limit;

    public ShortageLimits(Portfolio portfolio, PlanCost cost)
    {
        this.cost = cost;
        var first = Math.Max(0, portfolio.Shortage.From - portfolio.Start);
        using var master = new PlanMaster("CBC", whole: true, waiting: false, portfolio, cost);
        var months = Enumerable.Range(0, cost.Months).Where(m => m >= first).Select(PlacesIn).ToList();
        Most = master.Most([.. Enumerable.Range(0, cost.Variables).Select(k => months.Sum(p => p[k]))]);
        limit = [.. cost.Of(Most).ShortageByMonth().Select((left, m) => m < first ? 1 : Math.Max(portfolio.Shortage.Probability, left))];
    }

    /// <summary>The plan with the most places from the month of the limit on.</summary>
    public double[] Most { get; }

    /// <summary>By how much the probability of shortage is over the limit in the worst month.</summary>
    public double Excess(PlanOutcome outcome) =>
        outcome.ShortageByMonth().Zip(limit, (share, most) => share > most + Rounding ? share - most : 0).Max();

    /// <summary>
    /// Asks for more places in the months that are furthest over the limit: as many as the path at the limit lacks, projects counted at
    /// the share of the paths on which they are open then. Not exact, so that it is repeated.
    /// </summary>
    public IEnumerable<PlacesCut> Asks(double[] plan)
    {
        foreach (var (month, lacking) in cost.Of(plan).LackingBeyond(limit).Index().Where(l => l.Item > 0).OrderByDescending(l => l.Item).Take(MonthsAtOnce))
        {
            var row = PlacesIn(month);
            yield return new(lacking + 1 + row.Zip(plan, (a, b) => a * b).Sum(), row);
        }
    }

    /// <summary>Expected places in a month of each choice, and of each place of a reserve.</summary>
    private double[] PlacesIn(int month) =>
    [
        .. cost.Choices.All.Zip(cost.Choices.Effects, (choice, effects) => choice.Places * effects.Average(e => month >= e.From && month < e.End ? 1.0 : 0)),
        .. cost.Reserves.Select(r => month >= r.NoticeMonths ? 1.0 : 0),
    ];
}
