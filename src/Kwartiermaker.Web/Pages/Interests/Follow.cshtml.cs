using Kwartiermaker.Common.Interests;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Interests;

/// <summary>The star on a page: follows what the page is about, or no longer, and goes back there.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class FollowModel(FollowSubjectHandler follow) : FormPage
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "onderwerp")] Guid subjectId, [FromForm(Name = "volg")] bool on, [FromForm(Name = "terug")] string? back, CancellationToken cancel)
    {
        var result = await follow.HandleAsync(new FollowSubject(subjectId, on), cancel);
        return result.Succeeded
            ? DoneAt(Links.Back(Url, back), on ? "U volgt dit. Wat erover wordt besloten, leest u bij Meldingen." : "U volgt dit niet meer.")
            : NotFound();
    }
}
