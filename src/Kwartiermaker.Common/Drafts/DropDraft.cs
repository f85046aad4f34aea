using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Drafts;

/// <summary>Throws away what the person who is signed in typed in a form: it was saved, or is not wanted any more.</summary>
public sealed class DropDraftHandler(AppDbContext db, CurrentUser user)
{
    public Task<int> HandleAsync(string form, CancellationToken cancel)
    {
        var me = user.Id;
        return db.Set<Draft>().Where(d => d.PersonId == me && d.Form == form).ExecuteDeleteAsync(cancel);
    }
}
