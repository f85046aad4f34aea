using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Sites that may be the same one: close by on the map, or the same postcode or address in the same municipality.</summary>
public sealed record FindNearbySites(SiteFacts Site);

/// <param name="Metres">Distance, null when found by address.</param>
public sealed record NearbySite(Guid Id, int Number, string Name, string Address, string Town, Phase Phase, Standing Standing, int? Metres);

public sealed class FindNearbySitesHandler(AppDbContext db, CurrentUser user)
{
    /// <summary>Within this many metres two registrations may well be the same site: the size of an institution's grounds.</summary>
    public const int Radius = 250;

    public async Task<IReadOnlyList<NearbySite>> HandleAsync(FindNearbySites query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var site = query.Site;
        var box = site is { Latitude: { } lat, Longitude: { } lon } ? Nearby.WithinBox(new GeoPoint(lat, lon), Radius) : default;
        var (address, postcode) = (site.Address.Trim(), site.Postcode?.Trim());
        var found = await db.Set<Dossier>().AsNoTracking().Within(user.Scope)
            .Where(d => (d.Latitude >= box.South && d.Latitude <= box.North && d.Longitude >= box.West && d.Longitude <= box.East)
                || (d.MunicipalityCode == site.MunicipalityCode && (d.Address == address || (postcode != null && postcode != "" && d.Postcode == postcode))))
            .OrderBy(d => d.Name).Take(50).ToListAsync(cancel);
        return found
            .Select(d => new NearbySite(d.Id, d.Number, d.Name, d.Address, d.Town, d.Phase, d.Standing, Distance(d)))
            .Where(n => n.Metres is null or <= Radius)
            .OrderBy(n => n.Metres ?? 0)
            .ToList();

        int? Distance(Dossier d) =>
            site is { Latitude: { } a, Longitude: { } b } && d is { Latitude: { } c, Longitude: { } e } ? (int)Nearby.Metres(new GeoPoint(a, b), new GeoPoint(c, e)) : null;
    }
}
