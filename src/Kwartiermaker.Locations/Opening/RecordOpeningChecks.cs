using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Opening;

/// <summary>Records several checks of the opening together: all of them, or none.</summary>
public sealed record RecordOpeningChecks(Guid DossierId, IReadOnlyList<RecordOpeningCheck> Rows);

public sealed class RecordOpeningChecksHandler(DossierDesk desk, RecordOpeningCheckHandler one)
{
    public Task<Result<Done>> HandleAsync(RecordOpeningChecks command, CancellationToken cancel) => desk.EachAsync(
        command.DossierId, LocationsPermissions.Open, nameof(command.Rows), command.Rows,
        async row => (await one.HandleAsync(row with { DossierId = command.DossierId }, cancel)).Refusals, cancel);
}
