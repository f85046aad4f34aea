using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Costs;

/// <summary>What the chosen option costs, in one number.</summary>
/// <param name="PerPlacePerYear">Annuity; null when it cannot be calculated yet.</param>
public sealed record CostSummary(Guid OptionId, string Name, decimal? PerPlacePerYear, decimal? PerOccupiedPlacePerYear);

public sealed class GetCostSummaryHandler(AppDbContext db, CurrentUser user, IDatedValues values)
{
    /// <returns>Null when no option has been chosen, or the user may not see costs.</returns>
    public async Task<CostSummary?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        var option = await db.Set<OptionOfUse>().AsNoTracking()
            .SingleOrDefaultAsync(o => o.DossierId == dossierId && o.Preferred && db.Visible<Dossier>(user, LocationsPermissions.ViewCosts).Any(d => d.Id == dossierId), cancel);
        if (option is null)
            return null;
        var result = CostPicture.Of(option.Facts, values).Result;
        return new CostSummary(option.Id, option.Name, result?.PerPlacePerYear.Annuity, result?.PerOccupiedPlacePerYear.Annuity);
    }
}
