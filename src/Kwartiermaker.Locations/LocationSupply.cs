using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Amendments;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations;

/// <summary>The places of signed agreements and the running locations, for the modules that count and house.</summary>
internal sealed class LocationSupply(AppDbContext db) : ILocationSupply
{
    public Task<IReadOnlyList<LocationPlaces>> FindAgreedPlacesAsync(CancellationToken cancel) =>
        FindAsync(Agreed().Where(d => d.EndedOn == null && d.Standing != Standing.Stopped), cancel);

    public Task<IReadOnlyList<LocationPlaces>> FindRunningAsync(DateOnly on, CancellationToken cancel) =>
        FindAsync(Agreed().Where(d => d.OpenedOn <= on && (d.EndedOn == null || d.EndedOn > on)), cancel);

    private IQueryable<Dossier> Agreed() => db.Set<Dossier>().AsNoTracking().Where(d => d.AgreedPlaces != null && d.AgreedFrom != null);

    private async Task<IReadOnlyList<LocationPlaces>> FindAsync(IQueryable<Dossier> dossiers, CancellationToken cancel)
    {
        var amendments = (await db.Set<Amendment>().AsNoTracking().Where(a => dossiers.Any(d => d.Id == a.DossierId)).ToListAsync(cancel)).ToLookup(a => a.DossierId);
        var found = await dossiers.OrderBy(d => d.Number)
            .Select(d => new { d.Id, d.Name, d.MunicipalityCode, d.Region, Now = new PlacesInPeriod(d.AgreedPlaces!.Value, d.AgreedFrom!.Value, d.AgreedTo), d.OpenedOn })
            .ToListAsync(cancel);
        return found.ConvertAll(d => new LocationPlaces(d.Id, d.Name, d.MunicipalityCode, d.Region, AgreedPeriods.Of(d.Now, amendments[d.Id]), d.OpenedOn));
    }
}
