using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>Ends the session here, and at the identity provider when there is one.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class SignOutModel(SignInSettings settings) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public IActionResult OnPost() => SignInSetup.SignOut(settings);
}
