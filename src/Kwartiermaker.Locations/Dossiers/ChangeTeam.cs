using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Access;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Says who leads the dossier and when the team wants to open.</summary>
public sealed record ChangeTeam(
    Guid DossierId, int Version, Guid PropertyDirectorId, Guid? ProjectDirectorId, Guid? CommunicationAdviserId, Guid? LocationManagerId, DateOnly? TargetOpening);

public sealed class ChangeTeamHandler(DossierDesk desk, IPeople people, IEnumerable<IAfterTeamChange> after)
{
    public Task<Result<Done>> HandleAsync(ChangeTeam command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Register, async change =>
        {
            if (DossierChange.WhyNotCurrent(change.Dossier, command.Version) is { } stale)
                return stale;
            var dossier = change.Dossier;
            var known = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
            var refusals = Check(command, dossier, known.Keys.ToHashSet(), change.Today);
            if (refusals.Count > 0)
                return refusals;
            dossier.PropertyDirectorId = command.PropertyDirectorId;
            dossier.ProjectDirectorId = command.ProjectDirectorId;
            dossier.CommunicationAdviserId = command.CommunicationAdviserId;
            dossier.LocationManagerId = command.LocationManagerId;
            dossier.TargetOpening = command.TargetOpening;
            foreach (var process in after)
                await process.TeamChangedAsync(change, cancel);
            change.Record(new TeamChanged(Name(command.PropertyDirectorId) ?? "", Name(command.ProjectDirectorId), Name(command.CommunicationAdviserId)));
            return default(Done);

            string? Name(Guid? id) => id is { } who ? known.GetValueOrDefault(who) : null;
        }, cancel);

    /// <summary>A person must be known, unless the dossier has them already; a new target lies ahead, within a lifetime of plans.</summary>
    private static List<Refusal> Check(ChangeTeam command, Dossier dossier, HashSet<Guid> known, DateOnly today)
    {
        var refusals = new List<Refusal>();
        Person(nameof(command.PropertyDirectorId), command.PropertyDirectorId, dossier.PropertyDirectorId);
        Person(nameof(command.ProjectDirectorId), command.ProjectDirectorId, dossier.ProjectDirectorId);
        Person(nameof(command.CommunicationAdviserId), command.CommunicationAdviserId, dossier.CommunicationAdviserId);
        Person(nameof(command.LocationManagerId), command.LocationManagerId, dossier.LocationManagerId);
        if (command.TargetOpening is { } opening && opening != dossier.TargetOpening)
        {
            if (opening < today)
                refusals.Add(Refusal.Invalid(nameof(command.TargetOpening), "team.opening-past", opening));
            else if (opening > today.AddYears(30))
                refusals.Add(Refusal.Invalid(nameof(command.TargetOpening), "team.opening-far", opening));
        }

        return refusals;

        void Person(string field, Guid? chosen, Guid? present)
        {
            if (chosen == Guid.Empty)
                refusals.Add(Refusal.Invalid(field, "required"));
            else if (chosen is { } who && chosen != present && !known.Contains(who))
                refusals.Add(Refusal.Invalid(field, "team.unknown-person"));
        }
    }
}
