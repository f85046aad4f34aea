using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Lists;

/// <summary>Removes one of one's own saved filters.</summary>
public sealed record RemoveView(Guid ViewId);

public sealed class RemoveViewHandler(AppDbContext db, CurrentUser user)
{
    public async Task<Result<Done>> HandleAsync(RemoveView command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        return await db.Set<SavedView>().Where(v => v.Id == command.ViewId && v.OwnerId == user.Id).ExecuteDeleteAsync(cancel) == 0
            ? Refusal.NotFound()
            : default(Done);
    }
}
