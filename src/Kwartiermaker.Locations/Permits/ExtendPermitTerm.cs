using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Records that the authority announced the one extension of its decision term.</summary>
public sealed record ExtendPermitTerm(Guid DossierId, Guid PermitId, int Version, DateOnly? On);

public sealed class ExtendPermitTermHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(ExtendPermitTerm command, CancellationToken cancel) =>
        desk.ChangePermitAsync(values, command.DossierId, command.PermitId, command.Version, (change, permit) =>
        {
            var check = new FieldCheck(change.Today).PastDay(nameof(command.On), command.On, permit.ReceivedOn);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (permit.Extend(values, command.On!.Value, change.Today) is { } refusal)
                return [refusal];
            change.Record(new PermitTermExtended(permit.Kind, command.On.Value, (permit.Term(values, change.Today) as DeadlineKnown)?.Deadline));
            return [];
        }, cancel);
}
