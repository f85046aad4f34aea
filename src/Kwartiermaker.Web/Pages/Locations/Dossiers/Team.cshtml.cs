using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>Who leads the dossier, and when the team wants to open.</summary>
[Authorize(LocationsPermissions.Steer)]
public sealed class TeamModel(GetDossierHandler get, ChangeTeamHandler change, IPeople people) : EditPage<TeamInput>
{
    private IReadOnlyList<Person> known = [];

    public override string Back => Links.Dossier(DossierId);

    protected override string DoneText => Texts["Het team is bewaard."];

    /// <summary>People who fit the place; who has it now is always there, and it says so when they no longer fit.</summary>
    public IReadOnlyList<SelectListItem> Choices(string role, Guid? present)
    {
        var fitting = known.Where(p => ChangeTeamHandler.Fits(p, role, Dossier.Region, Dossier.Site.MunicipalityCode)).ToList();
        var choices = fitting.ConvertAll(p => new SelectListItem(p.Name, p.Id.ToString()));
        if (present is { } who && fitting.TrueForAll(p => p.Id != who))
        {
            var name = known.FirstOrDefault(p => p.Id == who) is { } person ? Texts["{0} (past niet meer op deze plek)", person.Name] : Texts["iemand die niet meer bekend is"];
            choices.Insert(0, new SelectListItem(name, who.ToString()));
        }

        return choices;
    }

    /// <summary>As it was before: the dossier was read before the change.</summary>
    protected override Task<RedirectResult> SavedAsync(CancellationToken cancel) =>
        UndoableAtAsync(Back, "Het team is bewaard.", UndoTeam.Code, DossierId, UndoTeam.From(Dossier), cancel);

    protected override async Task LoadAsync(CancellationToken cancel) => known = await people.FindAsync(cancel);

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(TeamInput input, CancellationToken cancel)
    {
        var i = input;
        return (await change.HandleAsync(
            new ChangeTeam(
                DossierId, i.Version, i.PropertyDirectorId ?? Guid.Empty, i.ProjectDirectorId, i.CommunicationAdviserId, i.LocationManagerId, i.TargetOpening),
            cancel)).Refusals;
    }

    protected override async Task<TeamInput?> StoredAsync(CancellationToken cancel) => await get.HandleAsync(DossierId, cancel) is { } stored ? TeamInput.From(stored) : null;
}

public sealed class TeamInput : IStoredVersion
{
    public int Version { get; set; }

    public Guid? PropertyDirectorId { get; set; }

    public Guid? ProjectDirectorId { get; set; }

    public Guid? CommunicationAdviserId { get; set; }

    public Guid? LocationManagerId { get; set; }

    public DateOnly? TargetOpening { get; set; }

    public static TeamInput From(DossierView dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return new()
        {
            Version = dossier.Version,
            PropertyDirectorId = dossier.PropertyDirectorId,
            ProjectDirectorId = dossier.ProjectDirectorId,
            CommunicationAdviserId = dossier.CommunicationAdviserId,
            LocationManagerId = dossier.LocationManagerId,
            TargetOpening = dossier.TargetOpening,
        };
    }
}
