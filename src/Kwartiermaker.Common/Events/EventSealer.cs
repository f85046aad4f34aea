using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kwartiermaker.Common.Events;

/// <summary>Seals new events in batches, apart from the write path, so that writers never wait for one hash chain.</summary>
public sealed class EventSealer(AppDbContext db, Clock clock)
{
    private const int BatchSize = 5_000;

    /// <summary>Seals everything committed so far. Returns the newest seal, or null when there has never been an event.</summary>
    public async Task<Seal?> SealAsync(CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Waits until open writers are done and holds new ones for the moment it takes to read, so that no event with a
        // lower number can still appear behind a seal. SQLite has one writer at a time by nature.
        if (!db.IsSqlite)
            await db.Database.ExecuteSqlRawAsync("LOCK TABLE sys_events IN SHARE MODE", cancel);

        var last = await db.Set<Seal>().OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancel);
        while (true)
        {
            var after = last?.LastEvent ?? 0;
            var batch = await db.Events.AsNoTracking().Where(e => e.Id > after).OrderBy(e => e.Id).Take(BatchSize).ToListAsync(cancel);
            if (batch.Count == 0)
                break;
            last = new Seal
            {
                FirstEvent = batch[0].Id,
                LastEvent = batch[^1].Id,
                Events = batch.Count,
                Hash = HashOf(last?.Hash ?? "", batch),
                At = clock.Now,
            };
            db.Add(last);
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return last;
    }

    /// <summary>Every column counts, with its length before it so that text cannot slide from one column into the next.</summary>
    internal static string HashOf(string previous, IEnumerable<EventRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(previous);
        foreach (var row in rows)
        {
            Add(row.Id.ToString(CultureInfo.InvariantCulture));
            // Whole microseconds: the finest that both databases keep.
            Add((row.At.Ticks / 10).ToString(CultureInfo.InvariantCulture));
            Add(row.ActorId.ToString());
            Add(row.ActorName);
            Add(row.ActorRole);
            Add(row.SubjectId.ToString());
            Add(row.Type);
            Add(row.Data);
            Add(row.Reason ?? "\0");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }
}
