using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Notices;

/// <summary>The person who is signed in has seen all that they were told.</summary>
public sealed class ReadNoticesHandler(AppDbContext db, CurrentUser user, Clock clock)
{
    public Task<int> HandleAsync(CancellationToken cancel)
    {
        var (me, now) = (user.Id, clock.Now);
        return db.Set<Notice>().Where(n => n.PersonId == me && n.ReadAt == null)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now), cancel);
    }
}
