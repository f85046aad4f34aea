using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Access;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Locations.Permits;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Says who leads the dossier and when the team wants to open.</summary>
public sealed record ChangeTeam(
    Guid DossierId, int Version, Guid PropertyDirectorId, Guid? ProjectDirectorId, Guid? CommunicationAdviserId, Guid? LocationManagerId, DateOnly? TargetOpening);

public sealed class ChangeTeamHandler(DossierDesk desk, IPeople people, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(ChangeTeam command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Register, async change =>
        {
            if (DossierChange.MustBeCurrent(change.Dossier, command.Version) is { } stale)
                return stale;
            var known = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
            if (!known.TryGetValue(command.PropertyDirectorId, out var director))
                return Refusal.Invalid(nameof(command.PropertyDirectorId), "required");
            var dossier = change.Dossier;
            dossier.PropertyDirectorId = command.PropertyDirectorId;
            dossier.ProjectDirectorId = command.ProjectDirectorId;
            dossier.CommunicationAdviserId = command.CommunicationAdviserId;
            dossier.LocationManagerId = command.LocationManagerId;
            dossier.TargetOpening = command.TargetOpening;
            await change.SetUseNotificationDeadlineAsync(values, cancel);
            await change.SetOpeningDeadlineAsync(cancel);
            change.Record(new TeamChanged(director, Name(command.ProjectDirectorId), Name(command.CommunicationAdviserId)));
            return default(Done);

            string? Name(Guid? id) => id is { } who ? known.GetValueOrDefault(who) : null;
        }, cancel);
}
