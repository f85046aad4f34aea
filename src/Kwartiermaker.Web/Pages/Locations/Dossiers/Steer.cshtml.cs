using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

[Authorize(LocationsPermissions.Steer)]
public sealed class SteerModel(SteerDossierHandler steer) : DossierPage
{
    [BindProperty]
    public SteerInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input.What is not { } what)
            return Refused([Refusal.Invalid(nameof(Input.What), "required")]);
        var result = await steer.HandleAsync(new SteerDossier(DossierId, what, Input.Reason ?? ""), cancel);
        return result.Succeeded
            ? await UndoableAtAsync(Links.Dossier(DossierId), "Het is vastgelegd.", UndoSteering.Code, DossierId, UndoSteering.From(what, Dossier.StandingReason), cancel)
            : Refused(result.Refusals);
    }
}

public sealed class SteerInput
{
    public Steering? What { get; set; }

    public string? Reason { get; set; }
}
