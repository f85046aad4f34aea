using Kwartiermaker.Capacity.Flow;
using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Capacity.Planning;

/// <summary>Whether the need turned out low, middle or high at the review.</summary>
public enum NeedBranch
{
    Low,
    Middle,
    High,
}

/// <summary>Paths of the need, and how each project fares on them.</summary>
internal sealed class Scenarios
{
    public const int Branches = 3;
    private const int Candidates = 20;

    private Scenarios(double[][] need, NeedBranch[] branch, (double Low, double High) thresholds, int seed) =>
        (Need, Branch, Thresholds, Seed) = (need, branch, thresholds, seed);

    /// <summary>By path and month.</summary>
    public double[][] Need { get; }

    public NeedBranch[] Branch { get; }

    /// <summary>Need at the review below which it is low, and above which it is high.</summary>
    public (double Low, double High) Thresholds { get; }

    public int Count => Need.Length;

    private int Seed { get; }

    /// <summary>Draws paths of which the mean needs are spread evenly: every one stands for twenty (stratified sampling; Cochran 1953).</summary>
    /// <param name="thresholds">Of the paths that a plan was made for; else two that make three equal parts.</param>
    public static Scenarios Draw(Portfolio portfolio, FlowInputs? flow, int count, int seed, (double Low, double High)? thresholds = null)
    {
        var all = flow is null ? Walks(portfolio, count * Candidates, seed) : FromFlow(portfolio, flow, count * Candidates, seed);
        Array.Sort([.. all.Select(p => p.Average())], all);
        var need = Enumerable.Range(0, count).Select(k => all[k * Candidates + new Chance(seed, 2, k).Below(Candidates)]).ToArray();
        var review = portfolio.ReviewAfterMonths;
        var sorted = need.Select(p => p[review]).Order().ToArray();
        var cut = thresholds ?? (sorted[count / 3], sorted[2 * count / 3]);
        return new(need, [.. need.Select(p => p[review] < cut.Low ? NeedBranch.Low : p[review] < cut.High ? NeedBranch.Middle : NeedBranch.High)], cut, seed);
    }

    /// <summary>Months from beginning a project to its opening on a path; null when it fails.</summary>
    public int? LeadMonths(Project project, int index, int path)
    {
        var chance = new Chance(Seed, 3 + index, path);
        var lead = project.LeadTime.Quantile(1 - chance.Share() + 1e-12);
        return chance.Share() <= project.Success ? Math.Max(1, (int)Math.Ceiling(lead)) : null;
    }

    private static double[][] Walks(Portfolio portfolio, int count, int seed)
    {
        var (need, level) = (portfolio.Need!, portfolio.Need!.Level.Over(portfolio.Start, portfolio.Months));
        var paths = new double[count][];
        Parallel.For(0, count, path =>
        {
            var (chance, walk) = (new Chance(seed, 1, path), 0.0);
            paths[path] = new double[level.Length];
            for (var m = 0; m < level.Length; m++)
            {
                walk = (1 - need.MeanReversion) * walk + need.MonthlyVolatility * chance.Normal();
                paths[path][m] = level[m] * Math.Exp(walk);
            }
        });
        return paths;
    }

    private static double[][] FromFlow(Portfolio portfolio, FlowInputs flow, int count, int seed)
    {
        var skip = portfolio.Start - flow.Start;
        var simulated = FlowSimulation.Run(flow, count, skip + portfolio.Months, seed);
        return [.. Enumerable.Range(0, count).Select(p => Enumerable.Range(skip, portfolio.Months).Select(m => (double)simulated.At(Stock.PlacesNeeded, m)[p]).ToArray())];
    }
}
