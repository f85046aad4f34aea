using Kwartiermaker.Access.People;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>Sign-in: at the identity provider; in the demo environment, and only there, by choosing a demo person.</summary>
[AllowAnonymous]
public sealed class SignInModel(IWebHostEnvironment environment, SignInSettings settings, FindRightsHandler rights, IMunicipalities municipalities) : PageModel
{
    public IReadOnlyList<RightsRow> People { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "ReturnUrl")]
    public string? Back { get; set; }

    /// <summary>The identity provider sent the person back without signing in.</summary>
    [BindProperty(SupportsGet = true, Name = "mislukt")]
    public bool Failed { get; set; }

    public string NameOf(string municipality) => municipalities.Find(municipality)?.Name ?? municipality;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (environment.IsEnvironment("Demo"))
            People = await rights.HandleAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? subject, string? terug, CancellationToken cancel)
    {
        var back = Links.Back(Url, terug);
        if (!environment.IsEnvironment("Demo"))
            return settings.Authority is null ? NotFound() : Challenge(new AuthenticationProperties { RedirectUri = back }, OpenIdConnectDefaults.AuthenticationScheme);
        if ((await rights.HandleAsync(cancel)).FirstOrDefault(p => p.Subject == subject) is not { } person)
            return Redirect("/aanmelden");
        await HttpContext.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, SignInSetup.Principal(person.Id, person.Name, person.Roles, person.Scope.ToItems()));
        return LocalRedirect(back);
    }
}
