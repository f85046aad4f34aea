using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Search;

namespace Kwartiermaker.Access.People;

/// <summary>Finds colleagues by name or by what they do; the other side of the table does not look us up.</summary>
internal sealed class PeopleSearch(IPeople people, ModuleList modules, Texts texts) : ISearch
{
    private const int MostShown = 10;

    public async Task<SearchFound> FindAsync(string text, CurrentUser user, CancellationToken cancel)
    {
        if (modules.IsOtherSideOfAny(user))
            return SearchFound.Nothing;
        var words = SearchWords.Of(text);
        var found = (await people.FindAsync(cancel)).Select(p => (Person: p, Role: texts["role." + p.Role]))
            .Where(p => words.All(w => SearchWords.Plain($"{p.Person.Name} {p.Role}").Contains(w, StringComparison.Ordinal))).ToList();
        return new(null, [new(1900, "Collega's", "user", [.. found.Take(MostShown).Select(Hit)], found.Count)]);

        static SearchHit Hit((Person Person, string Role) found) =>
            new(found.Person.Name, found.Person.Phone is { } phone ? $"{found.Role} · {phone}" : found.Role, $"mailto:{found.Person.Email}");
    }
}
