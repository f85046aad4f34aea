using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Whether a site can lie where somebody says it lies.</summary>
internal static class SitePosition
{
    /// <summary>Kilometres that the generalised border of the country may lie beside the real one.</summary>
    private const double LandMargin = 0.5;

    /// <summary>Kilometres off the coast where a ship or a pier can be.</summary>
    private const double CoastMargin = 3;

    /// <summary>Kilometres outside its municipality that a site may seem to lie beside the generalised border; beyond it the municipality or the position is wrong.</summary>
    private const double MunicipalityMargin = 2;

    /// <param name="latitude">WGS84, as it was typed.</param>
    public static Refusal? WhyNot(double latitude, double longitude, string? municipalityCode, IMunicipalities municipalities)
    {
        if (!double.IsFinite(latitude) || !double.IsFinite(longitude))
            return Outside();
        if (InBox(longitude, latitude))
            return Refusal.Invalid(nameof(SiteFacts.Latitude), "site.position-swapped", latitude, longitude);
        if (IsRd(latitude, longitude) || IsRd(longitude, latitude))
        {
            var point = DutchGrid.ToWgs84(IsRd(latitude, longitude) ? new RdPoint(latitude, longitude) : new RdPoint(longitude, latitude));
            return Refusal.Invalid(nameof(SiteFacts.Latitude), "site.position-rd", Written(point.Latitude), Written(point.Longitude));
        }

        if (!InBox(latitude, longitude) || municipalities.KilometresOutside(null, latitude, longitude) > (IsSeaSide(latitude, longitude) ? CoastMargin : LandMargin))
            return Outside();
        if (municipalityCode is null || municipalities.Find(municipalityCode) is not { } municipality
            || municipalities.KilometresOutside(municipality.Code, latitude, longitude) is not { } away || away <= MunicipalityMargin)
            return null;
        return municipalities.At(latitude, longitude) is { } there
            ? Refusal.Invalid(nameof(SiteFacts.Latitude), "site.position-elsewhere", there.Name, (int)Math.Round(away), municipality.Name)
            : Refusal.Invalid(nameof(SiteFacts.Latitude), "site.position-far", (int)Math.Round(away), municipality.Name);

        static Refusal Outside() => Refusal.Invalid(nameof(SiteFacts.Latitude), "site.position-outside");
    }

    private static string Written(double degrees) => TypedNumber.Write(Math.Round((decimal)degrees, 5));

    private static bool InBox(double latitude, double longitude) => latitude is >= 50.5 and <= 53.7 && longitude is >= 3.2 and <= 7.3;

    /// <summary>Coordinates of the national grid (Rijksdriehoeksmeting), in metres.</summary>
    private static bool IsRd(double x, double y) => x is >= 0 and <= 300_000 && y is >= 289_000 and <= 640_000;

    /// <summary>North of the islands and west of the coast of Zeeland and Holland there is no neighbour but the sea; south of 51.7 degrees the land border begins at 4.2.</summary>
    private static bool IsSeaSide(double latitude, double longitude) => latitude > 53.3 || (longitude < 4.8 && latitude > 51.7) || (longitude < 4.2 && latitude > 51.42);
}
