using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Records an objection, appeal or request for provisional relief.</summary>
/// <param name="By">In general words, without personal data.</param>
public sealed record ReceiveObjection(Guid DossierId, Guid PermitId, int Version, ObjectionKind Kind, string By, DateOnly? On);

public sealed class ReceiveObjectionHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(ReceiveObjection command, CancellationToken cancel) =>
        desk.ChangePermitAsync(values, command.DossierId, command.PermitId, command.Version, (change, permit) =>
        {
            var check = new FieldCheck(change.Today).Text(nameof(command.By), command.By, 160).PastDay(nameof(command.On), command.On, permit.DecidedOn);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (permit.PublishedOn is null)
                return [Refusal.Rule("permit.not-published")];
            if (permit.IrrevocableOn is { } since)
                return [Refusal.Rule("permit.irrevocable", since)];
            var objection = new PermitObjection { PermitId = permit.Id, Kind = command.Kind, By = command.By.Trim(), ReceivedOn = command.On!.Value };
            permit.Objections.Add(objection);
            change.Db.Add(objection);
            change.Record(new PermitObjectionReceived(permit.Kind, objection.Kind, objection.By, objection.ReceivedOn));
            return [];
        }, cancel);
}
