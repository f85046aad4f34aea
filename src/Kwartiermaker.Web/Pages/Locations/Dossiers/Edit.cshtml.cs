using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

[Authorize(LocationsPermissions.Register)]
public sealed class EditModel(ChangeSiteHandler change, IMunicipalities municipalities) : DossierPage
{
    [BindProperty]
    public SiteInput Input { get; set; } = new();

    public void OnGet() => Input = SiteInput.From(Dossier, municipalities);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await change.HandleAsync(new ChangeSite(DossierId, Input.Version, Input.ToFacts(municipalities)), cancel);
        return result.Succeeded
            ? DoneAt($"/locaties/{DossierId}", "De gegevens zijn bewaard.")
            : RefusedTakingVersion(result.Refusals, Input, SiteInput.From(Dossier, municipalities));
    }
}
