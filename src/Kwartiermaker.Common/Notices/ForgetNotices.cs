using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Notices;

/// <summary>Forgets notices that were read long ago; what happened stays in the history.</summary>
public sealed class ForgetNoticesHandler(AppDbContext db, Clock clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public Task<int> HandleAsync(CancellationToken cancel)
    {
        var old = clock.Now - Kept;
        return db.Set<Notice>().Where(n => n.ReadAt < old).ExecuteDeleteAsync(cancel);
    }
}
