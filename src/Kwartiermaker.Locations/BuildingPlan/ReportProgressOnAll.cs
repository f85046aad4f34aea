using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>Says of several activities when they began and were finished: all of them, or none.</summary>
public sealed record ReportProgressOnAll(Guid DossierId, IReadOnlyList<ReportProgress> Rows);

public sealed class ReportProgressOnAllHandler(DossierDesk desk, ReportProgressHandler one)
{
    public Task<Result<Done>> HandleAsync(ReportProgressOnAll command, CancellationToken cancel) => desk.EachAsync(
        command.DossierId, LocationsPermissions.Build, nameof(command.Rows), command.Rows,
        async row => (await one.HandleAsync(row with { DossierId = command.DossierId }, cancel)).Refusals, cancel);
}
