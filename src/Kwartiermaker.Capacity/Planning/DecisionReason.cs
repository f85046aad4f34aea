using Kwartiermaker.Capacity.Flow;

namespace Kwartiermaker.Capacity.Planning;

/// <summary>Compares a plan with the same plan without one of its decisions.</summary>
internal sealed class DecisionReason(Portfolio portfolio, PlanCost cost, double[] plan, PlanOutcome outcome)
{
    public Decision Of(int choice)
    {
        var taken = cost.Choices.All[choice];
        double[] without = [.. plan.Select((value, k) => k == choice ? 0 : value)];
        var other = cost.Of(without);
        var regret = outcome.Path.Zip(other.Path, (with, no) => with - no).ToArray();
        var shortage = PlanSolver.ShortageByMonth(other, cost.Months, cost.Scenarios.Count);
        return new(
            taken.Kind switch { ChoiceKind.BeginProject => "begin", ChoiceKind.Extend => "extend", _ => "close" },
            taken.Subject,
            Math.Abs(taken.Places),
            taken.Branch,
            portfolio.Start + taken.Month,
            LastMonth(choice, without, other.Path.Average()),
            Math.Round(-regret.Average()),
            Math.Round(shortage.Skip(Math.Max(0, portfolio.Shortage.From - portfolio.Start)).DefaultIfEmpty(0).Max(), 4),
            Enum.GetValues<NeedBranch>().ToDictionary(b => b, b => Math.Round(regret.Where((_, s) => cost.Scenarios.Branch[s] == b).DefaultIfEmpty(0).Average())),
            Math.Round(regret.Count(r => r > 0) / (double)regret.Length, 4),
            Math.Round(Math.Max(0, regret.Max())));
    }

    /// <summary>For a project, the last month in which beginning it costs no more than leaving it; lead times are those of the paths.</summary>
    private Month LastMonth(int choice, double[] without, double costWithout)
    {
        var taken = cost.Choices.All[choice];
        if (taken.Kind == ChoiceKind.Extend)
            return portfolio.Sites.First(s => s.Name == taken.Subject).Extension!.DecideBefore;
        var last = taken.Month;
        if (taken.Kind == ChoiceKind.Close)
            return portfolio.Start + last;
        var project = portfolio.Projects.First(p => p.Name == taken.Subject);
        double[] with = [.. without.Select((value, k) => k == choice ? 1 : value)];
        var own = cost.Effects[choice];
        for (var month = taken.Month + 1; month < cost.Months; month++)
        {
            cost.Effects[choice] = [.. cost.Choices.EffectAt(project, month).Select((e, s) => taken.Holds(cost.Scenarios.Branch[s]) ? e : own[s])];
            if (cost.Of(with).Path.Average() > costWithout)
                break;
            last = month;
        }

        cost.Effects[choice] = own;
        return portfolio.Start + last;
    }
}
