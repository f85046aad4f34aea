using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
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

    /// <summary>Enough to recognise a site by; in a row of towers everything is near.</summary>
    private const int Most = 20;

    public async Task<IReadOnlyList<NearbySite>> HandleAsync(FindNearbySites query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var spot = Spot.Of(query.Site);
        var box = spot.At is { } at ? Nearby.WithinBox(at, Radius) : default;
        // Broad in the database, precise in the index: the search text holds the address without capitals and accents.
        var address = spot.Address.Length == 0 ? "" : SearchWords.Plain(spot.Address);
        var (code, postcode) = (spot.MunicipalityCode, spot.Postcode);
        var found = await db.Visible<Dossier>(user)
            .Where(d => (d.Latitude >= box.South && d.Latitude <= box.North && d.Longitude >= box.West && d.Longitude <= box.East)
                || (d.MunicipalityCode == code && ((address != "" && d.SearchText.Contains(address)) || (postcode != null && d.Postcode == postcode))))
            .OrderByDescending(d => d.Number).Take(500).ToListAsync(cancel);
        var index = new SpotIndex<Dossier>();
        foreach (var dossier in found)
            index.Add(new Spot(dossier.MunicipalityCode, dossier.Address, dossier.Postcode, Spot.Point(dossier.Latitude, dossier.Longitude)), dossier);
        return index.Find(spot).Take(Most).Select(n => new NearbySite(n.What.Id, n.What.Number, n.What.Name, n.What.Address, n.What.Town, n.What.Phase, n.What.Standing, n.Metres))
            .ToList();
    }
}
