using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>Records where several of the six subjects stand: all of them, or none.</summary>
public sealed record ChangeSubjects(Guid DossierId, IReadOnlyList<ChangeSubject> Rows);

public sealed class ChangeSubjectsHandler(DossierDesk desk, ChangeSubjectHandler one)
{
    public Task<Result<Done>> HandleAsync(ChangeSubjects command, CancellationToken cancel) => desk.EachAsync(
        command.DossierId, LocationsPermissions.Negotiate, nameof(command.Rows), command.Rows,
        async row => (await one.HandleAsync(row with { DossierId = command.DossierId }, cancel)).Refusals, cancel);
}
