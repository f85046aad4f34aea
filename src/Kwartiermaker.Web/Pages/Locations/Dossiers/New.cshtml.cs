using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

[Authorize(LocationsPermissions.Register)]
public sealed class NewModel(RegisterSiteHandler register, FindFirstTeamHandler team, FindNearbySitesHandler nearby, IMunicipalities municipalities) : FormPage
{
    [BindProperty]
    public SiteInput Input { get; set; } = new();

    [BindProperty]
    public bool NearbySeen { get; set; }

    /// <summary>Asked only of whoever is none, where there are several.</summary>
    [BindProperty]
    public Guid? PropertyDirectorId { get; set; }

    public IReadOnlyList<SelectListItem> PropertyDirectors { get; private set; } = [];

    public IReadOnlyList<NearbySite> NearbySites { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var site = Input.ToFacts(municipalities);
        if (!ModelState.IsValid || Input.Kind is null)
            return Refused(Unsaid([.. Input.Kind is null ? [Common.Refusal.Invalid(nameof(Input.Kind), "required")] : (Common.Refusal[])[], .. register.WhyNot(site)]));
        var result = await register.HandleAsync(new RegisterSite(site, PropertyDirectorId, NearbySeen: NearbySeen), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Dossier(result.Value), "De locatie is geregistreerd.");
        if (result.Refusals.Any(r => r.Code == "site.nearby"))
            NearbySites = await nearby.HandleAsync(new FindNearbySites(site), cancel);
        var asks = result.Refusals.Any(r => r.Field == nameof(PropertyDirectorId));
        if (asks || PropertyDirectorId is not null)
            PropertyDirectors = [new("", ""), .. (await team.HandleAsync(site.MunicipalityCode, null, cancel)).Choices.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        return asks ? Refused(result.Refusals, prefix: "") : Refused(result.Refusals);
    }
}
