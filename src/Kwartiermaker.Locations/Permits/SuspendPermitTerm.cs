using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Records that the authority asked to supplement the application: the term stands still from the next day.</summary>
public sealed record SuspendPermitTerm(Guid DossierId, Guid PermitId, int Version, DateOnly? RequestedOn, string What, DateOnly? CompleteBefore);

public sealed class SuspendPermitTermHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(SuspendPermitTerm command, CancellationToken cancel) =>
        desk.ChangePermitAsync(values, command.DossierId, command.PermitId, command.Version, (change, permit) =>
        {
            var check = new FieldCheck(change.Today).PastDay(nameof(command.RequestedOn), command.RequestedOn, permit.ReceivedOn)
                .Text(nameof(command.What), command.What, 1_000)
                .When(command.CompleteBefore < command.RequestedOn, Refusal.Invalid(nameof(command.CompleteBefore), "recorded-day.too-early", command.RequestedOn));
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (permit.WhyNotSuspend(values, command.RequestedOn!.Value, change.Today) is { } refusal)
                return [refusal];
            var suspension = new PermitSuspension
            {
                PermitId = permit.Id,
                RequestedOn = command.RequestedOn.Value,
                What = command.What.Trim(),
                CompleteBefore = command.CompleteBefore,
            };
            permit.Suspensions.Add(suspension);
            change.Db.Add(suspension);
            change.Record(new PermitTermSuspended(permit.Kind, suspension.RequestedOn, suspension.What));
            return [];
        }, cancel);
}
