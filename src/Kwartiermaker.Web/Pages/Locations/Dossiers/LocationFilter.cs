using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.Extensions.Primitives;
using System.Globalization;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>
/// The filter of the list, the board, the map and the export as it stands in the URL. What cannot be read is left out and
/// told, so that an old link or a typing error never shows a page of errors.
/// </summary>
public sealed record LocationFilter
{
    public string? Text { get; init; }

    public IReadOnlyList<Phase> Phases { get; init; } = [];

    public IReadOnlyList<Standing> Standings { get; init; } = [];

    public IReadOnlyList<SiteKind> Kinds { get; init; } = [];

    public string? Region { get; init; }

    public Municipality? Municipality { get; init; }

    public int? PlacesFrom { get; init; }

    public int? PlacesTo { get; init; }

    /// <summary>The agreement ends on this day or later.</summary>
    public DateOnly? EndsFrom { get; init; }

    /// <summary>The agreement ends on this day or earlier.</summary>
    public DateOnly? EndsTo { get; init; }

    public bool Mine { get; init; }

    /// <summary>Numbers of dossiers that were chosen one by one; a number that nobody has finds nothing.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [];

    public DossierOrder Order { get; init; } = DossierOrder.Number;

    public bool Descending { get; init; } = true;

    /// <summary>Sentences about what could not be read.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    public static LocationFilter Read(IEnumerable<KeyValuePair<string, StringValues>> query, IMunicipalities municipalities, Texts texts)
    {
        var values = query.GroupBy(q => q.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(
            g => g.Key, g => g.SelectMany(q => q.Value).OfType<string>().Select(Plain).Where(v => v.Length > 0).ToList(), StringComparer.OrdinalIgnoreCase);
        var unread = new List<string>();
        Municipality? municipality = null;
        if (One("gemeente") is { } asked)
        {
            var meant = municipalities.Meant(asked);
            if (meant.Count == 1)
                municipality = meant[0];
            else if (meant.Count > 1)
                unread.Add(texts["'{0}' kan {1} zijn; dat filter is niet gebruikt.", asked, string.Join(", ", meant.Select(m => m.Name))]);
            else
                unread.Add(texts["Gemeente '{0}' bestaat niet; dat filter is niet gebruikt.", asked]);
        }

        var order = Choices<DossierOrder>("volgorde");
        return new LocationFilter
        {
            Text = One("tekst") is { } text ? text[..Math.Min(text.Length, SearchAllHandler.LongestText)] : null,
            Phases = Choices<Phase>("fase"),
            Standings = Choices<Standing>("stand"),
            Kinds = Choices<SiteKind>("soort"),
            Region = One("regio"),
            Municipality = municipality,
            PlacesFrom = Number("plaatsenvan"),
            PlacesTo = Number("plaatsentot"),
            EndsFrom = Day("eindigtvan"),
            EndsTo = Day("eindigttm"),
            Mine = One("mijn") is "true" or "ja",
            Numbers = Chosen(),
            Order = order.Count > 0 ? order[0] : DossierOrder.Number,
            Descending = order.Count == 0 || One("aflopend") is "true",
            Unread = unread,
        };

        string? One(string name) => values.GetValueOrDefault(name) is [var first, ..] ? first : null;

        List<T> Choices<T>(string name)
            where T : struct, Enum
        {
            var read = new List<T>();
            foreach (var value in values.GetValueOrDefault(name) ?? [])
            {
                if (Enum.TryParse<T>(value, ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !char.IsAsciiDigit(value[0]))
                    read.Add(choice);
                else
                    unread.Add(texts["De keuze '{0}' bestaat niet; dat filter is niet gebruikt.", value]);
            }

            return read.Distinct().ToList();
        }

        List<int> Chosen()
        {
            var read = new List<int>();
            foreach (var value in values.GetValueOrDefault("kies") ?? [])
            {
                if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    read.Add(number);
                else
                    unread.Add(texts["De keuze '{0}' bestaat niet; dat filter is niet gebruikt.", value]);
            }

            return read.Distinct().Take(ChangeTeamsHandler.Most).ToList();
        }

        DateOnly? Day(string name)
        {
            if (One(name) is not { } text)
                return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            unread.Add(texts["'{0}' is geen dag; dat filter is niet gebruikt.", text]);
            return null;
        }

        int? Number(string name)
        {
            if (One(name) is not { } text)
                return null;
            var read = TypedNumber.Read(name, text, NumberKind.Whole);
            if (read.Succeeded && read.Value is >= 0 and <= int.MaxValue)
                return (int)read.Value;
            unread.Add(texts["'{0}' is geen aantal plaatsen; dat filter is niet gebruikt.", text]);
            return null;
        }
    }

    private static string Plain(string value) => TypedText.Legible(value).Trim();

    public DossierFilter For(CurrentUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new(Text, Phases, Standings, Kinds, Region, Municipality?.Code, PlacesFrom, PlacesTo, Mine ? user.Id : null, Order, Descending, Numbers, EndsFrom, EndsTo);
    }

    /// <summary>How many filters are on.</summary>
    public int Count => Active().Count();

    /// <summary>The query string, with its question mark; empty when nothing is chosen.</summary>
    public string ToQuery(int page = 1)
    {
        var pairs = new List<string>();
        Add("tekst", Text);
        pairs.AddRange(Phases.Select(p => $"fase={p}"));
        pairs.AddRange(Standings.Select(s => $"stand={s}"));
        pairs.AddRange(Kinds.Select(k => $"soort={k}"));
        Add("regio", Region);
        Add("gemeente", Municipality?.Code);
        Add("plaatsenvan", PlacesFrom?.ToString(CultureInfo.InvariantCulture));
        Add("plaatsentot", PlacesTo?.ToString(CultureInfo.InvariantCulture));
        Add("eindigtvan", EndsFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("eindigttm", EndsTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("mijn", Mine ? "true" : null);
        pairs.AddRange(Numbers.Select(n => string.Create(CultureInfo.InvariantCulture, $"kies={n}")));
        if (Order != DossierOrder.Number || !Descending)
        {
            Add("volgorde", Order.ToString());
            Add("aflopend", Descending ? "true" : null);
        }

        Add("pagina", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                pairs.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }

    /// <summary>The query with the list sorted by this, or the other way round when it is so already.</summary>
    public string SortedBy(DossierOrder order) => (this with { Order = order, Descending = Order == order && !Descending }).ToQuery();

    /// <summary>Value of aria-sort for a column's heading.</summary>
    public string? SortOf(DossierOrder order) => Order != order ? null : Descending ? "descending" : "ascending";

    /// <summary>Every filter that is on, with the filter that is left without it.</summary>
    public IEnumerable<(Func<Texts, string> Name, LocationFilter Without)> Active()
    {
        if (Text is not null)
            yield return (texts => texts["tekst: {0}", Text], this with { Text = null });
        foreach (var phase in Phases)
            yield return (texts => texts["fase: {0}", phase], this with { Phases = Phases.Where(p => p != phase).ToList() });
        foreach (var standing in Standings)
            yield return (texts => texts["stand: {0}", standing], this with { Standings = Standings.Where(s => s != standing).ToList() });
        foreach (var kind in Kinds)
            yield return (texts => texts["soort: {0}", kind], this with { Kinds = Kinds.Where(k => k != kind).ToList() });
        if (Region is not null)
            yield return (texts => texts["regio: {0}", Region], this with { Region = null });
        if (Municipality is not null)
            yield return (texts => texts["gemeente: {0}", Municipality.Name], this with { Municipality = null });
        if (PlacesFrom is not null)
            yield return (texts => texts["vanaf {0:plaats|plaatsen}", PlacesFrom], this with { PlacesFrom = null });
        if (PlacesTo is not null)
            yield return (texts => texts["tot en met {0:plaats|plaatsen}", PlacesTo], this with { PlacesTo = null });
        if (EndsFrom is not null)
            yield return (texts => texts["eindigt vanaf {0}", EndsFrom], this with { EndsFrom = null });
        if (EndsTo is not null)
            yield return (texts => texts["eindigt uiterlijk {0}", EndsTo], this with { EndsTo = null });
        if (Mine)
            yield return (texts => texts["alleen die van mij"], this with { Mine = false });
        if (Numbers.Count > 0)
            yield return (texts => texts["{0} gekozen", Numbers.Count], this with { Numbers = [] });
    }
}
