using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Access.Sessions;

/// <summary>Somebody ends one of their own sessions, this one or one in another browser.</summary>
public sealed record EndSession(Guid SessionId);

public sealed class EndSessionHandler(AppDbContext db, CurrentUser user)
{
    public async Task<Result<Done>> HandleAsync(EndSession command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        var ended = await db.Set<Session>().Where(s => s.Id == command.SessionId && s.UserId == user.Id).ExecuteDeleteAsync(cancel);
        return ended > 0 ? default(Done) : Refusal.NotFound();
    }
}
