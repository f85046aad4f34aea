using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Proposals;

/// <summary>Makes a version of our proposal; filled in with what the site gives, or with the last version.</summary>
[Authorize(LocationsPermissions.Negotiate)]
public sealed class MakeProposalModel(GetProposalsHandler get, FindRequestsHandler requests, MakeProposalHandler make, CurrentUser user) : DossierPage
{
    [BindProperty]
    public ProposalInput Input { get; set; } = new();

    public ProposalsView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var view = (await get.HandleAsync(DossierId, cancel))!;
        Input = ProposalInput.After(view.Last);
        Input.Known = view.Rows.Count;
        Input.Function = Texts["role." + user.Role];
        Input.AnswerBy = view.AnswerBy;
        if (view.Rows.Count > 0)
            return;
        // What was asked of the college comes first; without a request, what the site gives.
        if ((await requests.HandleAsync(DossierId, cancel)).FirstOrDefault(r => r.Sent is not null)?.Text.Choices is { } asked)
        {
            (Input.Places, Input.From, Input.To, Input.TargetGroup) = (asked.PlacesAsked, asked.AskedFrom, asked.AskedUntil, asked.TargetGroup);
            Input.Indefinite = asked.AskedUntil is null && view.MayBeIndefinite;
            return;
        }

        var site = Dossier.Site;
        (Input.Places, Input.From, Input.To) = (view.Possible.Deciding?.Places, site.AvailableFrom, site.AvailableTo);
        Input.Indefinite = view.MayBeIndefinite;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await make.HandleAsync(new MakeProposal(DossierId, Input.Known, Input.ToTerms(), Input.AboveLimit, Input.AnswerBy), cancel);
        return result.Succeeded ? DoneAt(Links.Proposals.Of(DossierId), "Het voorstel is gemaakt. De brief staat klaar.") : Refused(result.Refusals);
    }

    protected override async Task LoadAsync(CancellationToken cancel) => View = (await get.HandleAsync(DossierId, cancel))!;
}
