using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Registers a possible site and opens its dossier (row B1).</summary>
/// <param name="PropertyDirectorId">Who carries it; null: whoever registers, or the property director of the area (<see cref="FindFirstTeamHandler"/>).</param>
/// <param name="NearbySeen">The person has looked at the sites near the same spot and says that this is another one.</param>
public sealed record RegisterSite(
    SiteFacts Site, Guid? PropertyDirectorId = null, Guid? ProjectDirectorId = null, Guid? CommunicationAdviserId = null, bool NearbySeen = false, bool Imported = false)
{
    public Guid? LocationManagerId { get; init; }

    public DateOnly? TargetOpening { get; init; }
}

public sealed class RegisterSiteHandler(Desk desk, CurrentUser user, IMunicipalities municipalities, FindFirstTeamHandler teams, FindNearbySitesHandler nearby)
{
    public Task<Result<Guid>> HandleAsync(RegisterSite command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        return desk.ChangeAsync<Guid>(Guid.CreateVersion7(), LocationsPermissions.Register, async change =>
        {
            var refusals = WhyNot(command.Site);
            if (refusals.Count > 0)
                return refusals;
            var municipality = municipalities.Find(command.Site.MunicipalityCode)!;
            var team = await teams.HandleAsync(municipality.Code, command.PropertyDirectorId, cancel);
            if (team.PropertyDirectorId is not { } carries)
                return Refusal.Invalid(nameof(command.PropertyDirectorId), command.PropertyDirectorId is null ? "required" : "team.unknown-person");
            // One after the other: two people who register the same site at once do not both succeed.
            var number = await DossierNumbers.NextAsync(change.Db, cancel);
            if (!command.NearbySeen && (await nearby.HandleAsync(new FindNearbySites(command.Site), cancel)).Count > 0)
                return Refusal.Rule("site.nearby");
            var carried = command with { PropertyDirectorId = carries, ProjectDirectorId = command.ProjectDirectorId ?? team.ProjectDirectorId };
            return Open(change, change.SubjectId, carried, municipality, number).Id;
        }, cancel);
    }

    /// <summary>All that is wrong with the facts, in one round; also of a form of which some could not be read.</summary>
    public List<Refusal> WhyNot(SiteFacts site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var refusals = site.Check(municipalities);
        if (municipalities.Find(site.MunicipalityCode) is { EndedOn: null } municipality && !user.Scope.Includes(municipality.Region, municipality.Code))
            refusals.Add(Refusal.Invalid(nameof(SiteFacts.MunicipalityCode), "site.outside-scope", municipality.Name));
        return refusals;
    }

    /// <summary>A new dossier of checked facts, whose property director is known, with its event.</summary>
    internal static Dossier Open(Change change, Guid id, RegisterSite command, Municipality municipality, int number)
    {
        var dossier = Make(change, id, command, municipality, number);
        change.Log.Add(id, new SiteRegistered(dossier.Name, dossier.Town, dossier.PossiblePlaces, command.Imported),
            tell: dossier.Team.InOrder.Select(p => (Guid?)p));
        return dossier;
    }

    /// <summary>A new dossier of checked facts; whoever makes it records how it came.</summary>
    internal static Dossier Make(Change change, Guid id, RegisterSite command, Municipality municipality, int number)
    {
        var dossier = new Dossier
        {
            Id = id,
            Number = number,
            RegisteredAt = change.Now,
            PropertyDirectorId = command.PropertyDirectorId!.Value,
            ProjectDirectorId = command.ProjectDirectorId,
            CommunicationAdviserId = command.CommunicationAdviserId,
            LocationManagerId = command.LocationManagerId,
            TargetOpening = command.TargetOpening,
        };
        dossier.Describe(command.Site, municipality);
        dossier.Start(change.Today);
        change.Db.Add(dossier);
        change.Db.Add(new NextStep { DossierId = id });
        return dossier;
    }
}
