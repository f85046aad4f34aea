using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Web.Forms;

namespace Kwartiermaker.Web.Pages.Locations.Proposals;

/// <summary>Proposals in the words of people.</summary>
public static class ProposalText
{
    public static string Until(Texts texts, DateOnly? to)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return to is { } end ? texts["tot en met {0}", end] : texts["voor onbepaalde tijd"];
    }

    public static string Of(Texts texts, ProposalDifference difference)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(difference);
        return difference.Kind switch
        {
            DifferenceKind.MorePlaces => texts["{0:plaats|plaatsen} meer", difference.By],
            DifferenceKind.FewerPlaces => texts["{0:plaats|plaatsen} minder", difference.By],
            DifferenceKind.StartsEarlier => texts["begint {0} eerder", SpanText.Of(texts, difference.By!.Value)],
            DifferenceKind.StartsLater => texts["begint {0} later", SpanText.Of(texts, difference.By!.Value)],
            DifferenceKind.EndsEarlier => texts["eindigt {0} eerder", SpanText.Of(texts, difference.By!.Value)],
            DifferenceKind.EndsLater => texts["eindigt {0} later", SpanText.Of(texts, difference.By!.Value)],
            DifferenceKind.BecomesIndefinite => texts["geldt nu voor onbepaalde tijd"],
            DifferenceKind.GetsAnEnd => texts["eindigt nu op {0}", difference.To],
            DifferenceKind.OtherTargetGroup => texts["voor andere bewoners"],
            _ => texts["met andere voorwaarden"],
        };
    }

    /// <summary>What a limit rests on, or why it limits nothing.</summary>
    public static string Why(Texts texts, PlaceLimit limit)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(limit);
        return (limit.State, limit.Kind) switch
        {
            (LimitState.NormNotSet, _) => texts["de norm is niet ingesteld en beperkt dus niets"],
            (LimitState.NothingRecorded, LimitKind.GrossFloorArea) => texts["het bruto vloeroppervlak is niet bekend"],
            (LimitState.NothingRecorded, _) => texts["nog niet vastgelegd"],
            (_, LimitKind.Bedrooms) => texts["{0} slaapkamers, ten minste {1} m² per persoon", limit.Quantity, limit.Norm],
            (_, LimitKind.GrossFloorArea) => texts["{0} m², {1} m² per plaats", limit.Quantity, limit.Norm],
            _ => texts["{0} stuks, {1:persoon|personen} per stuk", limit.Quantity, limit.Norm],
        };
    }
}
