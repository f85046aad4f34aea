using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Access.Sessions;

/// <summary>Why a cookie is worth nothing any more.</summary>
public enum SessionEnd
{
    /// <summary>Signed out, ended by its owner or an administrator, or never there.</summary>
    Gone,

    /// <summary>Not used for too long.</summary>
    Idle,

    /// <summary>As old as a session may become.</summary>
    TooOld,
}

/// <summary>Asked at each request with a cookie, without a memory in between: what ended, ended at that moment, on every node.</summary>
public sealed class UseSessionHandler(AppDbContext db, SessionTerms terms, Clock clock)
{
    /// <summary>Reading a page must not write each time. What could not be noted is noted by the next request.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <returns>Null while it lasts.</returns>
    public async Task<SessionEnd?> HandleAsync(Guid id, CancellationToken cancel)
    {
        var found = await db.Set<Session>().Where(s => s.Id == id).Select(s => new { s.StartedAt, s.SeenAt }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return SessionEnd.Gone;
        var now = clock.Now;
        if (now - found.StartedAt >= terms.Lifetime)
            return SessionEnd.TooOld;
        if (now - found.SeenAt >= terms.Idle)
            return SessionEnd.Idle;
        if (now - found.SeenAt >= Fresh)
            await db.TryWriteAsync(() => db.Set<Session>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), cancel), cancel);
        return null;
    }
}
