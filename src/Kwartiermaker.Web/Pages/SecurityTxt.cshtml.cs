using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>Whom to tell about a weakness (RFC 9116); the address is a setting of the organisation that runs this.</summary>
[AllowAnonymous]
public sealed class SecurityTxtModel(IConfiguration configuration, TimeProvider time) : PageModel
{
    public IActionResult OnGet() => configuration["Security:Contact"] is { Length: > 0 } contact
        ? Content($"Contact: {contact}\nExpires: {time.GetUtcNow().AddDays(180):yyyy-MM-dd'T'HH:mm:ss'Z'}\nPreferred-Languages: nl, en\n", "text/plain; charset=utf-8")
        : NotFound();
}
