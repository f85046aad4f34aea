using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using System.Diagnostics;

namespace Kwartiermaker.Web.Pages;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>From the address, whatever the method was: the page is shown for an answer that came before.</summary>
    public int Code => int.TryParse(RouteData.Values["code"] as string, out var code) && code is 400 or 401 or 403 or 404 or 405 or 412 or 413 or 429 or 504 ? code : 500;

    public string Trace => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
}
