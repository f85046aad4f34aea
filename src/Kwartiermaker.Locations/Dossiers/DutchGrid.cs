namespace Kwartiermaker.Locations.Dossiers;

/// <summary>
/// RD to WGS84 and back by polynomials around the tower of Our Lady in Amersfoort: F.H. Schreutelkamp and G.L. Strang van
/// Hees, "Benaderingsformules voor de transformatie tussen RD- en WGS84-kaartcoördinaten", Geodesia 2001. For maps and distances, not for
/// surveying: for that the official RDNAPTRANS procedure exists.
/// </summary>
internal static class DutchGrid
{
    private const double CentreX = 155_000, CentreY = 463_000;
    private const double CentreLatitude = 52.15517440, CentreLongitude = 5.38720621;

    /// <summary>Each term: power of the first offset, power of the second, coefficient.</summary>
    private static readonly (int P, int Q, double K)[] LatitudeSeconds =
    [
        (0, 1, 3235.65389), (2, 0, -32.58297), (0, 2, -0.24750), (2, 1, -0.84978), (0, 3, -0.06550), (2, 2, -0.01709),
        (1, 0, -0.00738), (4, 0, 0.00530), (2, 3, -0.00039), (4, 1, 0.00033), (1, 1, -0.00012),
    ];

    private static readonly (int P, int Q, double K)[] LongitudeSeconds =
    [
        (1, 0, 5260.52916), (1, 1, 105.94684), (1, 2, 2.45656), (3, 0, -0.81885), (1, 3, 0.05594), (3, 1, -0.05607),
        (0, 1, 0.01199), (3, 2, -0.00256), (1, 4, 0.00128), (0, 2, 0.00022), (2, 0, -0.00022), (5, 0, 0.00026),
    ];

    private static readonly (int P, int Q, double K)[] Eastings =
    [
        (0, 1, 190_094.945), (1, 1, -11_832.228), (2, 1, -114.221), (0, 3, -32.391), (1, 0, -0.705), (3, 1, -2.340),
        (1, 3, -0.608), (0, 2, -0.008), (2, 3, 0.148),
    ];

    private static readonly (int P, int Q, double K)[] Northings =
    [
        (1, 0, 309_056.544), (0, 2, 3638.893), (2, 0, 73.077), (1, 2, -157.984), (3, 0, 59.788), (0, 1, 0.433),
        (2, 2, -6.439), (1, 1, -0.032), (0, 4, 0.092), (1, 4, -0.054),
    ];

    public static GeoPoint ToWgs84(RdPoint rd)
    {
        var (dx, dy) = ((rd.X - CentreX) * 1e-5, (rd.Y - CentreY) * 1e-5);
        return new GeoPoint(
            CentreLatitude + (Sum(LatitudeSeconds, dx, dy) / 3600),
            CentreLongitude + (Sum(LongitudeSeconds, dx, dy) / 3600));
    }

    public static RdPoint FromWgs84(GeoPoint point)
    {
        var (dLat, dLon) = (0.36 * (point.Latitude - CentreLatitude), 0.36 * (point.Longitude - CentreLongitude));
        return new RdPoint(CentreX + Sum(Eastings, dLat, dLon), CentreY + Sum(Northings, dLat, dLon));
    }

    private static double Sum((int P, int Q, double K)[] terms, double first, double second) =>
        terms.Sum(term => term.K * Math.Pow(first, term.P) * Math.Pow(second, term.Q));
}
