using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Costs;

/// <summary>
/// What a new option starts with: what the dossier knows, and the planning figures that somebody has set. A figure that is not set stays empty.
/// </summary>
public static class CostStart
{
    public static CostFacts For(SiteFacts site, IDatedValues values, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(values);
        return new CostFacts(
            "", site.Tenure, site.AvailableFrom, null, site.PossiblePlaces, Figure("occupancy.norm"), today, null, null, null,
            Figure("cost.rebuilding.per-m2") * site.GrossFloorArea,
            Figure("cost.furnishing.per-place") * site.PossiblePlaces,
            null,
            Figure("cost.energy.per-m2.year") * site.GrossFloorArea,
            Figure("cost.maintenance.per-m2.year") * site.GrossFloorArea,
            Figure("cost.operation.per-place.year") * site.PossiblePlaces,
            null, OwnRates.None, null);

        decimal? Figure(string key) => values.Find(key, today)?.Number;
    }
}
