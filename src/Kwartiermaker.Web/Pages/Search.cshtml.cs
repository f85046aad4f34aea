using Kwartiermaker.Common.Search;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>The search box of every page; whoever types a number goes straight to what has it. Each module searches with its own right.</summary>
[Authorize(SignInSetup.SeesAnything)]
public sealed class SearchModel(SearchAllHandler search) : PageModel
{
    public string Asked { get; private set; } = "";

    public SearchFound Found { get; private set; } = SearchFound.Nothing;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        // Not bound as a field of a form: what cannot be stored is left out of the search, not refused.
        Asked = Request.Query["q"].ToString().Trim();
        Found = await search.HandleAsync(Asked, cancel);
        return Found.Direct is { } address ? Redirect(address) : Page();
    }
}
