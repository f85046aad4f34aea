using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Finds dossiers by words: of the site, and of its municipality under every name that it goes by.</summary>
internal static class DossierWords
{
    /// <summary>Shorter words stand in the names of half the country.</summary>
    private const int ShortestPartOfName = 3;

    public static IQueryable<Guid> Matching(AppDbContext db, IMunicipalities municipalities, string text)
    {
        // A name of more words is first looked for as a municipality.
        var whole = municipalities.Meant(text).Select(Word).ToList();
        var all = SearchWords.Of(text).Select(word => (IReadOnlyList<string>)
        [
            word,
            .. municipalities.Present.Where(m => word.Length >= ShortestPartOfName && SearchWords.Plain(m.Name).Contains(word, StringComparison.Ordinal))
                .Concat(municipalities.Meant(word)).Select(Word).Distinct(),
        ]);
        return db.SubjectsContaining([.. all], whole);
    }

    /// <summary>The code of the municipality stands among the words of a site, for a name can change.</summary>
    private static string Word(Municipality municipality) => SearchWords.Plain(municipality.Code);
}
