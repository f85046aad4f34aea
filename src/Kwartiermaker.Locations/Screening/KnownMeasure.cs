using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Screening;

/// <summary>The measures that the dossier's facts already hold, so that nobody types them twice.</summary>
internal static class KnownMeasure
{
    public static decimal? Of(SiteMeasure? measure, SiteFacts site) => measure switch
    {
        SiteMeasure.Gfa => site.GrossFloorArea,
        SiteMeasure.PlotArea => site.PlotArea,
        SiteMeasure.Places => site.PossiblePlaces,
        SiteMeasure.Term when site is { AvailableFrom: { } from, AvailableTo: { } to } => WholeMonths(from, to),
        _ => null,
    };

    /// <summary>A start without an end is availability for an indefinite period.</summary>
    public static bool IsOpenEnded(SiteMeasure? measure, SiteFacts site) =>
        measure == SiteMeasure.Term && site is { AvailableFrom: not null, AvailableTo: null };

    /// <summary>Whole months of a period whose last day is included.</summary>
    public static int WholeMonths(DateOnly from, DateOnly to)
    {
        var after = to.AddDays(1);
        var months = ((after.Year - from.Year) * 12) + after.Month - from.Month;
        return from.AddMonths(months) > after ? months - 1 : months;
    }
}
