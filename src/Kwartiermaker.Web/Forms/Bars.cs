using Kwartiermaker.Common.Language;
using System.Globalization;

namespace Kwartiermaker.Web.Forms;

/// <summary>What one kind of part is, and the name of its look in the style sheet: a tint by size, or what it means.</summary>
public sealed record BarSeries(string Name, string Look);

/// <summary>One bar; each part belongs to the series of the same place, and parts below zero lie left of the axis.</summary>
/// <param name="Total">What stands behind it.</param>
/// <param name="Address">Where its name leads to.</param>
public sealed record Bar(string Label, IReadOnlyList<decimal> Parts, string Total, string? Address = null);

/// <summary>A drawn part, in hundredths of the width.</summary>
/// <param name="Text">What a screen reader hears, and who points at it sees.</param>
/// <param name="Word">What is written in it, if there is room.</param>
public sealed record BarPart(decimal At, decimal Width, string Look, string Text, string? Word);

/// <summary>Bars that lie below each other on one scale; the server draws them as wide as the page is, with words as large as those around.</summary>
/// <param name="Line">Where a line stands that the bars should reach.</param>
/// <param name="Top">The end of the scale, when that is not the longest bar.</param>
/// <param name="Counts">Each part holds its number; else the first of each series that has the room holds its name.</param>
public sealed record Bars(
    string Title, IReadOnlyList<BarSeries> Series, IReadOnlyList<Bar> Rows, Func<decimal, string> Show, decimal? Line = null, decimal? Top = null, bool Counts = false)
{
    /// <summary>The width of one letter when the bars are narrow.</summary>
    private const decimal Letter = 2.2m;

    private readonly decimal highest = Top ?? Math.Max(1, Rows.Select(r => r.Parts.Where(p => p > 0).Sum()).DefaultIfEmpty(0).Max());

    private readonly decimal lowest = Rows.Select(r => r.Parts.Where(p => p < 0).Sum()).DefaultIfEmpty(0).Min();

    /// <summary>Amounts in euros, the largest kind first and darkest.</summary>
    public static Bars OfEuros(string title, IReadOnlyList<string> series, IReadOnlyList<(string Label, IReadOnlyList<decimal> Parts)> rows)
    {
        var bySize = Enumerable.Range(0, series.Count).Where(s => rows.Any(r => r.Parts[s] != 0)).OrderByDescending(s => Math.Abs(rows.Sum(r => r.Parts[s]))).ToList();
        return new(
            title,
            [.. bySize.Select((s, place) => new BarSeries(series[s], "t" + (place + 1)))],
            [.. rows.Select(r => new Bar(r.Label, [.. bySize.Select(s => r.Parts[s])], Money.Euro(r.Parts.Sum())))],
            Money.Euro);
    }

    /// <summary>Where the scale is named: at a round distance, one, two or five times a power of ten.</summary>
    public IEnumerable<decimal> Scale
    {
        get
        {
            var step = 1m;
            for (var i = 0; step * 5 < highest - lowest; i++)
                step *= i % 3 == 1 ? 2.5m : 2m;
            for (var value = Math.Ceiling(lowest / step) * step; value <= highest; value += step)
                yield return value;
        }
    }

    /// <summary>Their names are no longer than a year.</summary>
    public bool HasYears => Rows.All(r => r.Label.Length <= 4);

    public decimal At(decimal value) => (value - lowest) / (highest - lowest) * 100;

    /// <returns>The parts of each bar.</returns>
    public IEnumerable<IReadOnlyList<BarPart>> Parts()
    {
        var named = new HashSet<int>();
        foreach (var row in Rows)
        {
            var (up, down, parts) = (0m, 0m, new List<BarPart>());
            for (var series = 0; series < row.Parts.Count; series++)
            {
                var part = row.Parts[series];
                if (part == 0)
                    continue;
                var from = part > 0 ? up : down;
                (up, down) = part > 0 ? (from + part, down) : (up, from + part);
                var (left, width) = (At(Math.Min(from, from + part)), At(Math.Abs(part) + lowest));
                var name = Series[series].Name;
                var word = Counts ? Show(part) : name;
                var written = (word.Length + 2) * Letter <= width && (Counts || named.Add(series));
                parts.Add(new(left, width, Series[series].Look, $"{name}: {Show(part)}", written ? word : null));
            }

            yield return parts;
        }
    }

    /// <summary>A share of the width as SVG writes it.</summary>
    public static string Share(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
