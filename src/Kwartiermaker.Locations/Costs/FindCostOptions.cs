using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Costs;

/// <summary>An option with what it costs, or with what is still missing to know that.</summary>
/// <param name="ByCategory">Cost (annuity) per occupied place per year of each category; they add up to the whole.</param>
public sealed record CostOptionRow(
    Guid Id, int Version, Guid DossierId, string DossierName, string Town, bool Preferred, CostFacts Facts, IReadOnlyList<CostRate> Rates, CostOutcome Outcome,
    IReadOnlyList<(CostCategory Category, decimal Amount)> ByCategory);

public sealed class FindCostOptionsHandler(AppDbContext db, CurrentUser user, IDatedValues values)
{
    /// <summary>Options of a dossier; the chosen one first.</summary>
    public async Task<IReadOnlyList<CostOptionRow>> HandleAsync(Guid dossierId, CancellationToken cancel) =>
        [.. (await RowsAsync(o => o.Where(x => x.DossierId == dossierId), cancel)).OrderByDescending(r => r.Preferred).ThenBy(r => r.Facts.Name, StringComparer.CurrentCulture)];

    /// <summary>These options, in this order, as far as they lie within the user's scope.</summary>
    public async Task<IReadOnlyList<CostOptionRow>> HandleAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var found = (await RowsAsync(o => o.Where(x => ids.Contains(x.Id)), cancel)).ToDictionary(r => r.Id);
        return [.. ids.Distinct().Where(found.ContainsKey).Select(id => found[id])];
    }

    private async Task<List<CostOptionRow>> RowsAsync(Func<IQueryable<OptionOfUse>, IQueryable<OptionOfUse>> which, CancellationToken cancel)
    {
        var found = await which(db.Set<OptionOfUse>().AsNoTracking())
            .Join(db.Visible<Dossier>(user, LocationsPermissions.ViewCosts), o => o.DossierId, d => d.Id, (option, dossier) => new { option, dossier.Name, dossier.Town })
            .ToListAsync(cancel);
        return found.ConvertAll(x =>
        {
            var (facts, outcome) = (x.option.Facts, CostPicture.Of(x.option.Facts, values));
            return new CostOptionRow(
                x.option.Id, x.option.Version, x.option.DossierId, x.Name, x.Town, x.option.Preferred, facts, CostRates.Of(facts, values), outcome,
                CostPicture.ByCategory(outcome));
        });
    }
}
