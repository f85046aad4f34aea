using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Says who leads the dossier and when the team wants to open.</summary>
public sealed record ChangeTeam(
    Guid DossierId, int Version, Guid PropertyDirectorId, Guid? ProjectDirectorId, Guid? CommunicationAdviserId, Guid? LocationManagerId, DateOnly? TargetOpening);

public sealed class ChangeTeamHandler(DossierDesk desk, IPeople people, IEnumerable<IAfterTeamChange> after)
{
    public Task<Result<Done>> HandleAsync(ChangeTeam command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Steer, async change =>
        {
            if (DossierChange.WhyNotCurrent(change.Dossier, command.Version) is { } stale)
                return stale;
            var dossier = change.Dossier;
            var known = (await people.FindAsync(cancel)).ToDictionary(p => p.Id);
            var refusals = Check(command, dossier, known, change.Today);
            if (refusals.Count > 0)
                return refusals;
            var before = dossier.Team.InOrder;
            dossier.PropertyDirectorId = command.PropertyDirectorId;
            dossier.ProjectDirectorId = command.ProjectDirectorId;
            dossier.CommunicationAdviserId = command.CommunicationAdviserId;
            dossier.LocationManagerId = command.LocationManagerId;
            dossier.TargetOpening = command.TargetOpening;
            foreach (var process in after)
                await process.TeamChangedAsync(change, cancel);
            change.Record(new TeamChanged(Name(command.PropertyDirectorId) ?? "", Name(command.ProjectDirectorId), Name(command.CommunicationAdviserId)),
                tell: dossier.Team.InOrder.Except(before).Select(p => (Guid?)p));
            return default(Done);

            string? Name(Guid? id) => id is { } who ? known.GetValueOrDefault(who)?.Name : null;
        }, cancel);

    /// <summary>Whether somebody can fill a place in the team: with the role of that place, and a scope that shows the dossier.</summary>
    public static bool Fits(Person person, string role, string region, string municipality)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Roles.Contains(role) && person.Scope.Includes(region, municipality);
    }

    /// <summary>A person must fit, unless the dossier has them already; a new target lies ahead, within a lifetime of plans.</summary>
    private static List<Refusal> Check(ChangeTeam command, Dossier dossier, Dictionary<Guid, Person> known, DateOnly today)
    {
        var refusals = new List<Refusal>();
        Place(nameof(command.PropertyDirectorId), Roles.PropertyDirector, command.PropertyDirectorId, dossier.PropertyDirectorId);
        Place(nameof(command.ProjectDirectorId), Roles.ProjectDirector, command.ProjectDirectorId, dossier.ProjectDirectorId);
        Place(nameof(command.CommunicationAdviserId), Roles.CommunicationAdviser, command.CommunicationAdviserId, dossier.CommunicationAdviserId);
        Place(nameof(command.LocationManagerId), Roles.LocationManager, command.LocationManagerId, dossier.LocationManagerId);
        if (command.TargetOpening is { } opening && opening != dossier.TargetOpening)
        {
            if (opening < today)
                refusals.Add(Refusal.Invalid(nameof(command.TargetOpening), "team.opening-past", opening));
            else if (opening > today.AddYears(30))
                refusals.Add(Refusal.Invalid(nameof(command.TargetOpening), "team.opening-far", opening));
        }

        return refusals;

        void Place(string field, string role, Guid? chosen, Guid? present)
        {
            if (chosen == Guid.Empty)
                refusals.Add(Refusal.Invalid(field, "required"));
            else if (chosen is not { } who || chosen == present)
                return;
            else if (!known.TryGetValue(who, out var person))
                refusals.Add(Refusal.Invalid(field, "team.unknown-person"));
            else if (!Fits(person, role, dossier.Region, dossier.MunicipalityCode))
                refusals.Add(Refusal.Invalid(field, "team.does-not-fit", person.Name));
        }
    }
}
