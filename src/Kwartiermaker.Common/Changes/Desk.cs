using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Notices;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Changes;

/// <summary>
/// The one way to change a root or anything that hangs on it: right, scope, standing, then the decision, the rows and the events in
/// one transaction. The root's row is locked, so that two people who act at once act one after the other.
/// </summary>
public sealed class Desk(AppDbContext db, CurrentUser user, EventLog log, TellPeople tell, Clock clock)
{
    /// <param name="permission">The right that the change needs.</param>
    /// <param name="evenWhenResting">Also on a root on which no work may be done now.</param>
    public async Task<Result<T>> ChangeAsync<TRoot, T>(
        Guid rootId, string permission, Func<Change<TRoot>, Task<Result<T>>> change, CancellationToken cancel, bool evenWhenResting = false)
        where TRoot : Versioned, IRoot
    {
        ArgumentNullException.ThrowIfNull(change);
        if (!user.May(permission))
            return Refusal.NotAllowed();
        return await StoreAsync(
            async () =>
            {
                if (await LockAsync<TRoot>(rootId, user.Scope, cancel) is not { } root)
                    return Refusal.NotFound();
                if (!evenWhenResting && root.WhyNotWork() is { } resting)
                    return resting;
                var now = clock.Now;
                return await change(new Change<TRoot>(db, root, user, log, now, Clock.DayOf(now)));
            },
            cancel);
    }

    /// <summary>
    /// For what has no root yet or none at all: a new root, a list that an administrator keeps, a person's own views. A change inside
    /// another one is stored with that one.
    /// </summary>
    /// <param name="subjectId">What its events are about; a list as a whole has an id of its own.</param>
    public async Task<Result<T>> ChangeAsync<T>(Guid subjectId, string permission, Func<Change, Task<Result<T>>> change, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (!user.May(permission))
            return Refusal.NotAllowed();
        var now = clock.Now;
        return await StoreAsync(() => change(new Change(db, subjectId, user, log, now, Clock.DayOf(now))), cancel);
    }

    /// <summary>The program itself works out something anew; nobody did it, so it leaves no event and asks no right.</summary>
    public async Task RecountAsync<TRoot>(Guid rootId, Func<Change<TRoot>, Task> recount, CancellationToken cancel)
        where TRoot : Versioned, IRoot
    {
        ArgumentNullException.ThrowIfNull(recount);
        _ = await StoreAsync<Done>(
            async () =>
            {
                if (await LockAsync<TRoot>(rootId, Scope.All, cancel) is not { } root)
                    return Refusal.NotFound();
                var now = clock.Now;
                await recount(new Change<TRoot>(db, root, user, log, now, Clock.DayOf(now)));
                return default(Done);
            },
            cancel);
    }

    private async Task<Result<T>> StoreAsync<T>(Func<Task<Result<T>>> change, CancellationToken cancel)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        // What was read before the lock is not what is stored now.
        if (transaction is not null)
        {
            db.ChangeTracker.Clear();
            _ = log.TakeNew();
        }

        try
        {
            var result = await change();
            if (!result.Succeeded)
                return result;
            await tell.AddAsync(cancel);
            await db.SaveChangesAsync(cancel);
            if (transaction is not null)
            {
                await transaction.CommitAsync(cancel);
                // Behind the change, for nobody should wait for words that somebody else stores.
                await Spelling.LearnAsync(db, cancel);
            }

            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Stale();
        }
        catch (DbUpdateException exception) when (IsUniqueViolation(exception))
        {
            return Refusal.Rule("conflict");
        }
    }

    private async Task<TRoot?> LockAsync<TRoot>(Guid id, Scope scope, CancellationToken cancel)
        where TRoot : Versioned, IRoot
    {
        // SQLite takes its one write lock when the transaction begins; PostgreSQL locks the row.
        if (!db.IsSqlite)
#pragma warning disable EF1002 // The name of the table comes from the model.
            await db.Database.ExecuteSqlRawAsync($"SELECT 1 FROM {db.Model.FindEntityType(typeof(TRoot))!.GetTableName()} WHERE id = {{0}} FOR UPDATE", [id], cancel);
#pragma warning restore EF1002
        return await db.Set<TRoot>().Within(scope).SingleOrDefaultAsync(r => r.Id == id, cancel);
    }

    private static bool IsUniqueViolation(DbUpdateException exception) => exception.InnerException switch
    {
        Microsoft.Data.Sqlite.SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } => true,
        Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation } => true,
        _ => false,
    };
}
