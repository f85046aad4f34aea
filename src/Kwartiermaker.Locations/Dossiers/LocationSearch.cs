using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Contracts.Reference;
using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Searches the dossiers in the user's scope by name, town, address, number, municipality and owner.</summary>
internal sealed class LocationSearch(FindDossiersHandler dossiers, IMunicipalities municipalities, Texts texts) : ISearch
{
    private const int MostShown = 20;

    /// <summary>A word that stands in more of them is no name of an owner, and grouping all of them would take long.</summary>
    private const int MostForOwners = 500;

    public async Task<SearchFound> FindAsync(string text, CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.View))
            return SearchFound.Nothing;
        if (NumberIn(text) is { } number)
        {
            var direct = await dossiers.Filtered(new DossierFilter()).Where(d => d.Number == number).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancel);
            if (direct is { } id)
                return new("/locaties/" + id, []);
        }

        var page = await dossiers.HandleAsync(new DossierFilter(text, Order: DossierOrder.Name, Descending: false), 1, MostShown, cancel);
        return new(null,
        [
            new(10, "Locaties", "building-community", [.. page.Rows.Select(Hit)], page.Total, page.Total > page.Rows.Count ? Listed(text) : null),
            Group(20, "Gemeenten", "building-bank", await MunicipalitiesAsync(text, cancel)),
            Group(30, "Eigenaren", "key", page.Total <= MostForOwners ? await OwnersAsync(text, cancel) : []),
        ]);

        SearchHit Hit(DossierRow d) => new(
            $"{d.Name}, {d.Town}",
            string.Join(" · ", texts["nummer {0}", d.Number.ToString(CultureInfo.InvariantCulture)], texts["gemeente {0}", municipalities.Find(d.MunicipalityCode)?.Name],
                texts.Of(d.Phase), texts.Of(d.Standing)),
            "/locaties/" + d.Id);

        SearchGroup Group(int order, string title, string icon, IEnumerable<(string Name, string Address, int Dossiers)> named)
        {
            var hits = named.OrderBy(g => g.Name).Take(MostShown).Select(g => new SearchHit(g.Name, texts["{0:locatie|locaties}", g.Dossiers], g.Address)).ToList();
            return new(order, title, icon, hits, hits.Count);
        }
    }

    private async Task<IEnumerable<(string Name, string Address, int Dossiers)>> MunicipalitiesAsync(string text, CancellationToken cancel)
    {
        var words = SearchWords.Of(text);
        var named = municipalities.Present.Where(m => words.All(w => SearchWords.Plain(m.Name).Contains(w, StringComparison.Ordinal)))
            .Concat(municipalities.Meant(text)).Distinct().Take(MostShown).ToDictionary(m => m.Code);
        if (named.Count == 0)
            return [];
        var counts = await dossiers.Filtered(new DossierFilter()).Where(d => named.Keys.Contains(d.MunicipalityCode))
            .GroupBy(d => d.MunicipalityCode).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return counts.Select(c => (named[c.Key].Name, "/locaties?gemeente=" + c.Key, c.Count));
    }

    private async Task<IEnumerable<(string Name, string Address, int Dossiers)>> OwnersAsync(string text, CancellationToken cancel) =>
        (await dossiers.Filtered(new DossierFilter(text)).Where(d => d.Owner != null && d.Owner != "")
            .GroupBy(d => d.Owner!).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel))
        .Where(o => SearchWords.Plain(o.Key).Contains(SearchWords.Plain(text), StringComparison.Ordinal)).Select(o => (o.Key, Listed(o.Key), o.Count));

    private static string Listed(string text) => "/locaties?tekst=" + Uri.EscapeDataString(text);

    /// <summary>A number as people say it: 12, nr 12, nr. 12, nummer 12 or #12.</summary>
    internal static int? NumberIn(string text)
    {
        foreach (var word in (string[])["nummer", "number", "nr.", "nr", "#"])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                text = text[word.Length..].TrimStart();
                break;
            }
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
