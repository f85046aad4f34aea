using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>The search box of every page; whoever types a number goes straight to what has it. Each module searches with its own right.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class SearchModel(SearchAllHandler search, Texts texts) : PageModel
{
    /// <summary>How many of each kind are offered while somebody types.</summary>
    public const int Suggested = 4;

    public string Asked { get; private set; } = "";

    public SearchFound Found { get; private set; } = SearchFound.Nothing;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        return Found.Direct is { } address ? Redirect(address) : Page();
    }

    /// <summary>While somebody types: the first of each kind, and the way to all of it.</summary>
    public async Task<IActionResult> OnGetSuggestAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        var groups = Found.Direct is { } address
            ? [new SearchGroup(0, "Locaties", "building-community", [new(Asked, null, address)], 1)]
            : Found.Groups;
        return new JsonResult(new Suggestions(
            Found.Meant is { } meant ? texts["Bedoelde u '{0}'?", meant] : null,
            [.. groups.Select(g => new SuggestedGroup(texts[g.Title], g.Icon, [.. g.Hits.Take(Suggested)]))],
            Asked.Length == 0 ? null : new(groups.Count == 0 ? texts["Niets gevonden"] : texts["Alles bij '{0}'", Asked], null, Links.Search(Asked))));
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        // Not bound as a field of a form: what cannot be stored is left out of the search, not refused.
        Asked = Request.Query["q"].ToString().Trim();
        Found = await search.HandleAsync(Asked, cancel);
    }
}

/// <param name="Meant">That another word was searched for.</param>
/// <param name="All">Null when nothing was asked.</param>
public sealed record Suggestions(string? Meant, IReadOnlyList<SuggestedGroup> Groups, SearchHit? All);

public sealed record SuggestedGroup(string Title, string Icon, IReadOnlyList<SearchHit> Hits);
