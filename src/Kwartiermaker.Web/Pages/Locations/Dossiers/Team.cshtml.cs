using Kwartiermaker.Contracts.Access;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>Who leads the dossier, and when the team wants to open.</summary>
[Authorize(LocationsPermissions.Register)]
public sealed class TeamModel(ChangeTeamHandler change, IPeople people) : DossierPage
{
    private IReadOnlyList<Person> known = [];

    [BindProperty]
    public TeamInput Input { get; set; } = new();

    public void OnGet() => Input = TeamInput.From(Dossier);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await change.HandleAsync(
            new ChangeTeam(
                DossierId, Input.Version, Input.PropertyDirectorId ?? Guid.Empty, Input.ProjectDirectorId, Input.CommunicationAdviserId,
                Input.LocationManagerId, Input.TargetOpening),
            cancel);
        if (result.Succeeded)
            return DoneAt($"/locaties/{DossierId}", "Het team is bewaard.");
        var refused = RefusedTakingVersion(result.Refusals, Input, TeamInput.From(Dossier));
        await NameAsync(cancel);
        return refused;
    }

    /// <summary>People to choose from: those of the role first, then everybody else with their role; who is in the team now is always there.</summary>
    public IReadOnlyList<SelectListItem> Choices(string role, Guid? present)
    {
        var choices = known.OrderByDescending(p => p.Role == role).ThenBy(p => p.Name)
            .Select(p => new SelectListItem(p.Role == role ? p.Name : $"{p.Name} ({Texts["role." + p.Role]})", p.Id.ToString())).ToList();
        if (present is { } who && known.All(p => p.Id != who))
            choices.Insert(0, new SelectListItem(Texts["iemand die niet meer bekend is"], who.ToString()));
        return choices;
    }

    protected override async Task LoadAsync(CancellationToken cancel) => known = await people.FindAsync(cancel);

    /// <summary>In the two versions people stand by name.</summary>
    private async Task NameAsync(CancellationToken cancel)
    {
        var names = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
        Conflicts = Conflicts.Select(c => c with { Typed = Name(c.Typed), Stored = Name(c.Stored) }).ToList();

        object? Name(object? value) => value is Guid who ? names.GetValueOrDefault(who) : value;
    }
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
