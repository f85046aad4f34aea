using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>The search box of every page; whoever types a dossier's number goes straight to it.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class SearchModel(SearchDossiersHandler search) : PageModel
{
    public string Asked { get; private set; } = "";

    public SearchAnswer Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? q, CancellationToken cancel)
    {
        Asked = q?.Trim() ?? "";
        Found = await search.HandleAsync(Asked, cancel);
        return Found.Direct is { } dossier ? Redirect($"/locaties/{dossier}") : Page();
    }
}
