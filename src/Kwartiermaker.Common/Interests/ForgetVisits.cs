using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Interests;

/// <summary>Forgets what somebody looked at long ago and does not follow: nobody needs to know it any more (AVG art. 5(1)(e)).</summary>
public sealed class ForgetVisitsHandler(AppDbContext db, Clock clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    public Task<int> HandleAsync(CancellationToken cancel)
    {
        var old = clock.Now - Kept;
        return db.Set<Interest>().Where(i => i.FollowedSince == null && i.VisitedAt < old).ExecuteDeleteAsync(cancel);
    }
}
