using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Consultations;

[Authorize(LocationsPermissions.Permits)]
public sealed class AskConsultationModel(AskConsultationHandler ask) : DossierPage
{
    [BindProperty]
    public AskConsultationInput Input { get; set; } = new();

    public void OnGet() => Input.AskedOn = Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await ask.HandleAsync(new AskConsultation(DossierId, Input.Service, Input.Question ?? "", Input.AskedOn, Input.DueOn), cancel);
        return result.Succeeded ? DoneAt(Links.Consultations.Of(DossierId), "De vraag is vastgelegd.") : Refused(result.Refusals);
    }
}

public sealed class AskConsultationInput
{
    public ConsultedService Service { get; set; }

    public string? Question { get; set; }

    public DateOnly? AskedOn { get; set; }

    public DateOnly? DueOn { get; set; }
}
