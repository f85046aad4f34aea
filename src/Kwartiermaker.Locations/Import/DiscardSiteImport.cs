using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Import;

/// <summary>Throws an uploaded file away without registering anything.</summary>
public sealed record DiscardSiteImport(Guid ImportId);

public sealed class DiscardSiteImportHandler(AppDbContext db, CurrentUser user)
{
    public async Task<Result<Done>> HandleAsync(DiscardSiteImport command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        return await db.Set<SiteImport>().Where(i => i.Id == command.ImportId && i.OwnerId == user.Id).ExecuteDeleteAsync(cancel) == 0
            ? Refusal.NotFound()
            : default(Done);
    }
}
