namespace Kwartiermaker.Locations.Dossiers;

/// <summary>A place in WGS84 (EPSG:4326), in degrees.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>In the Dutch grid, by the approximation of Schreutelkamp and Strang van Hees; good to about a metre on land.</summary>
    public RdPoint ToRd() => DutchGrid.FromWgs84(this);
}

/// <summary>A place in the Dutch grid, Rijksdriehoekscoördinaten (EPSG:28992), in metres.</summary>
public readonly record struct RdPoint(double X, double Y)
{
    /// <inheritdoc cref="GeoPoint.ToRd"/>
    public GeoPoint ToWgs84() => DutchGrid.ToWgs84(this);
}

/// <summary>A box of degrees around a place, for a first selection in the database.</summary>
public readonly record struct GeoBox(double South, double West, double North, double East)
{
    public bool Contains(GeoPoint point) =>
        point.Latitude >= South && point.Latitude <= North && point.Longitude >= West && point.Longitude <= East;
}
