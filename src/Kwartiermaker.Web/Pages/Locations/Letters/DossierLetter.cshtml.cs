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
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [BindProperty(SupportsGet = true, Name = "soort")]
    public string Kind { get; set; } = "";

    /// <summary>Which version or draft.</summary>
    [BindProperty(SupportsGet = true, Name = "nummer")]
    public int Number { get; set; }

    public string Text { get; private set; } = "";

    /// <summary>Null when only the printed text was kept.</summary>
    public Letter? Document { get; private set; }

    public string Back => Kind == "no-go" ? Links.Feasibility.Of(DossierId) : Links.Step(DossierId, Kind);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetDocxAsync(CancellationToken cancel) =>
        await FindAsync(cancel) && Document is not null
            ? File(Document.ToDocx(), Docx, $"{Kind}-{Dossier.Number}{(Number > 0 ? "-" + Number : "")}.docx")
            : NotFound();

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (Kind == "overeenkomst")
        {
            var found = await draft.HandleAsync(DossierId, Number, cancel);
            (Text, Document) = (found?.Html ?? "", found?.Document);
            return found is not null;
        }

        Document = Kind switch
        {
            "no-go" => await noGo.HandleAsync(DossierId, cancel),
            "voorstel" => await proposal.HandleAsync(DossierId, Number, cancel),
            _ => null,
        };
        Text = Document?.ToHtml() ?? "";
        return Document is not null;
    }
}
