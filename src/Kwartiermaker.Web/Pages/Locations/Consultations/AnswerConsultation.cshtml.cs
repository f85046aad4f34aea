using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Consultations;

/// <summary>Records the advice of a service, or that we go on without it.</summary>
[Authorize(LocationsPermissions.Permits)]
public sealed class AnswerConsultationModel(FindConsultationsHandler find, AnswerConsultationHandler answer, GoOnWithoutAnswerHandler goOn) : DossierPage
{
    [BindProperty(SupportsGet = true)]
    public Guid ConsultationId { get; set; }

    [BindProperty(SupportsGet = true, Name = "verder")]
    public bool GoOn { get; set; }

    [BindProperty]
    public AnswerConsultationInput Input { get; set; } = new();

    public ConsultationRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        (Input.Version, Input.On) = (Row.Version, Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await FindAsync(cancel) ? Page() : NotFound();
        var result = GoOn
            ? await goOn.HandleAsync(new GoOnWithoutAnswer(DossierId, ConsultationId, Input.Version, Input.Reason ?? ""), cancel)
            : await answer.HandleAsync(new AnswerConsultation(DossierId, ConsultationId, Input.Version, Input.On, Input.Advice ?? "", Input.Followed, Input.Reason), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Consultations.Of(DossierId), "Het is vastgelegd.");
        return await FindAsync(cancel) ? Refused(result.Refusals) : NotFound();
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var row = (await find.HandleAsync(DossierId, cancel)).FirstOrDefault(c => c.Id == ConsultationId);
        if (row is not null)
            Row = row;
        return row is not null;
    }
}

public sealed class AnswerConsultationInput
{
    public int Version { get; set; }

    public DateOnly? On { get; set; }

    public string? Advice { get; set; }

    public AdviceFollowed? Followed { get; set; }

    public string? Reason { get; set; }
}
