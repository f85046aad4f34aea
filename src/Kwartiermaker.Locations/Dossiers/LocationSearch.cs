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

        var found = dossiers.Filtered(new DossierFilter(text));
        var page = await dossiers.HandleAsync(new DossierFilter(text, Order: DossierOrder.Name, Descending: false), 1, MostShown, cancel);
        var perMunicipality = await found.GroupBy(d => d.MunicipalityCode).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var perOwner = await found.Where(d => d.Owner != null && d.Owner != "").GroupBy(d => d.Owner!).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return new(null,
        [
            new("Locaties", "building-community", [.. page.Rows.Select(Hit)], page.Total, page.Total > page.Rows.Count ? Listed(text) : null),
            Group("Gemeenten", "building-bank", perMunicipality.Select(m => (municipalities.Find(m.Key)?.Name ?? m.Key, "/locaties?gemeente=" + m.Key, m.Count))),
            Group("Eigenaren", "key", perOwner.Select(o => (o.Key, Listed(o.Key), o.Count))),
        ]);

        SearchHit Hit(DossierRow d) => new(
            $"{d.Name}, {d.Town}",
            string.Join(" · ", texts["nummer {0}", d.Number.ToString(CultureInfo.InvariantCulture)], texts["gemeente {0}", municipalities.Find(d.MunicipalityCode)?.Name],
                texts.Of(d.Phase), texts.Of(d.Standing)),
            "/locaties/" + d.Id);

        SearchGroup Group(string title, string icon, IEnumerable<(string Name, string Address, int Dossiers)> all)
        {
            var named = all.Where(g => g.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).OrderBy(g => g.Name).Take(MostShown)
                .Select(g => new SearchHit(g.Name, texts["{0:locatie|locaties}", g.Dossiers], g.Address)).ToList();
            return new(title, icon, named, named.Count);
        }
    }

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
