using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages.Locations.Ending;

/// <summary>The letter on the hand-over, as a page to print and as a document.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class HandOverLetterModel(WriteHandOverLetterHandler write) : DossierPage
{
    public HandOverLetterView? Written { get; private set; }

    /// <summary>Fields that the letter still needs.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var result = await write.HandleAsync(DossierId, cancel);
        if (!result.Succeeded)
            return Incomplete(result.Refusals);
        Written = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnGetDocxAsync(CancellationToken cancel)
    {
        var result = await write.HandleAsync(DossierId, cancel);
        return result.Succeeded
            ? File(result.Value.Letter.ToDocx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"overdracht-{Dossier.Number}.docx")
            : Incomplete(result.Refusals);
    }

    private PageResult Incomplete(IReadOnlyList<Refusal> refusals)
    {
        Missing = [.. refusals.Select(r => r.Field).OfType<string>()];
        return Missing.Count > 0 ? Page() : Refused(refusals);
    }
}
