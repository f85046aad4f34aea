using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Ending;

[Authorize(LocationsPermissions.EndUse)]
public sealed class AnnounceEndModel(AnnounceEndHandler announce, GetAgreementHandler agreements) : DossierPage
{
    [BindProperty]
    public AnnounceEndInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) =>
        (Input.EndOn, Input.NoticeMonths) = (Dossier.AgreedTo, (await agreements.HandleAsync(DossierId, cancel))?.NoticeMonths);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await announce.HandleAsync(
            new AnnounceEnd(DossierId, Input.EndOn, Input.Reason ?? "", Input.NoticeGivenOn, Input.NoticeMonths, Input.ConsentOn), cancel);
        return result.Succeeded ? DoneAt(Links.Ending.Of(DossierId), "Het einde is aangekondigd. Maak nu het afbouwplan.") : Refused(result.Refusals);
    }
}

public sealed class AnnounceEndInput
{
    public DateOnly? EndOn { get; set; }

    public string? Reason { get; set; }

    public DateOnly? NoticeGivenOn { get; set; }

    public int? NoticeMonths { get; set; }

    public DateOnly? ConsentOn { get; set; }
}
