using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Files;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Events;

/// <summary>Proves that no event was changed, removed, inserted, forged or cut off, and no file changed; and says what it could not see.</summary>
public sealed class AuditCheck(AppDbContext db, Clock clock, AuditKey key, AnchorFile kept, FileStore files)
{
    /// <summary>The job seals each minute: an event that is older and not sealed is one that it may not see.</summary>
    public static readonly TimeSpan Overdue = TimeSpan.FromMinutes(10);

    private const int BatchSize = 5_000;

    private readonly List<AuditFinding> findings = [];
    private readonly HashSet<ulong> nonces = [];
    private readonly bool signed = key.IsThere;

    /// <param name="anchor">A seal hash written down earlier. When the chain no longer holds it, its end was cut off or it was made anew.</param>
    /// <param name="from">A file with anchors in place of the one that this program writes.</param>
    public async Task<AuditReport> VerifyAsync(string? anchor = null, AnchorFile? from = null, CancellationToken cancel = default)
    {
        findings.Clear();
        nonces.Clear();
        // What only grows is read first: what comes while we read is not missed then.
        var anchors = (from ?? kept).Read().ToList();
        var (eventNumber, sealNumber) = (await LastNumberAsync("sys_events", cancel), await LastNumberAsync("sys_seals", cancel));
        var seals = await db.Set<Seal>().AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancel);

        var (sealedEvents, reach) = await CheckSealsAsync(seals, cancel);
        var (unsealed, newest) = await CheckUnsealedAsync(reach, cancel);
        CheckAnchors(seals, anchors, anchor, from ?? kept);
        if (sealedEvents + unsealed == 0)
            findings.Add(new("empty", 0, 0));
        CheckNumbers(eventNumber, newest, sealNumber, seals.LastOrDefault()?.Id ?? 0, out var uncertain);
        var (checkedFiles, changedFiles) = await files.VerifyAsync(cancel);
        findings.AddRange(changedFiles.Select(f => new AuditFinding("file", 0, 0, f)));

        List<string> notSeen = [];
        if (anchors.Count == 0 && anchor is null)
            notSeen.Add("no-anchor");
        if (!signed)
            notSeen.Add("no-key");
        if (uncertain)
            notSeen.Add("numbers");
        return new(seals.Count, sealedEvents, unsealed, checkedFiles, anchors.Count, seals.LastOrDefault()?.Hash, findings, notSeen);
    }

    private async Task<(long Events, long Reach)> CheckSealsAsync(List<Seal> seals, CancellationToken cancel)
    {
        var previous = "";
        // From below the first number that the database hands out: a row slipped in before all others shows as well.
        var reach = long.MinValue;
        long events = 0;
        foreach (var (index, seal) in seals.Index())
        {
            var rows = await db.Events.AsNoTracking().Where(e => e.Id > reach && e.Id <= seal.LastEvent).OrderBy(e => e.Id).ToListAsync(cancel);
            events += rows.Count;
            if (seal.Id != index + 1 || rows.Count != seal.Events || Proof.HashOf(previous, seal, rows) != seal.Hash)
                findings.Add(new("changed", seal.FirstEvent, seal.LastEvent));
            if (signed && !Proof.IsSigned(key, seal))
                findings.Add(new("seal-unsigned", seal.Id, seal.Id));
            CheckSigned(rows);
            previous = seal.Hash;
            reach = seal.LastEvent;
        }

        return (events, reach);
    }

    private async Task<(long Events, long Newest)> CheckUnsealedAsync(long reach, CancellationToken cancel)
    {
        long events = 0;
        var overdue = (First: 0L, Last: 0L);
        while (true)
        {
            var rows = await db.Events.AsNoTracking().Where(e => e.Id > reach).OrderBy(e => e.Id).Take(BatchSize).ToListAsync(cancel);
            if (rows.Count == 0)
                break;
            events += rows.Count;
            CheckSigned(rows);
            foreach (var row in rows.Where(r => r.At < clock.Now - Overdue))
                overdue = (overdue.First == 0 ? row.Id : overdue.First, row.Id);
            reach = rows[^1].Id;
        }

        if (overdue.First != 0)
            findings.Add(new("unsealed", overdue.First, overdue.Last));
        return (events, Math.Max(0, reach));
    }

    private void CheckSigned(List<EventRow> rows)
    {
        if (!signed)
            return;
        foreach (var row in rows)
        {
            if (Proof.IsSigned(key, row, out var nonce) && nonces.Add(nonce))
                continue;
            if (findings is [.., { Code: "event-unsigned" } before] && before.Last == row.Id - 1)
                findings[^1] = before with { Last = row.Id };
            else
                findings.Add(new("event-unsigned", row.Id, row.Id));
        }
    }

    private void CheckAnchors(List<Seal> seals, List<(long Seal, string Hash)> anchors, string? anchor, AnchorFile file)
    {
        var hashes = seals.Select(s => s.Hash).ToHashSet();
        var reach = seals.LastOrDefault()?.LastEvent ?? 0;
        if (anchor is not null && !hashes.Contains(anchor))
            findings.Add(new("truncated", 0, reach, anchor));
        // The first that is missing says enough.
        if (anchors.FirstOrDefault(a => !(a.Seal <= seals.Count && hashes.Contains(a.Hash))) is { Hash: { } missing })
            findings.Add(new("truncated", 0, reach, missing));
        if (anchors.Count == 0 && file.IsChosen && seals.Count > 0)
            findings.Add(new("anchors-gone", 0, 0, file.Path));
    }

    /// <param name="uncertain">
    /// PostgreSQL also gives out numbers to changes that are then refused: that they are missing at the end proves nothing, unless there is no event at all.
    /// </param>
    private void CheckNumbers(long eventNumber, long newest, long sealNumber, long newestSeal, out bool uncertain)
    {
        uncertain = !db.IsSqlite && newest > 0 && eventNumber > newest;
        if (eventNumber > newest && !uncertain)
            findings.Add(new("events-removed", newest + 1, eventNumber));
        if (sealNumber > newestSeal)
            findings.Add(new("seals-removed", newestSeal + 1, sealNumber));
    }

    /// <summary>The last number that the database gave out for a row of this table; 0 when it did not.</summary>
    private async Task<long> LastNumberAsync(string table, CancellationToken cancel) => db.IsSqlite
        ? await db.Database.SqlQuery<long>($"SELECT seq AS \"Value\" FROM sqlite_sequence WHERE name = {table}").SingleOrDefaultAsync(cancel)
        : await db.Database.SqlQuery<long>($"SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence({table}, 'id')), 0) AS \"Value\"").SingleAsync(cancel);
}
