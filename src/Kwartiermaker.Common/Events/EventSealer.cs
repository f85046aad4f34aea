using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;
using System.Diagnostics;

namespace Kwartiermaker.Common.Events;

/// <param name="Newest">The newest seal, or null when there has never been an event.</param>
/// <param name="Waiting">A change that has not ended kept the sealer from its turn; the next one makes up for it.</param>
/// <param name="NotAnchored">Why the seals, which do stand, could not be written down outside the database; the next turn makes up for it.</param>
public sealed record Sealing(Seal? Newest, bool Waiting, string? NotAnchored = null);

/// <summary>Seals new events in batches, apart from the write path: no writer waits for the chain, whatever another one does.</summary>
public sealed class EventSealer(AppDbContext db, Clock clock, AuditKey key, AnchorFile anchors)
{
    private const int BatchSize = 5_000;

    /// <summary>How long the sealer waits for changes that were under way. It holds nothing meanwhile.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Seals what was committed when it began.</summary>
    public async Task<Sealing> SealAsync(CancellationToken cancel = default)
    {
        var until = await db.Events.MaxAsync(e => (long?)e.Id, cancel) ?? 0;
        var done = db.IsSqlite || await WritersAreDoneAsync(cancel);
        var last = done ? await SealAsync(until, cancel) : await Seals.FirstOrDefaultAsync(cancel);
        return new(last, !done, last is null ? null : await WhyNotAnchoredAsync(last, cancel));
    }

    private async Task<string?> WhyNotAnchoredAsync(Seal last, CancellationToken cancel)
    {
        if (anchors.Path.Length == 0 || last.Id <= anchors.Reached)
            return null;
        var seals = await db.Set<Seal>().AsNoTracking().Where(s => s.Id > anchors.Reached).OrderBy(s => s.Id).ToListAsync(cancel);
        try
        {
            anchors.Append(seals);
            anchors.IsBehind = false;
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            anchors.IsBehind = true;
            return e.Message;
        }
    }

    private IQueryable<Seal> Seals => db.Set<Seal>().AsNoTracking().OrderByDescending(s => s.Id);

    private async Task<Seal?> SealAsync(long until, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var last = await Seals.FirstOrDefaultAsync(cancel);
        while (true)
        {
            var after = last?.LastEvent ?? 0;
            var batch = await db.Events.AsNoTracking().Where(e => e.Id > after && e.Id <= until).OrderBy(e => e.Id).Take(BatchSize).ToListAsync(cancel);
            if (batch.Count == 0)
                break;
            var seal = new Seal
            {
                Id = (last?.Id ?? 0) + 1,
                FirstEvent = batch[0].Id,
                LastEvent = batch[^1].Id,
                Events = batch.Count,
                At = clock.Now,
            };
            seal.Hash = Proof.HashOf(last?.Hash ?? "", seal, batch);
            seal.Mac = Proof.Sign(key, seal);
            db.Add(seal);
            await db.SaveChangesAsync(cancel);
            last = seal;
        }

        await transaction.CommitAsync(cancel);
        return last;
    }

    /// <summary>
    /// Numbers of events are given before a change is committed, so that an event with a lower number could still appear behind a
    /// seal. Whoever was given one holds a lock on the table until it ends: the sealer waits until those who hold one now do not any
    /// more. Nobody waits for the sealer, as it would be when it locked the table. SQLite has one writer at a time by nature.
    /// </summary>
    private async Task<bool> WritersAreDoneAsync(CancellationToken cancel)
    {
        var writers = await WritersAsync(cancel);
        for (var watch = Stopwatch.StartNew(); writers.Count > 0;)
        {
            if (watch.Elapsed > Patience)
                return false;
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancel);
            writers.IntersectWith(await WritersAsync(cancel));
        }

        return true;
    }

    /// <summary>Transactions that write events at this moment.</summary>
    private async Task<HashSet<string>> WritersAsync(CancellationToken cancel) =>
        [.. await db.Database.SqlQuery<string>($"""
            SELECT virtualtransaction AS "Value" FROM pg_locks
            WHERE locktype = 'relation' AND mode = 'RowExclusiveLock' AND relation = 'sys_events'::regclass
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """).ToListAsync(cancel)];
}
