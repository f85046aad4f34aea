using Kwartiermaker.Common.Drafts;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using System.Globalization;
using System.Text.Json;

namespace Kwartiermaker.Web.Pages.Drafts;

/// <summary>Where the browser leaves what was typed and not yet sent, and finds it again; no page for people.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class DraftsModel(FindDraftsHandler find, KeepDraftHandler keep, DropDraftHandler drop) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "pagina")] string? page, CancellationToken cancel) => new JsonResult(
        (await find.HandleAsync(page ?? "", cancel)).Select(d => new { form = d.Form, fields = JsonDocument.Parse(d.Fields).RootElement, saved = Moment(d.SavedAt) }));

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "formulier")] string? form, [FromForm(Name = "velden")] string? fields, CancellationToken cancel)
    {
        var kept = await keep.HandleAsync(new KeepDraft(form ?? "", fields ?? ""), cancel);
        return kept.Succeeded ? new JsonResult(new { saved = Moment(kept.Value) }) : StatusCode(HttpAnswers.StatusOf(kept.Refusals[0].Kind));
    }

    public async Task<IActionResult> OnPostDropAsync([FromForm(Name = "formulier")] string? form, CancellationToken cancel)
    {
        await drop.HandleAsync(form ?? "", cancel);
        return StatusCode(StatusCodes.Status204NoContent);
    }

    private static string Moment(DateTime utc) => Clock.InDutch(utc).ToString("d MMMM HH:mm", CultureInfo.CurrentCulture);
}
