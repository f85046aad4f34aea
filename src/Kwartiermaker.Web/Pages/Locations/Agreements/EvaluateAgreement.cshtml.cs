using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Agreements;

/// <summary>Records the evaluation of the agreement.</summary>
[Authorize(LocationsPermissions.Negotiate)]
public sealed class EvaluateAgreementModel(GetAgreementHandler get, RecordEvaluationHandler record) : DossierPage
{
    [BindProperty]
    public EvaluationInput Input { get; set; } = new();

    public AgreementView Agreement { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await get.HandleAsync(DossierId, cancel) is not { } stored)
            return NotFound();
        (Agreement, Input) = (stored, EvaluationInput.From(stored));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await get.HandleAsync(DossierId, cancel) is not { } stored)
            return NotFound();
        Agreement = stored;
        if (!ModelState.IsValid)
            return Page();
        var result = await record.HandleAsync(new RecordEvaluation(DossierId, Input.Version, Input.On, Input.Outcome), cancel);
        return result.Succeeded ? DoneAt($"/locaties/{DossierId}/overeenkomst", "De evaluatie is bewaard.") : RefusedTakingVersion(result.Refusals, Input, EvaluationInput.From(stored));
    }
}

public sealed class EvaluationInput : IStoredVersion
{
    public int Version { get; set; }

    public DateOnly? On { get; set; }

    public string? Outcome { get; set; }

    public static EvaluationInput From(AgreementView a) => new() { Version = a.Version, On = a.EvaluatedOn, Outcome = a.Evaluation };
}
