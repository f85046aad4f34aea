using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Records that the objection term has passed and nothing is pending: the decision is irrevocable.</summary>
public sealed record ConfirmIrrevocable(Guid DossierId, Guid PermitId, int Version);

public sealed class ConfirmIrrevocableHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(ConfirmIrrevocable command, CancellationToken cancel) =>
        desk.ChangePermitAsync(values, command.DossierId, command.PermitId, command.Version, (change, permit) =>
        {
            if (permit.MakeIrrevocable(values, change.Today) is { } refusal)
                return [refusal];
            change.Record(new PermitBecameIrrevocable(permit.Kind));
            return [];
        }, cancel);
}
