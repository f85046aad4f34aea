using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>A dossier as somebody saw it when they chose it.</summary>
public sealed record ChosenDossier(Guid Id, int Version);

/// <summary>Gives several dossiers the same people or the same target day; what is left empty stays with each of them as it is.</summary>
public sealed record ChangeTeams(
    IReadOnlyList<ChosenDossier> Chosen, Guid? PropertyDirectorId, Guid? ProjectDirectorId, Guid? CommunicationAdviserId, Guid? LocationManagerId, DateOnly? TargetOpening);

/// <param name="Name">Null when the dossier is out of sight.</param>
/// <param name="Refusals">Why it did not change; none when it did.</param>
public sealed record TeamOutcome(Guid DossierId, string? Name, IReadOnlyList<Refusal> Refusals);

/// <summary>
/// Changes one dossier after another by the same use case as its own page, each in a transaction of its own: what one of them refuses
/// does not hold up the others, and every refusal is told.
/// </summary>
public sealed class ChangeTeamsHandler(AppDbContext db, CurrentUser user, ChangeTeamHandler change)
{
    /// <summary>So that somebody can still read what they are about to change.</summary>
    public const int Most = 200;

    public async Task<Result<IReadOnlyList<TeamOutcome>>> HandleAsync(ChangeTeams command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!user.May(LocationsPermissions.Steer))
            return Refusal.NotAllowed();
        var chosen = command.Chosen.DistinctBy(c => c.Id).ToList();
        if (chosen.Count == 0)
            return Refusal.Rule("dossiers.none-chosen");
        if (chosen.Count > Most)
            return Refusal.Rule("dossiers.too-many-chosen", chosen.Count, Most);
        if (command is { PropertyDirectorId: null, ProjectDirectorId: null, CommunicationAdviserId: null, LocationManagerId: null, TargetOpening: null })
            return Refusal.Rule("dossiers.nothing-to-change");
        var ids = chosen.ConvertAll(c => c.Id);
        var known = await db.Visible<Dossier>(user).AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancel);
        var outcomes = new List<TeamOutcome>(chosen.Count);
        foreach (var one in chosen)
        {
            if (known.TryGetValue(one.Id, out var dossier))
                outcomes.Add(new TeamOutcome(one.Id, $"{dossier.Name}, {dossier.Town}", await ChangeAsync(one, dossier, command, cancel)));
            else
                outcomes.Add(new TeamOutcome(one.Id, null, [Refusal.NotFound()]));
        }

        return outcomes;
    }

    private async Task<IReadOnlyList<Refusal>> ChangeAsync(ChosenDossier one, Dossier present, ChangeTeams command, CancellationToken cancel)
    {
        var wanted = new ChangeTeam(
            one.Id, one.Version, command.PropertyDirectorId ?? present.PropertyDirectorId, command.ProjectDirectorId ?? present.ProjectDirectorId,
            command.CommunicationAdviserId ?? present.CommunicationAdviserId, command.LocationManagerId ?? present.LocationManagerId,
            command.TargetOpening ?? present.TargetOpening);
        var same = wanted == new ChangeTeam(
            one.Id, one.Version, present.PropertyDirectorId, present.ProjectDirectorId, present.CommunicationAdviserId, present.LocationManagerId, present.TargetOpening);
        return same ? [Refusal.Rule("dossiers.already-so")] : (await change.HandleAsync(wanted, cancel)).Refusals;
    }
}
