using Kwartiermaker.Contracts.Reference;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

/// <param name="Code">Null for an owner.</param>
public sealed record SearchGroup(string Name, string? Code, int Dossiers);

/// <param name="Direct">The dossier whose number was asked for.</param>
/// <param name="Dossiers">The first ones; <paramref name="Total"/> counts them all.</param>
public sealed record SearchAnswer(Guid? Direct, IReadOnlyList<DossierRow> Dossiers, int Total, IReadOnlyList<SearchGroup> Municipalities, IReadOnlyList<SearchGroup> Owners);

/// <summary>Searches the dossiers in the user's scope by name, town, address, number, municipality and owner.</summary>
public sealed class SearchDossiersHandler(FindDossiersHandler dossiers, IMunicipalities municipalities)
{
    public const int MostShown = 20;
    public const int LongestText = 100;

    public async Task<SearchAnswer> HandleAsync(string? text, CancellationToken cancel)
    {
        // Without control characters, which no name holds and the database refuses.
        var asked = string.Concat((text ?? "").Where(c => !char.IsControl(c))).Trim();
        if (asked.Length == 0)
            return new(null, [], 0, [], []);
        if (asked.Length > LongestText)
            asked = asked[..LongestText];
        if (NumberIn(asked) is { } number)
        {
            var direct = await dossiers.Filtered(new DossierFilter()).Where(d => d.Number == number).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancel);
            if (direct is not null)
                return new(direct, [], 1, [], []);
        }

        var found = dossiers.Filtered(new DossierFilter(asked));
        var page = await dossiers.HandleAsync(new DossierFilter(asked, Order: DossierOrder.Name, Descending: false), 1, MostShown, cancel);
        var perMunicipality = await found.GroupBy(d => d.MunicipalityCode).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var perOwner = await found.Where(d => d.Owner != null && d.Owner != "").GroupBy(d => d.Owner!).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return new(
            null,
            page.Rows,
            page.Total,
            perMunicipality.Select(m => new SearchGroup(municipalities.Find(m.Key)?.Name ?? m.Key, m.Key, m.Count)).Where(Matches).OrderBy(g => g.Name).Take(MostShown).ToList(),
            perOwner.Select(o => new SearchGroup(o.Key, null, o.Count)).Where(Matches).OrderBy(g => g.Name).Take(MostShown).ToList());

        bool Matches(SearchGroup group) => group.Name.Contains(asked, StringComparison.OrdinalIgnoreCase);
    }

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

        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
