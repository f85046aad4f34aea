using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Amendments;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Amendments;

/// <summary>One amendment: its signatures, and letting it take effect.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class AmendmentModel(
    FindAmendmentsHandler find, SignAmendmentHandler sign, ApplyAmendmentHandler apply, CallOffAmendmentHandler callOff, CurrentUser user) : DossierPage
{
    [BindProperty(SupportsGet = true)]
    public Guid AmendmentId { get; set; }

    [BindProperty]
    public SignAmendmentInput Input { get; set; } = new();

    public AmendmentRow Row { get; private set; } = null!;

    public string? Typed { get; private set; }

    public bool MayWork => user.May(LocationsPermissions.Negotiate) && Dossier is { Standing: Standing.Active, EndedOn: null };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Input = new()
        {
            Version = Row.Version,
            On = Today,
            Party = Row.MunicipalitySignedOn is null ? AmendmentParty.ForMunicipality : AmendmentParty.ForAgency,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostSignAsync(CancellationToken cancel)
    {
        var result = await sign.HandleAsync(new SignAmendment(DossierId, AmendmentId, Input.Version, Input.Party, Input.On), cancel);
        return await AnswerAsync(result, cancel);
    }

    public async Task<IActionResult> OnPostApplyAsync(int version, CancellationToken cancel) =>
        await AnswerAsync(await apply.HandleAsync(new ApplyAmendment(DossierId, AmendmentId, version), cancel), cancel);

    public async Task<IActionResult> OnPostCallOffAsync(int version, string? reason, CancellationToken cancel)
    {
        Typed = reason;
        return await AnswerAsync(await callOff.HandleAsync(new CallOffAmendment(DossierId, AmendmentId, version, reason ?? ""), cancel), cancel);
    }

    private async Task<IActionResult> AnswerAsync(Result<Done> result, CancellationToken cancel)
    {
        if (result.Succeeded)
            return DoneAt(Links.Amendments.One(DossierId, AmendmentId), "Het is vastgelegd.");
        return await FindAsync(cancel) ? Refused(result.Refusals) : NotFound();
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var row = (await find.HandleAsync(DossierId, cancel)).FirstOrDefault(a => a.Id == AmendmentId);
        if (row is not null)
            Row = row;
        return row is not null;
    }
}

public sealed class SignAmendmentInput
{
    public int Version { get; set; }

    public AmendmentParty Party { get; set; }

    public DateOnly? On { get; set; }
}
