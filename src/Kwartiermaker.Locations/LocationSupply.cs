using Kwartiermaker.Common.Database;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations;

/// <summary>The places of signed agreements and the running locations, for the modules that count and house.</summary>
internal sealed class LocationSupply(AppDbContext db) : ILocationSupply
{
    public async Task<IReadOnlyList<AgreedPlaces>> FindAgreedPlacesAsync(CancellationToken cancel) =>
        await Agreed().Where(d => d.EndedOn == null && d.Standing != Standing.Stopped).Select(d => new AgreedPlaces(
            d.Id, d.Name, d.MunicipalityCode, d.Region, d.AgreedPlaces!.Value, d.AgreedFrom!.Value, d.AgreedTo, d.OpenedOn)).ToListAsync(cancel);

    public async Task<IReadOnlyList<AgreedPlaces>> FindRunningAsync(DateOnly on, CancellationToken cancel) =>
        await Agreed().Where(d => d.OpenedOn <= on && (d.EndedOn == null || d.EndedOn > on)).Select(d => new AgreedPlaces(
            d.Id, d.Name, d.MunicipalityCode, d.Region, d.AgreedPlaces!.Value, d.AgreedFrom!.Value, d.AgreedTo, d.OpenedOn)).ToListAsync(cancel);

    private IQueryable<Dossier> Agreed() =>
        db.Set<Dossier>().AsNoTracking().Where(d => d.AgreedPlaces != null && d.AgreedFrom != null).OrderBy(d => d.Number);
}
