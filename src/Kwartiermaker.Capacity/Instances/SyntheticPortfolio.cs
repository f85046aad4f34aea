using Kwartiermaker.Capacity.Flow;
using Kwartiermaker.Capacity.Planning;
using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Capacity.Instances;

/// <summary>
/// Made-up locations and projects of the size and shape of the real ones: agreements that end, projects that may fail, a shell and two
/// buffers, and a need that goes beyond what is there. The same seed gives the same portfolio.
/// </summary>
public static class SyntheticPortfolio
{
    private const int PlacesPerSite = 2000;
    private const double NeedShare = 1.1;
    private static readonly Month Start = new(2026 * 12);
    private static readonly string[] Names = ["North", "East", "South", "West"];

    /// <param name="projects">That can be begun.</param>
    /// <param name="months">Of the plan; the review is after a third of them.</param>
    public static Portfolio Make(int projects, int months, int seed)
    {
        var chance = new Chance(seed, projects, months);
        var sites = Sites(Math.Max(Names.Length, projects * 3 / 4), months, ref chance);
        var there = sites.Sum(s => s.Places);
        return new(
            Start,
            months,
            sites,
            Projects(projects, ref chance),
            [
                new("flexible shell", ReserveKind.Shell, there / 6, 3, 2500, 42_000),
                new("buffer at own sites", ReserveKind.Buffer, there / 20, 0, 3500, 30_000),
                new("buffer with partners", ReserveKind.Buffer, there / 12, 6, 1800, 48_000),
            ],
            new(23_500),
            new(69_400),
            new(0.05, Start + months / 3),
            new(new([new(Start, NeedShare * there), new(Start + months / 3, 1.03 * NeedShare * there), new(Start + 2 * months / 3, 1.05 * NeedShare * there)]), 0.025, 0.01),
            [.. Names.Select(name => new Region(name, (int)(1.5 * sites.Where(s => s.Region == name).Sum(s => s.Places))))],
            months / 3);
    }

    /// <summary>One in three ends in the second third and can be extended; another one in three can be closed.</summary>
    private static List<Site> Sites(int count, int months, ref Chance chance)
    {
        var sites = new List<Site>();
        for (var i = 0; i < count; i++)
        {
            var (places, cost, ends) = (PlacesPerSite / 2 + chance.Below(PlacesPerSite), 6500 + chance.Below(1500), Start + months / 3 + chance.Below(months / 3));
            var site = new Site($"Site {i + 1}", Names[i % Names.Length], places, new(cost));
            sites.Add((i % 3) switch
            {
                0 => site with { Ends = ends, Extension = new(Start + months, ends + -2, 200_000) },
                1 => site with { Closing = new(6, 300_000) },
                _ => site,
            });
        }

        return sites;
    }

    private static List<Project> Projects(int count, ref Chance chance)
    {
        var projects = new List<Project>();
        for (var i = 0; i < count; i++)
        {
            var median = 6 + chance.Below(10);
            projects.Add(new(
                $"Project {i + 1}",
                Names[i % Names.Length],
                200 + 50 * chance.Below(17),
                new(median, 1.6 * median),
                0.5 + 0.05 * chance.Below(10),
                100_000.0 + 10_000 * chance.Below(40),
                new(6000 + 100 * chance.Below(25))));
        }

        return projects;
    }
}
