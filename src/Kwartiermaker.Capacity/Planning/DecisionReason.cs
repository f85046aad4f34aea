namespace Kwartiermaker.Capacity.Planning;

/// <summary>Compares a plan with the same plan without one of its decisions.</summary>
internal sealed class DecisionReason(Portfolio portfolio, PlanCost cost, double[] plan, PlanOutcome outcome)
{
    /// <param name="choices">The same decision, for one or more branches of the need.</param>
    public Decision Of(IReadOnlyList<int> choices)
    {
        var taken = cost.Choices.All[choices[0]];
        var other = cost.Of([.. plan.Select((value, k) => choices.Contains(k) ? 0 : value)]);
        var regret = outcome.Path.Zip(other.Path, (with, no) => with - no).ToArray();
        return new(
            taken.Kind switch { ChoiceKind.BeginProject => "begin", ChoiceKind.Extend => "extend", _ => "close" },
            taken.Subject,
            Math.Abs(taken.Places),
            taken.Branch is null ? null : [.. choices.Select(c => cost.Choices.All[c].Branch!.Value)],
            portfolio.Start + taken.Month,
            portfolio.Start + LastMonth(choices, other.Path.Average()),
            Math.Round(-regret.Average()),
            Math.Round(other.ShortageByMonth().Skip(Math.Max(0, portfolio.Shortage.From - portfolio.Start)).DefaultIfEmpty(0).Max(), 4),
            Enum.GetValues<NeedBranch>().ToDictionary(b => b, b => Math.Round(regret.Where((_, s) => cost.Scenarios.Branch[s] == b).DefaultIfEmpty(0).Average())),
            Math.Round(regret.Count(r => r > 0) / (double)regret.Length, 4),
            Math.Round(Math.Max(0, regret.Max())));
    }

    /// <summary>For a project, the last month in which beginning it costs no more than leaving it; lead times are those of the paths.</summary>
    private int LastMonth(IReadOnlyList<int> choices, double costWithout)
    {
        var taken = cost.Choices.All[choices[0]];
        if (taken.Kind == ChoiceKind.Extend)
            return portfolio.Sites.First(s => s.Name == taken.Subject).Extension!.DecideBefore - portfolio.Start;
        var last = taken.Month;
        if (taken.Kind == ChoiceKind.Close)
            return last;
        var effects = cost.Choices.Effects.ToArray();
        for (var month = taken.Month + 1; month < cost.Months; month++)
        {
            foreach (var choice in choices)
                effects[choice] = cost.Choices.BegunAt(choice, month);
            if (cost.Of(plan, effects: effects).Path.Average() > costWithout)
                break;
            last = month;
        }

        return last;
    }
}
