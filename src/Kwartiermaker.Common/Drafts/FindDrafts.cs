using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Drafts;

/// <param name="Fields">A JSON object of names and texts.</param>
public sealed record DraftRow(string Form, string Fields, DateTime SavedAt);

/// <summary>What the person who is signed in left half filled in on one page.</summary>
public sealed class FindDraftsHandler(AppDbContext db, CurrentUser user)
{
    /// <param name="page">Address of the page: the forms on it begin with it.</param>
    public async Task<IReadOnlyList<DraftRow>> HandleAsync(string page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (me, form) = (user.Id, page + " ");
        return await db.Set<Draft>().AsNoTracking().Where(d => d.PersonId == me && d.Form.StartsWith(form)).OrderBy(d => d.Form)
            .Select(d => new DraftRow(d.Form, d.Fields, d.SavedAt)).ToListAsync(cancel);
    }
}
