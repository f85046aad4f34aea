using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Permits;

/// <param name="Version">0 when nothing was said about it yet.</param>
public sealed record PermitNeedRow(PermitKind Kind, int Version, NeedAnswer Answer, string? Reason);

public sealed record SuspensionRow(Guid Id, DateOnly RequestedOn, string What, DateOnly? CompleteBefore, DateOnly? ResumedOn, SuspensionEnd? EndedBy);

public sealed record ObjectionRow(Guid Id, ObjectionKind Kind, string By, DateOnly ReceivedOn, DateOnly? DecidedOn, ObjectionOutcome? Outcome);

/// <param name="Term">Null when no term is set for it.</param>
/// <param name="Ground">Law and article of the decision term.</param>
/// <param name="SilenceGrants">Whether a missed term gives a permit by law.</param>
/// <param name="CanBecomeIrrevocable">The objection term has passed, nothing is pending, and it was not recorded yet.</param>
public sealed record PermitRow(
    Guid Id, int Version, PermitKind Kind, PermitProcedure Procedure, string Subject, string Authority, string? CaseNumber, DateOnly AppliedOn, DateOnly ReceivedOn,
    Guid? PreviousId, IReadOnlyList<SuspensionRow> Suspensions, DateOnly? ExtendedOn, PermitDecision? Decision, DateOnly? DecidedOn, string? DecisionNote,
    DateOnly? PublishedOn, DateOnly? InForceOn, DateOnly? ObjectionEnd, DateOnly? IrrevocableOn, DateOnly? NoticeGivenOn, DateOnly? PenaltyAfter,
    IReadOnlyList<ObjectionRow> Objections, PermitTermOutcome? Term, string? Ground, PermitStatus Status, bool SilenceGrants, bool CanBecomeIrrevocable)
{
    /// <summary>The authority should have decided, and did not.</summary>
    public bool IsLate => Decision is null && Term is DeadlineKnown { DaysLeft: < 0 };
}

/// <summary>Whether the notification of use is in time for the planned opening.</summary>
/// <param name="Latest">Its last day.</param>
/// <param name="ReceivedOn">Of the first one that still counts; null while none was made.</param>
public sealed record UseNotificationRow(DateOnly Opening, DateOnly Latest, DateOnly? ReceivedOn, bool IsLate);

/// <param name="UseNotification">Null when none is needed, and while no last day follows from a planned opening.</param>
public sealed record PermitsView(IReadOnlyList<PermitNeedRow> Needs, IReadOnlyList<PermitRow> Permits, UseNotificationRow? UseNotification);

public sealed class FindPermitsHandler(AppDbContext db, CurrentUser user, IDatedValues values, Clock clock)
{
    /// <returns>What is needed, for us alone, and what was applied for, the newest first; null outside the user's scope.</returns>
    public async Task<PermitsView?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        if (await db.Visible<Dossier>(user).SingleOrDefaultAsync(d => d.Id == dossierId, cancel) is not { } dossier)
            return null;
        var needs = await db.Set<PermitNeed>().AsNoTracking().Where(n => n.DossierId == dossierId).ToDictionaryAsync(n => n.Kind, cancel);
        var permits = await Of(dossierId).OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Id).ToListAsync(cancel);
        var rows = permits.ConvertAll(Row);
        var isOurs = user.May(LocationsPermissions.ViewInternal);
        // That it is needed is ours until it was applied for.
        var isNotified = needs.GetValueOrDefault(PermitKind.UseNotification)?.Answer == NeedAnswer.Needed && (isOurs || permits.Any(p => p.Kind == PermitKind.UseNotification));
        return new PermitsView(
            isOurs ? [.. Enum.GetValues<PermitKind>().Select(kind => Row(kind, needs.GetValueOrDefault(kind)))] : [],
            rows,
            isNotified ? NotificationFor(dossier.TargetOpening, rows) : null);
    }

    private UseNotificationRow? NotificationFor(DateOnly? opening, List<PermitRow> permits)
    {
        if (opening is not { } day || UseNotification.LatestDay(values, opening) is not { } latest)
            return null;
        var made = permits.Where(p => p.Kind == PermitKind.UseNotification && p.Status == PermitStatus.InForce).MinBy(p => p.ReceivedOn)?.ReceivedOn;
        return new UseNotificationRow(day, latest, made, UseNotification.IsLate(latest, made, clock.Today));
    }

    public async Task<PermitRow?> GetAsync(Guid dossierId, Guid permitId, CancellationToken cancel) =>
        await Of(dossierId).SingleOrDefaultAsync(p => p.Id == permitId && db.Visible<Dossier>(user).Any(d => d.Id == dossierId), cancel) is { } permit ? Row(permit) : null;

    /// <returns>Whether this kind is needed, also when nothing was said about it yet; null outside the user's scope.</returns>
    public async Task<PermitNeedRow?> GetNeedAsync(Guid dossierId, PermitKind kind, CancellationToken cancel) =>
        await db.Visible<Dossier>(user, LocationsPermissions.ViewInternal).AnyAsync(d => d.Id == dossierId, cancel)
            ? Row(kind, await db.Set<PermitNeed>().AsNoTracking().SingleOrDefaultAsync(n => n.DossierId == dossierId && n.Kind == kind, cancel))
            : null;

    private IQueryable<Permit> Of(Guid dossierId) =>
        db.Set<Permit>().AsNoTracking().Include(p => p.Suspensions).Include(p => p.Objections).AsSplitQuery().Where(p => p.DossierId == dossierId);

    private static PermitNeedRow Row(PermitKind kind, PermitNeed? need) =>
        need is null ? new PermitNeedRow(kind, 0, NeedAnswer.NotYetKnown, null) : new PermitNeedRow(kind, need.Version, need.Answer, need.Reason);

    private PermitRow Row(Permit p) => new(
        p.Id, p.Version, p.Kind, p.Procedure, p.Subject, p.Authority, p.CaseNumber, p.AppliedOn, p.ReceivedOn, p.PreviousId,
        [.. p.Suspensions.OrderBy(s => s.RequestedOn).Select(s => new SuspensionRow(s.Id, s.RequestedOn, s.What, s.CompleteBefore, s.ResumedOn, s.EndedBy))],
        p.ExtendedOn, p.Decision, p.DecidedOn, p.DecisionNote, p.PublishedOn, p.Decision == PermitDecision.Granted ? p.InForceOn(values) : null,
        p.ObjectionEnd(values), p.IrrevocableOn, p.NoticeGivenOn, p.NoticeGivenOn is { } given ? PermitLaw.PenaltyAfter(values, given) : null,
        [.. p.Objections.OrderBy(o => o.ReceivedOn).Select(o => new ObjectionRow(o.Id, o.Kind, o.By, o.ReceivedOn, o.DecidedOn, o.Outcome))],
        p.Term(values, clock.Today), PermitLaw.GroundFor(values, p.Kind, p.Procedure, p.ReceivedOn), p.Status(values, clock.Today),
        PermitLaw.SilenceGrants(values, p.Procedure, p.ReceivedOn), p.IrrevocableOn is null && p.WhyNotIrrevocable(values, clock.Today) is null);
}
