using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Records the decision on an application; on a notification "granted" means accepted.</summary>
public sealed record DecidePermit(Guid DossierId, Guid PermitId, int Version, PermitDecision? Decision, DateOnly? On, string? Note);

public sealed class DecidePermitHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(DecidePermit command, CancellationToken cancel) =>
        desk.ChangePermitAsync(values, command.DossierId, command.PermitId, command.Version, (change, permit) =>
        {
            var check = new FieldCheck(change.Today).PastDay(nameof(command.On), command.On, permit.ReceivedOn)
                .When(command.Decision is null, Refusal.Invalid(nameof(command.Decision), "required"))
                .Text(nameof(command.Note), command.Note, 2_000, required: command.Decision is PermitDecision.Refused or PermitDecision.Withdrawn);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (permit.Decide(command.Decision!.Value, command.On!.Value, command.Note) is { } refusal)
                return [refusal];
            change.Record(new PermitDecided(permit.Kind, command.Decision.Value, command.On.Value), command.Note);
            return [];
        }, cancel);
}
