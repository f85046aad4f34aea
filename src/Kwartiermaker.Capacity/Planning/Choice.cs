namespace Kwartiermaker.Capacity.Planning;

public enum ChoiceKind
{
    BeginProject,
    Extend,
    Close,
}

/// <summary>Something that can be decided: yes or no.</summary>
/// <param name="Subject">The project or location; of one subject one choice is taken at most.</param>
/// <param name="Branch">Decided at the review, when the need has turned out so; null when it is decided now.</param>
/// <param name="Month">Of the decision, from 0.</param>
/// <param name="Places">Added, or taken away.</param>
internal sealed record Choice(ChoiceKind Kind, string Subject, string Region, NeedBranch? Branch, int Month, int Places)
{
    public bool Holds(NeedBranch branch) => Branch is null || Branch == branch;
}

/// <summary>What a choice does on one path.</summary>
/// <param name="From">First month, from 0, in which the places are there (closing: are gone).</param>
/// <param name="End">First month in which they no longer are.</param>
/// <param name="Cost">Euro over the whole period; below 0 when it saves.</param>
internal readonly record struct Effect(int From, int End, double Cost);

/// <summary>All choices with what each does on every path.</summary>
internal sealed class ChoiceSet
{
    private readonly Portfolio portfolio;
    private readonly Scenarios scenarios;
    private readonly List<Choice> choices = [];
    private readonly List<Effect[]> effects = [];

    public ChoiceSet(Portfolio portfolio, Scenarios scenarios)
    {
        (this.portfolio, this.scenarios) = (portfolio, scenarios);
        foreach (var (p, project) in portfolio.Projects.Index())
            AddTimes(portfolio.ReviewAfterMonths, (branch, month) => Begin(project, p, branch, month));
        foreach (var site in portfolio.Sites)
        {
            if (site.Extension is { } extension)
                Extend(site, extension);
            if (site.Closing is { } closing)
                AddTimes(portfolio.ReviewAfterMonths, (branch, month) => Close(site, closing, branch, month));
        }
    }

    public IReadOnlyList<Choice> All => choices;

    public IReadOnlyList<Effect[]> Effects => effects;

    /// <summary>What beginning a project does on every path when it is begun in another month.</summary>
    public Effect[] BegunAt(int choice, int month)
    {
        var (index, project) = portfolio.Projects.Index().First(p => p.Item.Name == choices[choice].Subject);
        return OnPaths(choices[choice], s => Opening(project, index, s, month));
    }

    /// <summary>The first month in which a location is no longer there by itself.</summary>
    public static int EndOf(Site site, Portfolio portfolio) =>
        site.Ends is { } ends ? Math.Clamp(ends - portfolio.Start, 0, portfolio.Months) : portfolio.Months;

    /// <summary>Cost of having places in these months.</summary>
    public static double Standing(Portfolio portfolio, Flow.Dated costPerPlace, int places, int from, int end)
    {
        var cost = 0.0;
        for (var m = from; m < end; m++)
            cost += places * costPerPlace.At(portfolio.Start + m) / 12;
        return cost;
    }

    private static void AddTimes(int review, Action<NeedBranch?, int> add)
    {
        add(null, 0);
        foreach (var branch in Enum.GetValues<NeedBranch>())
            add(branch, review);
    }

    private void Begin(Project project, int index, NeedBranch? branch, int month) =>
        Add(new(ChoiceKind.BeginProject, project.Name, project.Region, branch, month, project.Places), s => Opening(project, index, s, month));

    private Effect Opening(Project project, int index, int path, int month)
    {
        var from = scenarios.LeadMonths(project, index, path) is { } lead ? Math.Min(portfolio.Months, month + lead) : portfolio.Months;
        return new(from, portfolio.Months, project.Preparation + Standing(portfolio, project.CostPerPlace, project.Places, from, portfolio.Months));
    }

    private void Extend(Site site, Extension extension)
    {
        var (from, end) = (EndOf(site, portfolio), Math.Clamp(extension.Until - portfolio.Start, 0, portfolio.Months));
        var cost = extension.Cost + Standing(portfolio, site.CostPerPlace, site.Places, from, end);
        var late = extension.DecideBefore - portfolio.Start > portfolio.ReviewAfterMonths;
        foreach (var branch in late ? Enum.GetValues<NeedBranch>().Select(b => (NeedBranch?)b) : [null])
            Add(new(ChoiceKind.Extend, site.Name, site.Region, branch, late ? portfolio.ReviewAfterMonths : 0, site.Places), _ => new(from, end, cost));
    }

    private void Close(Site site, Closing closing, NeedBranch? branch, int month)
    {
        var (from, end) = (Math.Min(EndOf(site, portfolio), month + closing.NoticeMonths), EndOf(site, portfolio));
        var cost = closing.Cost - Standing(portfolio, site.CostPerPlace, site.Places, from, end);
        Add(new(ChoiceKind.Close, site.Name, site.Region, branch, month, -site.Places), _ => new(from, end, cost));
    }

    private void Add(Choice choice, Func<int, Effect> effect)
    {
        choices.Add(choice);
        effects.Add(OnPaths(choice, effect));
    }

    private Effect[] OnPaths(Choice choice, Func<int, Effect> effect) =>
        [.. Enumerable.Range(0, scenarios.Count).Select(s => choice.Holds(scenarios.Branch[s]) ? effect(s) : new(portfolio.Months, portfolio.Months, 0))];
}
