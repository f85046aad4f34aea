using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Records an application or notification that was sent.</summary>
/// <param name="ReceivedOn">Empty: received on the day it was sent, as through the national permit desk.</param>
/// <param name="PreviousId">The refused or withdrawn application that this one comes after.</param>
public sealed record ApplyForPermit(
    Guid DossierId, PermitKind Kind, PermitProcedure Procedure, string Subject, string Authority, string? CaseNumber, DateOnly? AppliedOn, DateOnly? ReceivedOn,
    Guid? PreviousId = null);

public sealed class ApplyForPermitHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Guid>> HandleAsync(ApplyForPermit command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Permits, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.PlanAndPermits) is { } early)
                return early;
            var isNotification = command.Kind == PermitKind.UseNotification;
            var check = new FieldCheck(change.Today)
                .Text(nameof(command.Subject), command.Subject, 160)
                .Text(nameof(command.Authority), command.Authority, 160)
                .Text(nameof(command.CaseNumber), command.CaseNumber, 60, required: false)
                .PastDay(nameof(command.AppliedOn), command.AppliedOn)
                .PastDay(nameof(command.ReceivedOn), command.ReceivedOn ?? command.AppliedOn ?? change.Today, command.AppliedOn)
                .When(isNotification != (command.Procedure == PermitProcedure.Notification),
                    Refusal.Invalid(nameof(command.Procedure), "permit.procedure-does-not-fit", command.Kind));
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (command.PreviousId is { } previousId)
            {
                var previous = await change.Db.Set<Permit>().SingleOrDefaultAsync(p => p.Id == previousId && p.DossierId == command.DossierId, cancel);
                if (previous is null)
                    return Refusal.NotFound();
                if (previous.Decision is not (PermitDecision.Refused or PermitDecision.Withdrawn))
                    return Refusal.Rule("permit.previous-not-refused", previous.Subject);
            }

            var permit = new Permit
            {
                DossierId = command.DossierId,
                Kind = command.Kind,
                Procedure = command.Procedure,
                AppliedOn = command.AppliedOn!.Value,
                ReceivedOn = command.ReceivedOn ?? command.AppliedOn.Value,
                PreviousId = command.PreviousId,
            };
            permit.Describe(command.Subject, command.Authority, command.CaseNumber);
            if (await change.WhyNotCaseNumberAsync(permit, cancel) is { } taken)
                return taken;
            change.Db.Add(permit);
            await change.SetPermitDeadlinesAsync(permit, values, cancel);
            if (isNotification)
                await change.SetUseNotificationDeadlineAsync(values, cancel);
            change.Record(new PermitApplied(permit.Kind, permit.Subject, permit.Authority, permit.ReceivedOn));
            return permit.Id;
        }, cancel);
}
