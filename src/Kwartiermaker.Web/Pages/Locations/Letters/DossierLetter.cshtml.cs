using Kwartiermaker.Common.Letters;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Letters;

/// <summary>A letter of the dossier as a page to print, and as a document that officials can edit.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class DossierLetterModel(GetNoGoLetterHandler noGo, GetProposalLetterHandler proposal, GetDraftHandler draft) : DossierPage
{
    public override bool ShowsHead => false;

    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [BindProperty(SupportsGet = true, Name = "soort")]
    public string Kind { get; set; } = "";

    /// <summary>Which version or draft.</summary>
    [BindProperty(SupportsGet = true, Name = "nummer")]
    public int Number { get; set; }

    public Letter Letter { get; private set; } = null!;

    public string Back => Kind == "no-go" ? Links.Feasibility.Of(DossierId) : Links.Step(DossierId, Kind);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetDocxAsync(CancellationToken cancel) =>
        await FindAsync(cancel)
            ? File(Letter.ToDocx(), Docx, $"{Kind}-{Dossier.Number}{(Number > 0 ? "-" + Number : "")}.docx")
            : NotFound();

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var letter = Kind switch
        {
            "no-go" => await noGo.HandleAsync(DossierId, cancel),
            "voorstel" => await proposal.HandleAsync(DossierId, Number, cancel),
            "overeenkomst" => await draft.HandleAsync(DossierId, Number, cancel),
            _ => null,
        };
        if (letter is null)
            return false;
        Letter = letter;
        return true;
    }
}
