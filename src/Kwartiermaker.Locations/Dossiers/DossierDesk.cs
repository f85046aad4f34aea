using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Language;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>What a use case works with while it changes a dossier.</summary>
/// <param name="Today">The day in the Netherlands.</param>
internal sealed record DossierChange(AppDbContext Db, Dossier Dossier, CurrentUser User, EventLog Log, DateTime Now, DateOnly Today)
{
    public void Record(IEvent what, string? reason = null) => Log.Add(Dossier.Id, what, reason);

    /// <summary>Whether the form was made with the row as it is now stored.</summary>
    public static Refusal? WhyNotCurrent(Versioned row, int version) => row.Version == version ? null : Refusal.Stale();
}

/// <summary>
/// The one way to change a dossier or anything that hangs on it: right, scope, standing, then the decision, the rows and
/// the events in one transaction. The dossier's row is locked, so that two people who act at once act one after the other.
/// </summary>
public sealed class DossierDesk(AppDbContext db, CurrentUser user, EventLog log, TimeProvider time)
{
    /// <param name="permission">The right that the change needs.</param>
    /// <param name="evenWhenResting">Also on a dossier that is on hold or stopped.</param>
    internal async Task<Result<T>> ChangeAsync<T>(
        Guid dossierId,
        string permission,
        Func<DossierChange, Task<Result<T>>> change,
        CancellationToken cancel,
        bool evenWhenResting = false)
    {
        if (!user.May(permission))
            return Refusal.NotAllowed();

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.ChangeTracker.Clear();
        // SQLite takes its one write lock when the transaction begins; PostgreSQL locks the row.
        if (!db.IsSqlite)
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM loc_dossiers WHERE id = {dossierId} FOR UPDATE", cancel);

        var dossier = await db.Set<Dossier>().Within(user.Scope).SingleOrDefaultAsync(d => d.Id == dossierId, cancel);
        if (dossier is null)
            return Refusal.NotFound();
        if (!evenWhenResting && dossier.WhyNotWork() is { } resting)
            return resting;

        var now = time.GetUtcNow().UtcDateTime;
        var result = await change(new DossierChange(db, dossier, user, log, now, DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, Texts.Amsterdam))));
        if (!result.Succeeded)
            return result;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Stale();
        }
        catch (DbUpdateException exception) when (IsUniqueViolation(exception))
        {
            return Refusal.Rule("conflict");
        }

        await transaction.CommitAsync(cancel);
        return result;
    }

    internal static bool IsUniqueViolation(DbUpdateException exception) => exception.InnerException switch
    {
        Microsoft.Data.Sqlite.SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } => true,
        Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation } => true,
        _ => false,
    };
}
