using FsCheck;
using FsCheck.Xunit;
using Kwartiermaker.Capacity.Instances;
using Kwartiermaker.Capacity.Planning;

namespace Kwartiermaker.Tests.Capacity.Planning;

public sealed class CapacityPlannerTests
{
    private const double Gap = 5e-4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void PlanAndRegret_AreThoseOfTryingEverything(int seed)
    {
        var portfolio = ToyPortfolio.Make();
        var (plan, cost) = (CapacityPlanner.Solve(portfolio, null, ToyPortfolio.Scenarios, seed), Cost(portfolio, seed));
        var (choices, paths) = (cost.Choices.All, Enumerable.Range(0, ToyPortfolio.Scenarios).ToList());
        var means = ToyPortfolio.AllPlans(choices).Select(p => (Plan: p, Mean: paths.Average(s => On(p, s)))).ToList();
        var decisions = plan.DecideNow.Concat(plan.HoldAsOption).ToList();
        var taken = decisions.SelectMany(ChoicesOf).Order().ToList();

        var best = means.Min(p => p.Mean);
        Assert.InRange(plan.Cost.Mean, best - 1, best * (1 + Gap));
        Assert.Equal(plan.Cost.Mean, means.Single(p => p.Plan.SequenceEqual(taken)).Mean, 1.0);
        Assert.NotEmpty(decisions);
        Assert.All(decisions, decision =>
        {
            var without = taken.Except(ChoicesOf(decision)).ToList();
            var regret = paths.Select(s => On(taken, s) - On(without, s)).ToList();
            Assert.Equal(-regret.Average(), decision.Saves, 1.0);
            Assert.Equal(regret.Count(r => r > 1e-6) / (double)paths.Count, decision.ShareRegretted, 1e-4);
            Assert.Equal(Math.Max(0, regret.Max()), decision.LargestRegret, 1.0);
            Assert.All(decision.RegretWhenNeedIs, r => Assert.Equal(paths.Where(s => cost.Scenarios.Branch[s] == r.Key).Average(s => regret[s]), r.Value, 1.0));
        });

        double On(IReadOnlyCollection<int> chosen, int path) => ToyPortfolio.Cost(portfolio, cost.Scenarios, [.. chosen.Select(k => choices[k])], path);

        IEnumerable<int> ChoicesOf(Decision decision) => choices.Index()
            .Where(c => c.Item.Subject == decision.Subject && (decision.WhenNeedIs?.Contains(c.Item.Branch ?? (NeedBranch)(-1)) ?? c.Item.Branch is null))
            .Select(c => c.Index);
    }

    [Property(MaxTest = 30)]
    public void MoreCapacity_NeverRaisesShortage(int seed, byte chosen, byte extra)
    {
        var cost = Cost(ToyPortfolio.WithReserves(), seed);
        var plan = new double[cost.Variables];
        for (var k = 0; k < cost.Choices.All.Count; k++)
            plan[k] = chosen >> k % 8 & 1;
        var shortage = cost.Of(plan).ShortageByMonth();

        foreach (var more in new[] { cost.Of(plan, extra), cost.Of([.. plan.SkipLast(1), extra]) })
            Assert.All(more.ShortageByMonth().Zip(shortage), m => Assert.True(m.First <= m.Second + 1e-12));
    }

    [Property(MaxTest = 15)]
    public void Plan_IsNeverWorseThanDoingNothing(int seed)
    {
        var plain = CapacityPlanner.Solve(ToyPortfolio.Make(), null, ToyPortfolio.Scenarios, seed);
        var tail = ToyPortfolio.WithReserves();
        var weighed = CapacityPlanner.Solve(tail, null, ToyPortfolio.Scenarios, seed);

        Assert.True(plain.Cost.Mean <= plain.CostOfDoingNothing + 1);
        Assert.True(weighed.WeighedCost <= PlanSolver.Weighed(Cost(tail, seed).OfNothing.Path, tail.TailWeight) + 1);
        Assert.True(weighed.ValueOfWaiting >= 0);
        Assert.All([plain, weighed], plan =>
        {
            Assert.Equal(SearchEnd.WithinTolerance, plan.SearchEnded);
            Assert.InRange(plan.DistanceToLeastCost!.Value, 0, Gap);
        });
    }

    [Fact]
    public void SureNeed_OptionStandsForEveryBranch()
    {
        var toy = ToyPortfolio.Make();
        var portfolio = toy with
        {
            Need = new(new(110), 0),
            Sites = [toy.Sites[0] with { Extension = toy.Sites[0].Extension! with { DecideBefore = ToyPortfolio.Start + 6 } }, toy.Sites[1]],
        };

        var plan = CapacityPlanner.Solve(portfolio, null, ToyPortfolio.Scenarios, 1);

        var optimum = DeterministicEquivalent.Optimum("SCIP", portfolio, Cost(portfolio, 1));
        Assert.Equal(1, plan.WeighedCost / optimum, Gap);
        Assert.Equal(Enum.GetValues<NeedBranch>(), Assert.Single(plan.HoldAsOption, d => d.What == "extend").WhenNeedIs);
    }

    [Fact]
    public void SyntheticPortfolio_IsPlanned()
    {
        var portfolio = SyntheticPortfolio.Make(6, 18, 1);

        var plan = CapacityPlanner.Solve(portfolio, null, 40, 1);

        Assert.Empty(PortfolioCheck.Faults(portfolio, flow: false));
        Assert.Equal(18, plan.ByMonth.Count);
        Assert.True(plan.LeastCost > 0 && plan.LeastCost <= plan.WeighedCost);
        Assert.Equal(plan.Status == PlanStatus.WithinLimit, plan.LargestShortage!.Probability <= portfolio.Shortage.Probability);
    }

    [Fact]
    public void SameSeed_SamePlan() => Assert.Equivalent(
        CapacityPlanner.Solve(ToyPortfolio.WithReserves(), null, ToyPortfolio.Scenarios, 5),
        CapacityPlanner.Solve(ToyPortfolio.WithReserves(), null, ToyPortfolio.Scenarios, 5),
        strict: true);

    [Fact]
    public void LimitOutOfReach_GivesTheSmallestShortage_AndSaysSo()
    {
        var portfolio = ToyPortfolio.Make() with { Shortage = new(0.05, ToyPortfolio.Start) };

        var plan = CapacityPlanner.Solve(portfolio, null, ToyPortfolio.Scenarios, 1);

        var cost = Cost(portfolio, 1);
        var smallest = ToyPortfolio.AllPlans(cost.Choices.All)
            .Min(p => cost.Of([.. Enumerable.Range(0, cost.Variables).Select(k => p.Contains(k) ? 1.0 : 0)]).ShortageByMonth().Max());
        Assert.Equal(PlanStatus.SmallestShortageFound, plan.Status);
        Assert.Equal(smallest, plan.LargestShortage!.Probability, 1e-4);
        Assert.Equal(plan.ByMonth.Max(m => m.ShortageProbability), plan.LargestShortage.Probability);
    }

    private static PlanCost Cost(Portfolio portfolio, int seed) => new(portfolio, Scenarios.Draw(portfolio, null, ToyPortfolio.Scenarios, seed));
}
