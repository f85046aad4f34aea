using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Corrects how an application is described; its dates are facts and stay.</summary>
public sealed record ChangePermit(Guid DossierId, Guid PermitId, int Version, string Subject, string Authority, string? CaseNumber);

public sealed class ChangePermitHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(ChangePermit command, CancellationToken cancel) =>
        desk.ChangePermitAsync(values, command.DossierId, command.PermitId, command.Version, (change, permit) =>
        {
            var check = new FieldCheck(change.Today)
                .Text(nameof(command.Subject), command.Subject, 160)
                .Text(nameof(command.Authority), command.Authority, 160)
                .Text(nameof(command.CaseNumber), command.CaseNumber, 60, required: false);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            permit.Describe(command.Subject, command.Authority, command.CaseNumber);
            change.Record(new PermitChanged(permit.Kind, permit.Subject, permit.CaseNumber));
            return [];
        }, cancel);
}
