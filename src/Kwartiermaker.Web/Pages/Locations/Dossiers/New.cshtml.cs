using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

[Authorize(LocationsPermissions.Register)]
public sealed class NewModel(RegisterSiteHandler register, FindNearbySitesHandler nearby, IMunicipalities municipalities, CurrentUser user) : FormPage
{
    [BindProperty]
    public SiteInput Input { get; set; } = new();

    [BindProperty]
    public bool NearbySeen { get; set; }

    public IReadOnlyList<NearbySite> NearbySites { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var site = Input.ToFacts(municipalities);
        if (!ModelState.IsValid || Input.Kind is null)
            return Refused(Unsaid([.. Input.Kind is null ? [Common.Refusal.Invalid(nameof(Input.Kind), "required")] : (Common.Refusal[])[], .. register.WhyNot(site)]));
        var result = await register.HandleAsync(new RegisterSite(site, user.Id, NearbySeen: NearbySeen), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Dossier(result.Value), "De locatie is geregistreerd.");
        if (result.Refusals.Any(r => r.Code == "site.nearby"))
            NearbySites = await nearby.HandleAsync(new FindNearbySites(site), cancel);
        return Refused(result.Refusals);
    }
}
