using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Ending;

public sealed record UseEndRow(
    Guid Id, int Version, DateOnly EndOn, string Reason, DateOnly? NoticeGivenOn, int? NoticeMonths, DateOnly? ConsentOn, DateOnly? PreviousTo, DateOnly? RecalledOn,
    string? RecallReason);

public sealed record PhaseOutStepRow(Guid Id, int Version, string What, string Who, DateOnly DueOn, DateOnly? DoneOn);

public sealed record HandOverPointRow(Guid Id, int Version, string What, string Who, DateOnly Before, DateOnly? DoneOn);

/// <param name="Announced">Null while no end is announced.</param>
/// <param name="HandOver">Null while nothing was recorded.</param>
public sealed record EndingView(
    UseEndRow? Announced, IReadOnlyList<UseEndRow> Recalled, IReadOnlyList<PhaseOutStepRow> Steps, HandOverFacts? HandOver, Guid? HandOverId, int HandOverVersion,
    DateOnly? HandedOverOn, IReadOnlyList<HandOverPointRow> Points);

public sealed class GetEndingHandler(AppDbContext db, CurrentUser user)
{
    public async Task<EndingView?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        if (!await db.Visible<Dossier>(user).AnyAsync(d => d.Id == dossierId, cancel))
            return null;
        // The announced end is for both sides; how we empty the location and prepare its hand-over is ours until it is handed over.
        var all = user.May(LocationsPermissions.ViewInternal);
        var ends = await db.Set<UseEnd>().AsNoTracking().Where(e => e.DossierId == dossierId).OrderByDescending(e => e.EndOn)
            .Select(e => new UseEndRow(e.Id, e.Version, e.EndOn, e.Reason, e.NoticeGivenOn, e.NoticeMonths, e.ConsentOn, e.PreviousTo, e.RecalledOn, e.RecallReason))
            .ToListAsync(cancel);
        var announced = ends.Find(e => e.RecalledOn is null);
        var steps = announced is null || !all ? [] : await db.Set<PhaseOutStep>().AsNoTracking().Where(s => s.UseEndId == announced.Id).OrderBy(s => s.DueOn)
            .Select(s => new PhaseOutStepRow(s.Id, s.Version, s.What, s.Who, s.DueOn, s.DoneOn)).ToListAsync(cancel);
        var handOver = await db.Set<HandOver>().AsNoTracking().SingleOrDefaultAsync(h => h.DossierId == dossierId && (all || h.HandedOverOn != null), cancel);
        var points = handOver is null && !all ? [] : await db.Set<HandOverPoint>().AsNoTracking().Where(p => p.DossierId == dossierId).OrderBy(p => p.Before)
            .Select(p => new HandOverPointRow(p.Id, p.Version, p.What, p.Who, p.Before, p.DoneOn)).ToListAsync(cancel);
        return new EndingView(announced, ends.FindAll(e => e.RecalledOn is not null), steps, handOver?.Facts, handOver?.Id, handOver?.Version ?? 0, handOver?.HandedOverOn, points);
    }
}
