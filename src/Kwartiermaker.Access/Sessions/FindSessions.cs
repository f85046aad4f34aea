using Kwartiermaker.Access.People;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Access.Sessions;

/// <summary>A browser in which somebody is signed in now.</summary>
public sealed record SessionRow(Guid Id, string Device, DateTime StartedAt, DateTime SeenAt);

/// <summary>Somebody who is signed in now, in one browser or more.</summary>
public sealed record SignedInRow(Guid UserId, string Name, int Sessions, DateTime SeenAt);

public sealed class FindSessionsHandler(AppDbContext db, CurrentUser user, SessionTerms terms, Clock clock)
{
    /// <summary>One's own, the last used first.</summary>
    public async Task<IReadOnlyList<SessionRow>> HandleAsync(CancellationToken cancel) =>
        await terms.Alive(db.Set<Session>(), clock.Now).Where(s => s.UserId == user.Id).OrderByDescending(s => s.SeenAt).ThenByDescending(s => s.Id)
            .Select(s => new SessionRow(s.Id, s.Device, s.StartedAt, s.SeenAt)).ToListAsync(cancel);

    /// <summary>Everybody who is signed in, for who may end it.</summary>
    public async Task<IReadOnlyList<SignedInRow>> OfEverybodyAsync(CancellationToken cancel)
    {
        if (!user.May(AccessPermissions.EndSessions))
            return [];
        var alive = terms.Alive(db.Set<Session>(), clock.Now);
        return await db.Set<User>().Where(u => alive.Any(s => s.UserId == u.Id)).OrderBy(u => u.Name)
            .Select(u => new SignedInRow(u.Id, u.Name, alive.Count(s => s.UserId == u.Id), alive.Where(s => s.UserId == u.Id).Max(s => s.SeenAt)))
            .ToListAsync(cancel);
    }
}
