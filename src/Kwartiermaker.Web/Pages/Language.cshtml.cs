using Kwartiermaker.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

[AllowAnonymous]
public sealed class LanguageModel(IHostEnvironment environment) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public IActionResult OnPost(string? taal, string? terug)
    {
        var culture = taal == "en" ? "en-GB" : "nl-NL";
        Response.Cookies.Append(environment.CookieName("language"), CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
        return Redirect(Links.Back(Url, terug));
    }
}
