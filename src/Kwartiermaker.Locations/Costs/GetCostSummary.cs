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
    /// <summary>By dossier.</summary>
    private static readonly PreparedVisible<Dossier, Guid, bool, bool, OptionOfUse> Preferred = new((db, visible, dossier, _, __) =>
        db.Set<OptionOfUse>().AsNoTracking().Where(o => o.DossierId == dossier && o.Preferred && visible.Any(d => d.Id == dossier)));

    /// <returns>Null when no option has been chosen, or the user may not see costs.</returns>
    public async Task<CostSummary?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        if (await Preferred.ListAsync(db, user.ScopeOf<Dossier>(LocationsPermissions.ViewCosts), dossierId, false, false, cancel) is not [var option])
            return null;
        var result = CostPicture.Of(option.Facts, values).Result;
        return new CostSummary(option.Id, option.Name, result?.PerPlacePerYear.Annuity, result?.PerOccupiedPlacePerYear.Annuity);
    }
}
