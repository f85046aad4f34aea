using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
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
public sealed record PermitRow(
    Guid Id, int Version, PermitKind Kind, PermitProcedure Procedure, string Subject, string Authority, string? CaseNumber, DateOnly AppliedOn, DateOnly ReceivedOn,
    Guid? PreviousId, IReadOnlyList<SuspensionRow> Suspensions, DateOnly? ExtendedOn, PermitDecision? Decision, DateOnly? DecidedOn, string? DecisionNote,
    DateOnly? PublishedOn, DateOnly? InForceOn, DateOnly? ObjectionEnd, DateOnly? IrrevocableOn, DateOnly? NoticeGivenOn, DateOnly? PenaltyAfter,
    IReadOnlyList<ObjectionRow> Objections, PermitTermOutcome? Term, string? Ground, PermitStatus Status, bool SilenceGrants);

/// <param name="LatestNotification">Last day for the notification of use, from the planned opening.</param>
public sealed record PermitsView(IReadOnlyList<PermitNeedRow> Needs, IReadOnlyList<PermitRow> Permits, DateOnly? Opening, DateOnly? LatestNotification)
{
    public bool NotificationIsNeeded => Needs.Any(n => n is { Kind: PermitKind.UseNotification, Answer: NeedAnswer.Needed });

    /// <summary>The first notification that still counts.</summary>
    public PermitRow? Notification => Permits.Where(p => p.Kind == PermitKind.UseNotification && p.Status == PermitStatus.InForce).MinBy(p => p.ReceivedOn);
}

public sealed class FindPermitsHandler(AppDbContext db, CurrentUser user, IDatedValues values, TimeProvider time)
{
    /// <returns>What is needed and what was applied for, the newest first; null outside the user's scope.</returns>
    public async Task<PermitsView?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        if (await Visible.SingleOrDefaultAsync(d => d.Id == dossierId, cancel) is not { } dossier)
            return null;
        var needs = await db.Set<PermitNeed>().AsNoTracking().Where(n => n.DossierId == dossierId).ToDictionaryAsync(n => n.Kind, cancel);
        var permits = await Of(dossierId).OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Id).ToListAsync(cancel);
        return new PermitsView(
            [.. Enum.GetValues<PermitKind>().Select(kind => Row(kind, needs.GetValueOrDefault(kind)))],
            permits.ConvertAll(Row),
            dossier.TargetOpening,
            UseNotification.LatestDay(values, dossier.TargetOpening));
    }

    public async Task<PermitRow?> GetAsync(Guid dossierId, Guid permitId, CancellationToken cancel) =>
        await Of(dossierId).SingleOrDefaultAsync(p => p.Id == permitId && Visible.Any(d => d.Id == dossierId), cancel) is { } permit ? Row(permit) : null;

    /// <returns>Whether this kind is needed, also when nothing was said about it yet; null outside the user's scope.</returns>
    public async Task<PermitNeedRow?> GetNeedAsync(Guid dossierId, PermitKind kind, CancellationToken cancel) =>
        await Visible.AnyAsync(d => d.Id == dossierId, cancel)
            ? Row(kind, await db.Set<PermitNeed>().AsNoTracking().SingleOrDefaultAsync(n => n.DossierId == dossierId && n.Kind == kind, cancel))
            : null;

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(time.GetUtcNow().UtcDateTime, Texts.Amsterdam));

    private IQueryable<Dossier> Visible => db.Set<Dossier>().AsNoTracking().Within(user.May(LocationsPermissions.View) ? user.Scope : Scope.Nothing);

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
        p.Term(values, Today), PermitLaw.GroundFor(values, p.Kind, p.Procedure, p.ReceivedOn), p.Status(values, Today), PermitLaw.SilenceGrants(values, p.Procedure, p.ReceivedOn));
}
