using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Permits;

/// <summary>How every step on an application goes: right, phase, version, then the step, then its deadlines as they follow from it.</summary>
internal static class PermitChanges
{
    public static Task<Result<Done>> ChangePermitAsync(
        this DossierDesk desk, IDatedValues values, Guid dossierId, Guid permitId, int version, Func<DossierChange, Permit, List<Refusal>> step, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(dossierId, LocationsPermissions.Permits, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.PlanAndPermits) is { } early)
                return early;
            var permit = await change.Db.Set<Permit>().Include(p => p.Suspensions).Include(p => p.Objections).AsSplitQuery()
                .SingleOrDefaultAsync(p => p.Id == permitId && p.DossierId == dossierId, cancel);
            if (permit is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(permit, version) is { } stale)
                return stale;
            var refusals = step(change, permit);
            if (refusals.Count > 0)
                return refusals;
            if (await change.WhyNotCaseNumberAsync(permit, cancel) is { } taken)
                return taken;
            // Also a step on a suspension or an objection is a change of the application, and raises its version.
            change.Db.Entry(permit).State = EntityState.Modified;
            await change.SetPermitDeadlinesAsync(permit, values, cancel);
            if (permit.Kind == PermitKind.UseNotification)
                await change.SetUseNotificationDeadlineAsync(values, cancel);
            return default(Done);
        }, cancel);

    /// <summary>A case of an authority holds each kind once; two at the same moment are kept apart by the database.</summary>
    public static async Task<Refusal?> WhyNotCaseNumberAsync(this DossierChange change, Permit permit, CancellationToken cancel) =>
        permit.CaseKey is not null
        && await change.Db.Set<Permit>().AnyAsync(p => p.Id != permit.Id && p.CaseKey == permit.CaseKey && p.Kind == permit.Kind, cancel)
            ? Refusal.Invalid(nameof(ApplyForPermit.CaseNumber), "permit.case-number-taken", permit.CaseNumber, permit.Authority)
            : null;

    public static List<Refusal> AsList(this Refusal? refusal) => refusal is null ? [] : [refusal];

    /// <summary>Sets, moves and closes every deadline of the application, from its facts.</summary>
    public static async Task SetPermitDeadlinesAsync(this DossierChange change, Permit permit, IDatedValues values, CancellationToken cancel)
    {
        var term = permit.Term(values, change.Today);
        var published = permit.Decision is PermitDecision.Granted or PermitDecision.Refused && permit.IrrevocableOn is null;
        var objectionEnd = published ? permit.ObjectionEnd(values) : null;
        var due = (term as DeadlineKnown)?.Deadline;

        await SetAsync(permit.Id, LocationDeadlines.PermitDecision, permit.Decision is null && term is not null, due,
            PermitLaw.GroundFor(values, permit.Kind, permit.Procedure, permit.ReceivedOn) ?? "");
        await SetAsync(permit.Id, LocationDeadlines.PermitPenalty, permit.Decision is null && permit.NoticeGivenOn is not null,
            permit.NoticeGivenOn is { } given ? PermitLaw.PenaltyAfter(values, given) : null, "Awb art. 4:17 lid 3");
        await SetAsync(permit.Id, LocationDeadlines.PermitObjectionEnd, objectionEnd is not null && permit.Decision == PermitDecision.Granted, objectionEnd, "Awb art. 6:7 en 6:8");
        await SetAsync(permit.Id, LocationDeadlines.PermitOwnObjection, objectionEnd is not null && permit.Decision == PermitDecision.Refused, objectionEnd, "Awb art. 6:7 en 6:8");
        foreach (var suspension in permit.Suspensions)
            await SetAsync(suspension.Id, LocationDeadlines.PermitSupplement, suspension.ResumedOn is null && suspension.CompleteBefore is not null && permit.Decision is null,
                suspension.CompleteBefore, "Awb art. 4:5");
        foreach (var objection in permit.Objections)
        {
            var decideBefore = objectionEnd is { } end && objection.Kind == ObjectionKind.Objection ? PermitLaw.ObjectionDecision(values, end) : null;
            await SetAsync(objection.Id, LocationDeadlines.PermitObjectionDecision, objection.IsPending && decideBefore is not null, decideBefore, "Awb art. 7:10");
        }

        Task SetAsync(Guid source, DeadlineKind kind, bool open, DateOnly? on, string ground) =>
            change.KeepDeadlineAsync(kind, source, open, new(permit.Subject, on, ground), cancel);
    }

    /// <summary>The last day for the notification of use follows the planned opening, until one was made in time.</summary>
    public static async Task SetUseNotificationDeadlineAsync(this DossierChange change, IDatedValues values, CancellationToken cancel)
    {
        var dossier = change.Dossier;
        var need = change.Db.Set<PermitNeed>().Local.FirstOrDefault(n => n.DossierId == dossier.Id && n.Kind == PermitKind.UseNotification)
            ?? await change.Db.Set<PermitNeed>().FirstOrDefaultAsync(n => n.DossierId == dossier.Id && n.Kind == PermitKind.UseNotification, cancel);
        var latest = UseNotification.LatestDay(values, dossier.TargetOpening);
        await change.Db.Set<Permit>().Where(p => p.DossierId == dossier.Id && p.Kind == PermitKind.UseNotification).LoadAsync(cancel);
        var made = change.Db.Set<Permit>().Local
            .Any(p => p.DossierId == dossier.Id && p.Kind == PermitKind.UseNotification && p.ReceivedOn <= latest
                && p.Decision != PermitDecision.Refused && p.Decision != PermitDecision.Withdrawn);
        if (need?.Answer == NeedAnswer.Needed && latest is not null && !made && dossier.Phase < Phase.Operation)
            await change.SetDeadlineAsync(LocationDeadlines.UseNotification, dossier.Id,
                new(dossier.Name, latest, values.Find("use-notification.weeks-before", latest.Value)?.Ground ?? ""), cancel);
        else
            await change.CloseDeadlinesAsync(dossier.Id, cancel, LocationDeadlines.UseNotification);
    }
}
