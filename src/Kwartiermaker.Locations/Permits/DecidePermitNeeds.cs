using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Says of several kinds of permit whether they are needed, and why: all of them, or none.</summary>
public sealed record DecidePermitNeeds(Guid DossierId, IReadOnlyList<DecidePermitNeed> Rows);

public sealed class DecidePermitNeedsHandler(DossierDesk desk, DecidePermitNeedHandler one)
{
    public Task<Result<Done>> HandleAsync(DecidePermitNeeds command, CancellationToken cancel) => desk.EachAsync(
        command.DossierId, LocationsPermissions.Permits, nameof(command.Rows), command.Rows,
        async row => (await one.HandleAsync(row with { DossierId = command.DossierId }, cancel)).Refusals, cancel);
}
