namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Where a site is, as far as two registrations can be compared by it.</summary>
internal readonly record struct Spot(string MunicipalityCode, string Address, string? Postcode, GeoPoint? At)
{
    public static Spot Of(SiteFacts site) => new(site.MunicipalityCode, site.Address.Trim(), Postcodes.Normal(site.Postcode), Point(site.Latitude, site.Longitude));

    public static GeoPoint? Point(double? latitude, double? longitude) => latitude is { } lat && longitude is { } lon ? new GeoPoint(lat, lon) : null;
}

/// <summary>
/// Finds what may be the same site: within <see cref="FindNearbySitesHandler.Radius"/>, or the same address or postcode in
/// the same municipality. Looks only in the neighbouring cells of a grid, so that thousands of rows can be compared.
/// </summary>
internal sealed class SpotIndex<T>
{
    /// <summary>In degrees; in the Netherlands more than the radius in both directions.</summary>
    private const double Cell = 0.005;

    private readonly Dictionary<(int Y, int X), List<(T What, GeoPoint At)>> cells = [];
    private readonly Dictionary<string, List<(T What, GeoPoint? At)>> keys = new(StringComparer.OrdinalIgnoreCase);

    public void Add(Spot spot, T what)
    {
        if (spot.At is { } at)
            Of(cells, CellOf(at)).Add((what, at));
        foreach (var key in KeysOf(spot))
            Of(keys, key).Add((what, spot.At));
    }

    /// <summary>The nearest first; without a distance when one of the two has no position.</summary>
    public IReadOnlyList<(T What, int? Metres)> Find(Spot spot)
    {
        var found = new List<(T What, int? Metres)>();
        if (spot.At is { } at)
        {
            var (y, x) = CellOf(at);
            for (var dy = -1; dy <= 1; dy++)
            {
                for (var dx = -1; dx <= 1; dx++)
                    found.AddRange((cells.GetValueOrDefault((y + dy, x + dx)) ?? []).Select(o => (o.What, (int?)Nearby.Metres(at, o.At))));
            }
        }

        // Far apart on the map is another site, even when a long street shares the postcode.
        found.AddRange(KeysOf(spot).SelectMany(k => keys.GetValueOrDefault(k) ?? []).Select(o => (o.What, Distance(spot.At, o.At))));
        return found.Where(f => f.Metres is null or <= FindNearbySitesHandler.Radius).DistinctBy(f => f.What).OrderBy(f => f.Metres ?? 0).ToList();
    }

    private static int? Distance(GeoPoint? one, GeoPoint? other) => one is { } a && other is { } b ? (int)Nearby.Metres(a, b) : null;

    private static IEnumerable<string> KeysOf(Spot spot)
    {
        if (spot.Address.Length > 0)
            yield return $"{spot.MunicipalityCode}|a|{spot.Address}";
        if (!string.IsNullOrEmpty(spot.Postcode))
            yield return $"{spot.MunicipalityCode}|p|{spot.Postcode}";
    }

    private static (int Y, int X) CellOf(GeoPoint at) => ((int)Math.Floor(at.Latitude / Cell), (int)Math.Floor(at.Longitude / Cell));

    private static List<TItem> Of<TKey, TItem>(Dictionary<TKey, List<TItem>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        return list;
    }
}
