using Kwartiermaker.Common.Undo;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Undo;

/// <summary>Takes back what somebody just did, and goes back to where they were; or says why it cannot any more.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class UndoModel(UndoActHandler undo, IDataProtectionProvider protection) : FormPage
{
    public string Back { get; private set; } = "/";

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "daad")] string? token, [FromForm(Name = "terug")] string? back, CancellationToken cancel)
    {
        Back = Links.Back(Url, back);
        if (UndoToken.Read(protection, token) is not { } act)
            return NotFound();
        var result = await undo.HandleAsync(act, cancel);
        return result.Succeeded ? DoneAt(Back, "Het is ongedaan gemaakt.") : Refused(result.Refusals);
    }
}
