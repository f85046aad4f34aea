using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>Records findings, evidence and judgement of several aspects together: all of them, or none.</summary>
public sealed record JudgeAspects(Guid DossierId, IReadOnlyList<JudgeAspect> Rows);

public sealed class JudgeAspectsHandler(DossierDesk desk, JudgeAspectHandler one)
{
    public Task<Result<Done>> HandleAsync(JudgeAspects command, CancellationToken cancel) => desk.EachAsync(
        command.DossierId, LocationsPermissions.PrepareStudy, nameof(command.Rows), command.Rows,
        async row => (await one.HandleAsync(row with { DossierId = command.DossierId }, cancel)).Refusals, cancel);
}
