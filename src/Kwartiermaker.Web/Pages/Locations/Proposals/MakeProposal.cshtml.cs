using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Proposals;

/// <summary>Makes a version of our proposal; filled in with what the site gives, or with the last version.</summary>
[Authorize(LocationsPermissions.Negotiate)]
public sealed class MakeProposalModel(GetProposalsHandler get, MakeProposalHandler make, CurrentUser user) : DossierPage
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
        Input.AnswerBy = view.AnswerWeeks is { } weeks ? TermLength.Weeks((int)weeks).After(Today) : null;
        if (view.Rows.Count > 0)
            return;
        var site = Dossier.Site;
        (Input.Places, Input.From, Input.To) = (view.Possible.Deciding?.Places, site.AvailableFrom, site.AvailableTo);
        Input.Indefinite = site.MayBeIndefinite;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        if (Input.WithoutEnd() is { } unclear)
            return Refused([unclear]);
        var i = Input;
        var result = await make.HandleAsync(
            new MakeProposal(DossierId, i.Known, i.Places, i.From, i.To, i.TargetGroup, i.Reasons, i.Conditions, i.AboveLimit, i.Function, i.AnswerBy), cancel);
        return result.Succeeded ? DoneAt(Links.Proposals.Of(DossierId), "Het voorstel is gemaakt. De brief staat klaar.") : Refused(result.Refusals);
    }

    protected override async Task LoadAsync(CancellationToken cancel) => View = (await get.HandleAsync(DossierId, cancel))!;
}
