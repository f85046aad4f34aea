using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Subjects;

/// <summary>A location as every module may know it: enough to put a root of its own there.</summary>
/// <param name="Address">Address of its page.</param>
public sealed record LocationPlace(Guid Id, string Name, string Region, string MunicipalityCode, string Address);

public sealed class GetLocationHandler(AppDbContext db, CurrentUser user, ModuleList modules)
{
    /// <summary>The municipality of a location that this person may see, to ask for in one go with what is there.</summary>
    public IQueryable<string> MunicipalityOf(Guid locationId) =>
        db.VisibleSubjects(user, modules).Where(s => s.Id == locationId && s.LocationId == locationId).Select(s => s.MunicipalityCode);

    /// <returns>Null when there is none that this person may see.</returns>
    public Task<LocationPlace?> HandleAsync(Guid locationId, CancellationToken cancel) =>
        db.VisibleSubjects(user, modules).Where(s => s.Id == locationId && s.LocationId == locationId)
            .Select(s => new LocationPlace(s.Id, s.Name, s.Region, s.MunicipalityCode, s.Address)).SingleOrDefaultAsync(cancel);
}
