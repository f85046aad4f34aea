using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Tests.Toy;

public sealed record BikeRow(Guid Id, int Version, string Name, Guid LocationId, Guid? KeptById, DateOnly RegisteredOn, double Latitude, double Longitude)
{
    public string Address => "/fietsen/" + Id;
}

public sealed class FindBikesHandler(AppDbContext db, CurrentUser user)
{
    public async Task<IReadOnlyList<BikeRow>> HandleAsync(CancellationToken cancel, Guid? id = null, Guid? locationId = null, string text = "") =>
        [.. (await db.Visible<Bike>(user)
            .Where(b => (id == null || b.Id == id) && (locationId == null || b.LocationId == locationId))
            .OrderBy(b => b.Name)
            .Select(b => new BikeRow(b.Id, b.Version, b.Name, b.LocationId, b.KeptById, b.RegisteredOn, b.Latitude, b.Longitude))
            .ToListAsync(cancel)).Where(b => b.Name.Contains(text, StringComparison.OrdinalIgnoreCase))];
}
