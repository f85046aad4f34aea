using Kwartiermaker.Capacity.Flow;
using Kwartiermaker.Capacity.Planning;

namespace Kwartiermaker.Tests.Capacity.Planning;

/// <summary>A case so small that every plan can be tried; figures are fictional.</summary>
internal static class ToyPortfolio
{
    public const int Scenarios = 20;

    public static readonly Month Start = new(2026 * 12);

    /// <summary>Without limit on shortage, tail or reserves: six choices for the project, one extension, four for closing.</summary>
    public static Portfolio Make() => new(
        Start,
        12,
        [
            new("Station", "North", 60, new(7000), Start + 6, new(Start + 12, Start + 2, 1000)),
            new("Harbour", "South", 50, new(8000), Closing: new(2, 500)),
        ],
        [new("Meadow", "North", 30, new(2, 4), 0.7, 20_000, new(6500))],
        [],
        new(20_000),
        new(60_000),
        new(1, Start),
        new(new(110), 0.08),
        ReviewAfterMonths: 4,
        TailWeight: 0);

    public static Portfolio WithReserves() => Make() with
    {
        Reserves = [new("shell", ReserveKind.Shell, 40, 2, 2500, 42_000), new("buffer", ReserveKind.Buffer, 20, 0, 3500, 30_000)],
        TailWeight = 0.3,
    };

    /// <summary>What a plan costs on a path, written out month by month and without what the engine uses for it.</summary>
    public static double Cost(Portfolio portfolio, Scenarios scenarios, IReadOnlyCollection<Choice> taken, int path)
    {
        var cost = 0.0;
        var own = taken.Where(c => c.Branch is null || c.Branch == scenarios.Branch[path]).ToList();
        var extended = own.Any(c => c.Kind == ChoiceKind.Extend);
        var closed = own.SingleOrDefault(c => c.Kind == ChoiceKind.Close) is { } close ? close.Month + 2 : int.MaxValue;
        var begun = own.SingleOrDefault(c => c.Kind == ChoiceKind.BeginProject);
        var opened = begun is not null && scenarios.LeadMonths(portfolio.Projects[0], 0, path) is { } lead ? begun.Month + lead : int.MaxValue;
        cost += (extended ? 1000 : 0) + (closed < int.MaxValue ? 500 : 0) + (begun is not null ? 20_000 : 0);
        for (var m = 0; m < portfolio.Months; m++)
        {
            var (station, harbour, meadow) = (m < 6 || extended ? 60 : 0, m < closed ? 50 : 0, m >= opened ? 30 : 0);
            var (have, need) = (station + harbour + meadow, scenarios.Need[path][m]);
            cost += (station * 7000 + harbour * 8000 + meadow * 6500 + Math.Min(have, need) * 20_000 + Math.Max(0, need - have) * 60_000) / 12;
        }

        return cost;
    }

    /// <summary>Every set of choices of which no two are about the same subject in the same branch.</summary>
    public static IEnumerable<List<int>> AllPlans(IReadOnlyList<Choice> choices) =>
        Enumerable.Range(0, 1 << choices.Count)
            .Select(set => Enumerable.Range(0, choices.Count).Where(k => (set & 1 << k) != 0).ToList())
            .Where(plan => Enum.GetValues<NeedBranch>().All(b => plan.Where(k => choices[k].Holds(b)).GroupBy(k => choices[k].Subject).All(g => g.Count() == 1)));
}
