using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Proposals;

/// <summary>Records what the municipality proposes instead; its own official answers under the own name.</summary>
[Authorize(LocationsPermissions.NegotiateOrAnswer)]
public sealed class CounterProposalModel(GetProposalsHandler get, RecordCounterProposalHandler record, CurrentUser user) : DossierPage
{
    [BindProperty]
    public ProposalInput Input { get; set; } = new();

    public bool IsOfficial => user.May(LocationsPermissions.AnswerForMunicipality);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!IsOfficial && !user.May(LocationsPermissions.Negotiate))
            return Forbid();
        var view = (await get.HandleAsync(DossierId, cancel))!;
        Input = ProposalInput.After(view.Last);
        (Input.Known, Input.On) = (view.Rows.Count, Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await record.HandleAsync(new RecordCounterProposal(DossierId, Input.Known, Input.ToTerms(), Input.By, Input.On), cancel);
        return result.Succeeded ? DoneAt(Links.Proposals.Of(DossierId), "Het tegenvoorstel is vastgelegd.") : Refused(result.Refusals);
    }
}
