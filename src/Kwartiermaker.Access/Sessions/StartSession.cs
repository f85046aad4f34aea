using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Access.Sessions;

/// <summary>Somebody signed in, in one browser.</summary>
/// <param name="Device">Kind of browser and of machine; empty when unknown.</param>
/// <param name="Instead">The session that this browser had until now.</param>
public sealed record StartSession(Guid UserId, IReadOnlyList<string> Roles, Scope Scope, string Device, Guid? Instead);

/// <param name="OtherRights">Sessions of the same person that ended because they had other rights.</param>
/// <param name="TooMany">Sessions of the same person that ended because there were too many.</param>
public sealed record StartedSession(Guid Id, int OtherRights, int TooMany);

public sealed class StartSessionHandler(AppDbContext db, SessionTerms terms, Clock clock)
{
    public async Task<StartedSession> HandleAsync(StartSession command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // One after the other for one person, or two at once would take each other's rows away and wait for each other.
        if (!db.IsSqlite)
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM acc_users WHERE id = {command.UserId} FOR UPDATE", cancel);

        var rights = string.Join(',', command.Roles.Order(StringComparer.Ordinal)) + ' ' + string.Join(',', command.Scope.ToItems().Order(StringComparer.Ordinal));
        var own = db.Set<Session>().Where(s => s.UserId == command.UserId);
        await db.Set<Session>().Where(s => s.Id == command.Instead).ExecuteDeleteAsync(cancel);
        await terms.Over(own, clock.Now).ExecuteDeleteAsync(cancel);
        var otherRights = await own.Where(s => s.Rights != rights).ExecuteDeleteAsync(cancel);
        var surplus = await own.OrderByDescending(s => s.SeenAt).ThenByDescending(s => s.Id).Skip(terms.PerPerson - 1).Select(s => s.Id).ToListAsync(cancel);
        var tooMany = surplus.Count == 0 ? 0 : await own.Where(s => surplus.Contains(s.Id)).ExecuteDeleteAsync(cancel);

        var now = clock.Now;
        var session = new Session { UserId = command.UserId, Rights = rights, Device = command.Device, StartedAt = now, SeenAt = now };
        db.Add(session);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new StartedSession(session.Id, otherRights, tooMany);
    }
}
