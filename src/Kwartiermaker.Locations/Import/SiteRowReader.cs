using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Import;

/// <summary>Turns a row of text into the facts of a site, with what is wrong at its column. The rules are those of the form: <see cref="SiteFacts.Check"/>.</summary>
internal static class SiteRowReader
{
    public static (SiteFacts Site, IReadOnlyList<Refusal> Refusals) Read(ImportRow row, IMunicipalities municipalities)
    {
        var cells = new RowCells(row);
        var site = new SiteFacts(
            cells.Text(nameof(SiteFacts.Name)) ?? "",
            cells.Choice(nameof(SiteFacts.Kind), ImportWords.Kinds, required: true) ?? SiteKind.Other,
            cells.Text(nameof(SiteFacts.Address)) ?? "",
            cells.Text(nameof(SiteFacts.Postcode)),
            cells.Text(nameof(SiteFacts.Town)) ?? "",
            MunicipalityCode(cells, municipalities),
            cells.Degrees(nameof(SiteFacts.Latitude)),
            cells.Degrees(nameof(SiteFacts.Longitude)),
            cells.Text(nameof(SiteFacts.Owner)),
            cells.Choice(nameof(SiteFacts.OwnerKind), ImportWords.OwnerKinds) ?? OwnerKind.Unknown,
            cells.Choice(nameof(SiteFacts.Tenure), ImportWords.Tenures) ?? Tenure.Unknown,
            cells.Choice(nameof(SiteFacts.Cooperation), ImportWords.Cooperations) ?? Cooperation.Unknown,
            cells.Day(nameof(SiteFacts.AvailableFrom)),
            cells.Day(nameof(SiteFacts.AvailableTo)),
            cells.Whole(nameof(SiteFacts.GrossFloorArea)),
            cells.Whole(nameof(SiteFacts.PlotArea)),
            cells.Whole(nameof(SiteFacts.PossiblePlaces)),
            cells.Text(nameof(SiteFacts.Notes)));
        // A cell that could not be read is already told; a rule about the empty value would only confuse.
        var unread = cells.Refusals.Select(r => r.Field).ToHashSet();
        var positionUnread = unread.Contains(nameof(SiteFacts.Latitude)) || unread.Contains(nameof(SiteFacts.Longitude));
        cells.Refusals.AddRange(site.Check(municipalities).Where(r =>
            !unread.Contains(r.Field) && !(positionUnread && r.Field is nameof(SiteFacts.Latitude) or nameof(SiteFacts.Longitude))));
        return (site.AsStored(), cells.Refusals);
    }

    private static string MunicipalityCode(RowCells cells, IMunicipalities municipalities)
    {
        if (cells.Text(nameof(SiteFacts.MunicipalityCode)) is { } text)
            return municipalities.CodeOf(text);
        if (!cells.IsUnread(nameof(SiteFacts.MunicipalityCode)))
            cells.Tell(nameof(SiteFacts.MunicipalityCode), "required");
        return "";
    }
}
