using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>Ends the session here, and at the identity provider when there is one.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class SignOutModel(SignInSettings settings) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        if (settings.Authority is not null)
            return SignOut(new AuthenticationProperties { RedirectUri = "/aanmelden" }, CookieAuthenticationDefaults.AuthenticationScheme,
                OpenIdConnectDefaults.AuthenticationScheme);
        await HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Redirect("/aanmelden");
    }
}
