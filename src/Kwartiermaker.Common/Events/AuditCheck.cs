using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Events;

/// <summary>What <see cref="AuditCheck"/> found wrong.</summary>
/// <param name="Code"><c>changed</c>: a row of the run was changed, removed or put in; <c>truncated</c>: the chain no longer holds the anchor.</param>
/// <param name="FirstEvent">First event of the run in which it lies.</param>
public sealed record AuditFinding(string Code, long FirstEvent, long LastEvent);

/// <param name="Anchor">Hash of the newest seal: kept outside the database, it also shows a truncated chain.</param>
public sealed record AuditReport(int Seals, long Events, long Unsealed, string? Anchor, IReadOnlyList<AuditFinding> Findings);

/// <summary>Proves that no sealed event was changed, removed, inserted or cut off.</summary>
public sealed class AuditCheck(AppDbContext db)
{
    /// <param name="expectedAnchor">
    /// A seal hash written down earlier. When the chain no longer holds it, its end was cut off or it was made anew.
    /// </param>
    public async Task<AuditReport> VerifyAsync(string? expectedAnchor = null, CancellationToken cancel = default)
    {
        var findings = new List<AuditFinding>();
        var seals = await db.Set<Seal>().AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancel);
        var previous = "";
        // From below the first number that the database hands out: a row slipped in before all others shows as well.
        var reach = long.MinValue;
        long events = 0;
        foreach (var seal in seals)
        {
            var rows = await db.Events.AsNoTracking().Where(e => e.Id > reach && e.Id <= seal.LastEvent).OrderBy(e => e.Id).ToListAsync(cancel);
            events += rows.Count;
            if (rows.Count != seal.Events || EventSealer.HashOf(previous, rows) != seal.Hash)
                findings.Add(new("changed", seal.FirstEvent, seal.LastEvent));
            previous = seal.Hash;
            reach = seal.LastEvent;
        }

        if (expectedAnchor is not null && seals.All(s => s.Hash != expectedAnchor))
            findings.Add(new("truncated", Math.Max(0, reach), Math.Max(0, reach)));
        var unsealed = await db.Events.LongCountAsync(e => e.Id > reach, cancel);
        return new(seals.Count, events, unsealed, seals.LastOrDefault()?.Hash, findings);
    }
}
