using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Records how an objection, appeal or request for relief ended; a revocation takes the permit along.</summary>
public sealed record DecideObjection(Guid DossierId, Guid PermitId, int Version, Guid ObjectionId, ObjectionOutcome? Outcome, DateOnly? On);

public sealed class DecideObjectionHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(DecideObjection command, CancellationToken cancel) =>
        desk.ChangePermitAsync(values, command.DossierId, command.PermitId, command.Version, (change, permit) =>
        {
            if (permit.Objections.Find(o => o.Id == command.ObjectionId) is not { } objection)
                return [Refusal.NotFound()];
            var check = new FieldCheck(change.Today).PastDay(nameof(command.On), command.On, objection.ReceivedOn)
                .When(command.Outcome is null, Refusal.Invalid(nameof(command.Outcome), "required"))
                .When(command.Outcome is { } o && !objection.CanEndAs(o), Refusal.Invalid(nameof(command.Outcome), "permit.outcome-does-not-fit", objection.Kind));
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (!objection.IsPending)
                return [Refusal.Rule("permit.objection-decided", objection.Outcome, objection.DecidedOn)];
            objection.Decide(command.Outcome!.Value, command.On!.Value);
            if (command.Outcome == ObjectionOutcome.FoundedRevoked)
                permit.Revoke(command.On.Value);
            change.Record(new PermitObjectionDecided(permit.Kind, objection.Kind, command.Outcome.Value, command.On.Value));
            return [];
        }, cancel);
}
