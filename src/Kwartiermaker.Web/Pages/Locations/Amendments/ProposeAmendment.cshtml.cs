using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Amendments;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Amendments;

[Authorize(LocationsPermissions.Negotiate)]
public sealed class ProposeAmendmentModel(ProposeAmendmentHandler propose) : DossierPage
{
    [BindProperty]
    public ProposeAmendmentInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await propose.HandleAsync(new ProposeAmendment(DossierId, Input.Kind, Input.NewTo, Input.NewPlaces, Input.EffectiveOn, Input.Reason ?? ""), cancel);
        return result.Succeeded ? DoneAt(Links.Amendments.One(DossierId, result.Value), "De wijziging is voorgesteld.") : Refused(result.Refusals);
    }
}

public sealed class ProposeAmendmentInput
{
    public AmendmentKind Kind { get; set; }

    public DateOnly? NewTo { get; set; }

    public int? NewPlaces { get; set; }

    public DateOnly? EffectiveOn { get; set; }

    public string? Reason { get; set; }
}
