using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Says whether a kind of permit is needed, and why.</summary>
/// <param name="Version">0 when nothing was said about it before.</param>
public sealed record DecidePermitNeed(Guid DossierId, PermitKind Kind, int Version, NeedAnswer Answer, string? Reason);

public sealed class DecidePermitNeedHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(DecidePermitNeed command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Permits, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.PlanAndPermits) is { } early)
                return early;
            var check = new FieldCheck(change.Today).Text(nameof(command.Reason), command.Reason, TypedText.LongestReason, required: command.Answer != NeedAnswer.NotYetKnown);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            var need = await change.Db.Set<PermitNeed>().SingleOrDefaultAsync(n => n.DossierId == command.DossierId && n.Kind == command.Kind, cancel);
            if ((need?.Version ?? 0) != command.Version)
                return Refusal.Stale();
            if (command.Answer != NeedAnswer.Needed && await change.Db.Set<Permit>().Include(p => p.Suspensions).Include(p => p.Objections).AsSingleQuery()
                .Where(p => p.DossierId == command.DossierId && p.Kind == command.Kind).ToListAsync(cancel) is { } permits
                && permits.Exists(p => p.Status(values, change.Today) is not (PermitStatus.TurnedDown or PermitStatus.Revoked)))
                return Refusal.Rule("permit-need.applied", command.Kind);
            if (need is null)
                change.Db.Add(need = new PermitNeed { DossierId = command.DossierId, Kind = command.Kind });
            if (need.Decide(command.Answer, command.Reason, change.Dossier.Phase) is { } refusal)
                return refusal;
            if (command.Kind == PermitKind.UseNotification)
                await change.SetUseNotificationDeadlineAsync(values, cancel);
            change.Record(new PermitNeedDecided(command.Kind, command.Answer), command.Reason);
            return default(Done);
        }, cancel);
}
