using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Costs;

/// <summary>Options next to each other: of one site or of several (row D5).</summary>
/// <param name="Options">The ones to compare; more than four are too many to see.</param>
/// <param name="Text">Part of a site's or an option's name, to find more.</param>
public sealed record CompareCosts(IReadOnlyList<Guid> Options, string? Text = null);

/// <param name="Cheaper">The one that costs less per occupied place per year as planned.</param>
/// <param name="BreakEven">From which period on the cheaper one is the cheaper.</param>
public sealed record CostPair(CostOptionRow Cheaper, CostOptionRow Dearer, BreakEvenPeriod BreakEven);

/// <param name="NotFound">How many asked for do not exist or lie outside the scope.</param>
public sealed record CostComparison(
    IReadOnlyList<CostOptionRow> Options, int NotFound, bool TooMany, IReadOnlyList<CostPair> Pairs, IReadOnlyList<CostChoice> Choices,
    DatedValue? RegularPlace, DatedValue? EmergencyPlace);

/// <summary>An option that can be added to the comparison.</summary>
public sealed record CostChoice(Guid Id, string Name, string DossierName, string Town);

public sealed class CompareCostsHandler(AppDbContext db, CurrentUser user, FindCostOptionsHandler options, IDatedValues values, Clock clock)
{
    public const int Most = 4;

    public async Task<CostComparison> HandleAsync(CompareCosts query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var asked = query.Options.Distinct().ToList();
        var rows = await options.HandleAsync([.. asked.Take(Most)], cancel);
        var known = rows.Where(r => r.Outcome.Result is not null).OrderBy(r => r.Outcome.Result!.PerOccupiedPlacePerYear.Annuity).ToList();
        // Once for each option, not for each pair: forty years of months are much work.
        var annuities = known.ConvertAll(r => CostPicture.Annuities(r.Facts, values));
        var pairs = known.SelectMany((cheap, i) => known.Index().Skip(i + 1).Select(dear =>
            new CostPair(cheap, dear.Item, BreakEvenPeriod.Between(annuities[i], annuities[dear.Index])))).ToList();
        var today = clock.Today;
        return new CostComparison(
            rows, Math.Min(asked.Count, Most) - rows.Count, asked.Count > Most, pairs, await ChoicesAsync(query.Text, asked, cancel),
            values.Find("cost.reference.regular-place.year", today), values.Find("cost.reference.emergency-place.year", today));
    }

    private async Task<List<CostChoice>> ChoicesAsync(string? text, List<Guid> not, CancellationToken cancel)
    {
        var found = db.Set<OptionOfUse>().AsNoTracking().Where(o => !not.Contains(o.Id))
            .Join(db.Visible<Dossier>(user, LocationsPermissions.ViewCosts), o => o.DossierId, d => d.Id, (option, dossier) => new { option, dossier });
        foreach (var word in SearchWords.Of(text))
            found = found.Where(x => x.dossier.SearchText.Contains(word) || x.option.SearchText.Contains(word));

        return await found.OrderBy(x => x.dossier.Name).ThenBy(x => x.option.Name).Take(20)
            .Select(x => new CostChoice(x.option.Id, x.option.Name, x.dossier.Name, x.dossier.Town)).ToListAsync(cancel);
    }
}
