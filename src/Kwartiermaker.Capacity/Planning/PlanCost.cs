namespace Kwartiermaker.Capacity.Planning;

/// <summary>What a plan costs on every path, and in which direction it would cost less.</summary>
/// <param name="Months">Of the plan.</param>
/// <param name="Path">Euro over the whole period, by path.</param>
/// <param name="Lacking">Places lacking, slept in as emergency, at [path × months + month].</param>
/// <param name="Firm">Regular places that are there, reserves not counted, at [path × months + month].</param>
internal sealed record PlanOutcome(int Months, double[] Path, double[] Lacking, double[] Firm)
{
    // Less than half a person is a matter of rounding.
    private const double Nobody = 0.5;

    /// <summary>By month, the share of the paths on which places are lacking.</summary>
    public double[] ShortageByMonth()
    {
        var share = new double[Months];
        for (var k = 0; k < Lacking.Length; k++)
            share[k % Months] += Lacking[k] > Nobody ? 1.0 / Path.Length : 0;
        return share;
    }

    /// <summary>By month, the places lacking that no more than this share of the paths exceed; a share for each month.</summary>
    public double[] LackingBeyond(double[] share) =>
    [
        .. share.Select((s, m) =>
        {
            var sorted = Enumerable.Range(0, Path.Length).Select(p => Lacking[p * Months + m]).Order().ToArray();
            var last = (int)Math.Ceiling((1 - s) * Path.Length - 1e-9) - 1;
            return last >= 0 && sorted[last] > Nobody ? sorted[last] : 0;
        }),
    ];
}

/// <summary>
/// The cost of the best use of the places month by month: regular places first, then reserves from cheap to dear, then emergency. For
/// given places that is known without a solver, and so are its prices; the whole is convex in the choices (L-shaped method; Van Slyke
/// and Wets 1969).
/// </summary>
internal sealed class PlanCost
{
    private readonly Portfolio portfolio;
    private readonly Scenarios scenarios;
    private readonly double[] firm;
    private readonly double[] regular;
    private readonly double[] emergency;
    private readonly double always;

    public PlanCost(Portfolio portfolio, Scenarios scenarios)
    {
        (this.portfolio, this.scenarios, Choices) = (portfolio, scenarios, new ChoiceSet(portfolio, scenarios));
        Reserves = [.. portfolio.Reserves.OrderBy(r => r.UseCost)];
        Months = portfolio.Months;
        firm = new double[Months];
        foreach (var site in portfolio.Sites)
        {
            var end = ChoiceSet.EndOf(site, portfolio);
            always += ChoiceSet.Standing(portfolio, site.CostPerPlace, site.Places, 0, end);
            for (var m = 0; m < end; m++)
                firm[m] += site.Places;
        }

        regular = [.. portfolio.RegularUse.Over(portfolio.Start, Months).Select(c => c / 12)];
        emergency = [.. portfolio.EmergencyUse.Over(portfolio.Start, Months).Select(c => c / 12)];
        OfNothing = Of(new double[Variables]);
    }

    public ChoiceSet Choices { get; }

    public Scenarios Scenarios => scenarios;

    /// <summary>From cheap to dear in use.</summary>
    public IReadOnlyList<Reserve> Reserves { get; }

    public int Months { get; }

    /// <summary>Without any choice or reserve.</summary>
    public PlanOutcome OfNothing { get; }

    public int Variables => Choices.All.Count + Reserves.Count;

    /// <param name="plan">Choices from 0 to 1, then places of each reserve.</param>
    /// <param name="extraFirm">Regular places on top, from the first month.</param>
    /// <param name="effects">By choice and path; null: those of <see cref="Choices"/>.</param>
    public PlanOutcome Of(double[] plan, double extraFirm = 0, IReadOnlyList<Effect[]>? effects = null)
    {
        effects ??= Choices.Effects;
        var outcome = new PlanOutcome(Months, new double[scenarios.Count], new double[scenarios.Count * Months], new double[scenarios.Count * Months]);
        for (var s = 0; s < scenarios.Count; s++)
        {
            Places(plan, effects, s, extraFirm, outcome.Firm.AsSpan(s * Months, Months));
            outcome.Path[s] = Fixed(plan, effects, s);
            for (var m = 0; m < Months; m++)
            {
                var (have, need) = (outcome.Firm[s * Months + m], scenarios.Need[s][m]);
                outcome.Path[s] += regular[m] * Math.Min(have, need);
                var gap = Math.Max(0, need - have);
                for (var r = 0; r < Reserves.Count && gap > 0; r++)
                {
                    var used = Math.Min(gap, Held(plan, r, m));
                    outcome.Path[s] += used * Reserves[r].UseCost / 12;
                    gap -= used;
                }

                outcome.Path[s] += gap * emergency[m];
                outcome.Lacking[s * Months + m] = gap;
            }
        }

        return outcome;
    }

    /// <summary>Adds a weight of the slope of the cost of one path: how much more it costs per choice and per reserve place.</summary>
    public void AddSlope(double[] plan, int path, double weight, double[] slope)
    {
        Span<double> have = stackalloc double[Months];
        Span<double> upTo = stackalloc double[Months + 1];
        Places(plan, Choices.Effects, path, 0, have);
        for (var m = 0; m < Months; m++)
        {
            var (gap, price) = (scenarios.Need[path][m] - have[m], 0.0);
            for (var r = 0; r < Reserves.Count && gap > 0; r++)
                price = (gap -= Held(plan, r, m)) > 0 ? emergency[m] : Reserves[r].UseCost / 12;
            if (Reserves.Count == 0 && gap > 0)
                price = emergency[m];
            // One place more is worth the price of the dearest place in use, less what using it costs.
            upTo[m + 1] = upTo[m] + Math.Max(0, price - regular[m]);
            for (var r = 0; r < Reserves.Count; r++)
                slope[Choices.All.Count + r] += weight
                    * (Reserves[r].HoldingCost / 12 * (m >= Reserves[r].NoticeMonths ? 1 : 0)
                        - (m >= Reserves[r].NoticeMonths ? Math.Max(0, price - Reserves[r].UseCost / 12) : 0));
        }

        for (var i = 0; i < Choices.All.Count; i++)
        {
            var (from, end, cost) = Choices.Effects[i][path];
            slope[i] += weight * (cost - Choices.All[i].Places * (upTo[end] - upTo[from]));
        }
    }

    private double Held(double[] plan, int reserve, int month) => month >= Reserves[reserve].NoticeMonths ? plan[Choices.All.Count + reserve] : 0;

    private void Places(double[] plan, IReadOnlyList<Effect[]> effects, int path, double extra, Span<double> have)
    {
        for (var m = 0; m < Months; m++)
            have[m] = firm[m] + extra;
        for (var i = 0; i < effects.Count; i++)
        {
            if (plan[i] == 0)
                continue;
            var (from, end, _) = effects[i][path];
            for (var m = from; m < end; m++)
                have[m] += plan[i] * Choices.All[i].Places;
        }
    }

    private double Fixed(double[] plan, IReadOnlyList<Effect[]> effects, int path)
    {
        var cost = always;
        for (var i = 0; i < effects.Count; i++)
            cost += plan[i] * effects[i][path].Cost;
        for (var r = 0; r < Reserves.Count; r++)
            cost += plan[effects.Count + r] * Reserves[r].HoldingCost / 12 * Math.Max(0, Months - Reserves[r].NoticeMonths);
        return cost;
    }
}
