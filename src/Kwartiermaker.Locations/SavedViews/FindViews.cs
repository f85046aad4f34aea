using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.SavedViews;

public sealed record SavedViewRow(Guid Id, string Name, string Query);

/// <summary>One's own saved filters by name.</summary>
public sealed class FindViewsHandler(AppDbContext db, CurrentUser user)
{
    public async Task<IReadOnlyList<SavedViewRow>> HandleAsync(CancellationToken cancel) =>
        await db.Set<SavedView>().AsNoTracking().Where(v => v.OwnerId == user.Id).OrderBy(v => v.Name)
            .Select(v => new SavedViewRow(v.Id, v.Name, v.Query)).ToListAsync(cancel);
}
