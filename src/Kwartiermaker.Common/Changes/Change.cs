using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Changes;

/// <summary>What a use case works with while it changes something, of whatever module.</summary>
/// <param name="SubjectId">What its deadlines, files, follow-ups and events hang on.</param>
/// <param name="Today">The day in the Netherlands.</param>
public record Change(AppDbContext Db, Guid SubjectId, CurrentUser User, EventLog Log, DateTime Now, DateOnly Today)
{
    /// <param name="tell">Who got something to do by it.</param>
    public void Record(IEvent what, string? reason = null, params IEnumerable<Guid?> tell) => Log.Add(SubjectId, what, reason, tell);

    /// <summary>Stores what was changed so far, within the same transaction: for a rule of the database that must hold at every moment.</summary>
    public Task StoreSoFarAsync(CancellationToken cancel) => Db.SaveChangesAsync(cancel);

    /// <summary>Why the form was not made with the row as it is now stored; null when it was.</summary>
    public static Refusal? WhyNotCurrent(Versioned row, int version)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Version == version ? null : Refusal.Stale();
    }
}

/// <param name="Root">Locked until the change is stored.</param>
public sealed record Change<TRoot>(AppDbContext Db, TRoot Root, CurrentUser User, EventLog Log, DateTime Now, DateOnly Today)
    : Change(Db, Root.Id, User, Log, Now, Today)
    where TRoot : Versioned;
