using Kwartiermaker.Common.Database;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Permits;

/// <summary>What is needed and what was applied for, as gates look at it.</summary>
internal sealed record NeededPermits(IReadOnlyDictionary<PermitKind, PermitNeed> Needs, IReadOnlyList<Permit> Permits)
{
    /// <summary>Kinds of which everybody must have said whether they are needed; other permits are added when there are any.</summary>
    public static readonly IReadOnlyList<PermitKind> MustBeKnown =
        [PermitKind.BuildingActivity, PermitKind.PlanActivity, PermitKind.PlanDeviation, PermitKind.PlanChange, PermitKind.UseNotification];

    /// <summary>In one question: there are a handful of both. The dossier is named inside as well, or SQLite makes the list of all dossiers first.</summary>
    private static readonly PreparedQuery<Guid, Found> OfDossier = new((db, dossier) => db.Set<Dossier>().AsNoTracking().AsSingleQuery().Where(d => d.Id == dossier)
        .Select(d => new Found(
            db.Set<PermitNeed>().Where(n => n.DossierId == d.Id && n.DossierId == dossier).ToList(),
            db.Set<Permit>().Include(p => p.Suspensions).Include(p => p.Objections).Where(p => p.DossierId == d.Id && p.DossierId == dossier).ToList())));

    public static async Task<NeededPermits> LoadAsync(AppDbContext db, Guid dossierId, CancellationToken cancel)
    {
        var found = (await OfDossier.ListAsync(db, dossierId, cancel)).Single();
        return new(found.Needs.ToDictionary(n => n.Kind), found.Permits);
    }

    public NeedAnswer Answer(PermitKind kind) => Needs.GetValueOrDefault(kind)?.Answer ?? NeedAnswer.NotYetKnown;

    public Condition Known()
    {
        var open = MustBeKnown.Where(k => Answer(k) == NeedAnswer.NotYetKnown).ToList();
        return open.Count == 0
            ? new("permits-needed-known", ConditionState.Met, "vergunningen", "known", Needs.Values.Count(n => n.Answer == NeedAnswer.Needed))
            : new("permits-needed-known", ConditionState.Missing, "vergunningen", "unknown", open[0], open.Count - 1)
            { Act = new(LocationsPermissions.Permits, "vergunningen") };
    }

    /// <summary>Every needed permit, the notification of use left out, is granted and in force; while one is under attack that is at risk.</summary>
    public Condition Granted(string code, IDatedValues values, DateOnly today)
    {
        var needed = Needs.Values.Where(n => n.Answer == NeedAnswer.Needed && n.Kind != PermitKind.UseNotification).Select(n => n.Kind).ToList();
        if (needed.Count == 0)
            return MustBeKnown.Any(k => Answer(k) == NeedAnswer.NotYetKnown)
                ? new(code, ConditionState.Missing, "vergunningen", "unknown") { Act = new(LocationsPermissions.Permits, "vergunningen") }
                : new(code, ConditionState.Met, "vergunningen", "none-needed");

        // Of one kind the best application counts: after a refusal that is the new one. Of the kinds the worst decides.
        var (kind, status, permit) = needed.Select(k =>
        {
            var best = Permits.Where(p => p.Kind == k).Select(p => (Status: p.Status(values, today), Permit: (Permit?)p)).OrderByDescending(x => x.Status).FirstOrDefault();
            return (Kind: k, best.Status, best.Permit);
        }).OrderBy(x => x.Status).ThenBy(x => x.Kind).First();
        return status switch
        {
            PermitStatus.NotApplied => new(code, ConditionState.Missing, "vergunningen", "not-applied", kind)
            { Act = new(LocationsPermissions.Permits, "vergunningen/aanvragen") },
            PermitStatus.TurnedDown => new(code, ConditionState.Missing, "vergunningen", "refused", kind, permit!.DecidedOn)
            { Act = new(LocationsPermissions.Permits, "vergunningen/aanvragen") },
            PermitStatus.Revoked => new(code, ConditionState.Missing, "vergunningen", "withdrawn", kind, permit!.DecidedOn)
            { Act = new(LocationsPermissions.Permits, "vergunningen/aanvragen") },
            PermitStatus.Undecided => permit!.Term(values, today) is DeadlineKnown known
                ? new(code, ConditionState.Missing, "vergunningen", "undecided", kind, known.Deadline)
                : new(code, ConditionState.Missing, "vergunningen", "undecided-no-day", kind)
                { Act = new(LocationsPermissions.Permits, $"vergunningen/{permit.Id}") },
            PermitStatus.Unpublished => new(code, ConditionState.Missing, "vergunningen", "unpublished", kind)
            { Act = new(LocationsPermissions.Permits, $"vergunningen/{permit!.Id}/bekendmaking") },
            PermitStatus.NotYetInForce => new(code, ConditionState.Missing, "vergunningen", "not-yet-in-force", kind, permit!.InForceOn(values)),
            PermitStatus.StoppedByCourt => new(code, ConditionState.Missing, "vergunningen", "stopped-by-court", kind),
            PermitStatus.ObjectionPending => new(code, ConditionState.AtRisk, "vergunningen", "objection", kind, permit!.Objections.First(o => o.IsPending).By),
            PermitStatus.ObjectionPeriod => new(code, ConditionState.Met, "vergunningen", "objection-period", needed.Count, permit!.ObjectionEnd(values)),
            _ => new(code, ConditionState.Met, "vergunningen", "in-force", needed.Count),
        };
    }

    public Condition Notification(IDatedValues values, DateOnly? opening, DateOnly today) => UseNotification.Check(
        values, Answer(PermitKind.UseNotification), Needs.GetValueOrDefault(PermitKind.UseNotification)?.Reason,
        Permits.Where(p => p.Kind == PermitKind.UseNotification && p.Status(values, today) == PermitStatus.InForce).Select(p => (DateOnly?)p.ReceivedOn).Min(), opening, today);

    private sealed record Found(List<PermitNeed> Needs, List<Permit> Permits);
}
