using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Search;

/// <summary>Finds the pages themselves, by their name in the menu.</summary>
internal sealed class PageSearch(ModuleList modules, Texts texts) : ISearch
{
    public Task<SearchFound> FindAsync(string text, CurrentUser user, CancellationToken cancel)
    {
        var words = SearchWords.Of(text);
        var hits = modules.Menu.Where(l => user.May(l.Permission)).Select(l => (l.Name, l.Address))
            .Concat(modules.QuickActs.Where(a => !a.OnLocation && user.May(a.Permission)).Select(a => (a.Name, a.Address)))
            .Select(p => new SearchHit(texts[p.Name], null, p.Address))
            .Where(h => words.All(w => SearchWords.Plain(h.Name).Contains(w, StringComparison.Ordinal))).ToList();
        return Task.FromResult(new SearchFound(null, [new(2000, "Pagina's", "list", hits, hits.Count)]));
    }
}
