using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Lists;

public sealed record SavedViewRow(Guid Id, string Name, string Query);

/// <summary>One's own saved filters by name.</summary>
public sealed class FindViewsHandler(AppDbContext db, CurrentUser user)
{
    private static readonly PreparedQuery<Guid, string, SavedViewRow> Mine = new((db, me, list) =>
        db.Set<SavedView>().AsNoTracking().Where(v => v.OwnerId == me && v.List == list).OrderBy(v => v.Name).Select(v => new SavedViewRow(v.Id, v.Name, v.Query)));

    public async Task<IReadOnlyList<SavedViewRow>> HandleAsync(string list, CancellationToken cancel) => await Mine.ListAsync(db, user.Id, list, cancel);
}
