namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Distances over the earth's surface: schools, shops, stops and other locations near a site.</summary>
internal static class Nearby
{
    /// <summary>Mean radius of the earth (IUGG).</summary>
    private const double EarthRadiusMetres = 6_371_008.8;

    /// <summary>Great-circle distance in metres (haversine); within about 0.3 % of the distance over the ellipsoid.</summary>
    public static double Metres(GeoPoint from, GeoPoint to)
    {
        var lat = Math.Sin(Radians(to.Latitude - from.Latitude) / 2);
        var lon = Math.Sin(Radians(to.Longitude - from.Longitude) / 2);
        var h = (lat * lat) + (Math.Cos(Radians(from.Latitude)) * Math.Cos(Radians(to.Latitude)) * lon * lon);
        return 2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    public static double Metres(double latitude, double longitude, double toLatitude, double toLongitude) =>
        Metres(new GeoPoint(latitude, longitude), new GeoPoint(toLatitude, toLongitude));

    public static GeoBox WithinBox(double latitude, double longitude, double metres) =>
        WithinBox(new GeoPoint(latitude, longitude), metres);

    /// <summary>
    /// The box that holds every point within <paramref name="metres"/>; its corners lie further away, so check
    /// the distance after the query. Does not cross the date line, which the Netherlands is far from.
    /// </summary>
    public static GeoBox WithinBox(GeoPoint centre, double metres)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(metres);
        var angle = metres / EarthRadiusMetres;
        var lat = Degrees(angle);
        var ratio = Math.Sin(angle) / Math.Cos(Radians(centre.Latitude));
        var lon = ratio < 1 && angle < Math.PI / 2 ? Degrees(Math.Asin(ratio)) : 180;
        const double rounding = 1e-9;
        return new GeoBox(
            centre.Latitude - lat - rounding, centre.Longitude - lon - rounding,
            centre.Latitude + lat + rounding, centre.Longitude + lon + rounding);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}
