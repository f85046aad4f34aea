using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Access.Sessions;

/// <summary>Ends all sessions of a person: one's own, or those of another by an administrator, who may also end everybody's.</summary>
/// <param name="UserId">Null: of everybody.</param>
public sealed record EndSessions(Guid? UserId);

public sealed class EndSessionsHandler(AppDbContext db, CurrentUser user)
{
    /// <returns>How many ended.</returns>
    public async Task<Result<int>> HandleAsync(EndSessions command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.UserId != user.Id && !user.May(AccessPermissions.EndSessions))
            return Refusal.NotAllowed();
        return await db.Set<Session>().Where(s => command.UserId == null || s.UserId == command.UserId).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The identity provider gives this person nothing any more; nobody asked, so nobody needs a right.</summary>
    public Task<int> WithoutRightsAsync(Guid userId, CancellationToken cancel) => db.Set<Session>().Where(s => s.UserId == userId).ExecuteDeleteAsync(cancel);
}
