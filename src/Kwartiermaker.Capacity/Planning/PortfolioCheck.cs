using Kwartiermaker.Capacity.Flow;

namespace Kwartiermaker.Capacity.Planning;

/// <summary>What is wrong with a portfolio.</summary>
public static class PortfolioCheck
{
    private const int MostPlaces = 1_000_000;
    private const double MostEuro = 1e9;
    private const int MostMonths = 120;

    /// <param name="flow">Whether the need comes from a flow of people.</param>
    public static IReadOnlyList<InputFault> Faults(Portfolio portfolio, bool flow)
    {
        var faults = new FaultList();
        faults.Number("months", portfolio.Months, 2, MostMonths);
        faults.Number("reviewAfterMonths", portfolio.ReviewAfterMonths, 1, portfolio.Months - 1);
        faults.Number("tailWeight", portfolio.TailWeight, 0, 1);
        faults.Number("shortage.probability", portfolio.Shortage.Probability, 0.001, 1);
        faults.Dated("regularUse", portfolio.RegularUse, 0, MostEuro);
        faults.Dated("emergencyUse", portfolio.EmergencyUse, 0, MostEuro);
        if (!flow && portfolio.Need is null)
            faults.Add("missing", "$", "need");
        if (portfolio.Need is { } need)
        {
            faults.Dated("need.level", need.Level, 1, MostPlaces);
            faults.Number("need.monthlyVolatility", need.MonthlyVolatility, 0, 3);
            faults.Number("need.meanReversion", need.MeanReversion, 0, 1);
        }

        RegionFaults(faults, portfolio);
        faults.Twice("sites and projects", portfolio.Sites.Select(s => s.Name).Concat(portfolio.Projects.Select(p => p.Name)));
        foreach (var (i, site) in portfolio.Sites.Index())
            SiteFaults(faults, $"sites[{i}]", site, portfolio);
        foreach (var (i, project) in portfolio.Projects.Index())
        {
            faults.Number($"projects[{i}].places", project.Places, 1, MostPlaces);
            faults.Number($"projects[{i}].success", project.Success, 0, 1);
            faults.Number($"projects[{i}].preparation", project.Preparation, 0, MostEuro);
            faults.Duration($"projects[{i}].leadTime", project.LeadTime);
            faults.Dated($"projects[{i}].costPerPlace", project.CostPerPlace, 0, MostEuro);
        }

        ReserveFaults(faults, portfolio);
        return faults.All;
    }

    private static void RegionFaults(FaultList faults, Portfolio portfolio)
    {
        if (portfolio.Regions is not { } regions)
            return;
        faults.Twice("regions", regions.Select(r => r.Name));
        foreach (var (i, region) in regions.Index())
        {
            var there = portfolio.Sites.Where(s => s.Region == region.Name).Sum(s => (long)s.Places);
            faults.Number($"regions[{i}].mostPlaces", region.MostPlaces, there, int.MaxValue);
        }

        var named = portfolio.Sites.Select((s, i) => (Path: $"sites[{i}].region", s.Region)).Concat(portfolio.Projects.Select((p, i) => (Path: $"projects[{i}].region", p.Region)));
        foreach (var (path, region) in named.Where(n => regions.All(r => r.Name != n.Region)))
            faults.Add("unknown", path, region);
    }

    private static void ReserveFaults(FaultList faults, Portfolio portfolio)
    {
        // Regular places are used first and emergency last; with other prices that would not be the cheapest use.
        var least = portfolio.RegularUse.Steps.Select(s => s.Value).DefaultIfEmpty(0).Max();
        var most = portfolio.EmergencyUse.Steps.Select(s => s.Value).DefaultIfEmpty(MostEuro).Min();
        faults.Number("emergencyUse", most, least, MostEuro);
        faults.Twice("reserves", portfolio.Reserves.Select(r => r.Name));
        foreach (var (i, reserve) in portfolio.Reserves.Index())
        {
            faults.Number($"reserves[{i}].most", reserve.Most, 0, MostPlaces);
            faults.Number($"reserves[{i}].noticeMonths", reserve.NoticeMonths, 0, MostMonths);
            faults.Number($"reserves[{i}].holdingCost", reserve.HoldingCost, 0, MostEuro);
            faults.Number($"reserves[{i}].useCost", reserve.UseCost, least, most);
        }
    }

    private static void SiteFaults(FaultList faults, string path, Site site, Portfolio portfolio)
    {
        faults.Number(path + ".places", site.Places, 1, MostPlaces);
        faults.Dated(path + ".costPerPlace", site.CostPerPlace, 0, MostEuro);
        if (site.Ends is { } ends && ends <= portfolio.Start)
            faults.Add("order", path + ".ends", ends.ToString());
        if (site.Extension is { } extension)
        {
            faults.Number(path + ".extension.cost", extension.Cost, 0, MostEuro);
            if (site.Ends is null || extension.Until <= site.Ends)
                faults.Add("order", path + ".extension.until", extension.Until.ToString());
            if (site.Ends is { } end && extension.DecideBefore > end)
                faults.Add("late", path + ".extension.decideBefore", extension.DecideBefore.ToString());
        }

        if (site.Closing is not { } closing)
            return;
        faults.Number(path + ".closing.noticeMonths", closing.NoticeMonths, 0, MostMonths);
        faults.Number(path + ".closing.cost", closing.Cost, 0, MostEuro);
    }
}
