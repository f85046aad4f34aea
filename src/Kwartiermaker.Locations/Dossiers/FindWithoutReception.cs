using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Contracts.Reference;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>The municipalities of this person's area in which no location is open: where the next talks may be held.</summary>
public sealed class FindWithoutReceptionHandler(AppDbContext db, CurrentUser user, IMunicipalities municipalities)
{
    /// <returns>CBS codes.</returns>
    public async Task<IReadOnlyList<string>> HandleAsync(CancellationToken cancel)
    {
        var open = await db.Visible<Dossier>(user).Where(d => d.Phase == Phase.Operation && d.Standing == Standing.Active)
            .Select(d => d.MunicipalityCode).Distinct().ToListAsync(cancel);
        return [.. municipalities.Present.Where(m => user.Scope.Includes(m.Region, m.Code)).Select(m => m.Code).Except(open)];
    }
}
