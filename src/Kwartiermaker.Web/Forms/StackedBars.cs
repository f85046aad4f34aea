using Kwartiermaker.Common.Language;
using System.Globalization;

namespace Kwartiermaker.Web.Forms;

/// <summary>One bar; each part belongs to the series of the same place. Parts below zero hang under the axis.</summary>
public sealed record StackedBar(string Label, IReadOnlyList<decimal> Parts);

/// <summary>A line to compare the bars with.</summary>
public sealed record BarLine(string Name, decimal Value);

/// <summary>A drawn rectangle, in the units of the picture.</summary>
public sealed record BarPart(double X, double Y, double Width, double Height, int Series, string Text);

/// <summary>
/// Stacked bars of euros as a picture that the server draws. The page puts a table with the same numbers beside it.
/// </summary>
/// <param name="Name">Unique on the page; makes the ids.</param>
public sealed record StackedBars(
    string Name, string Title, string Description, IReadOnlyList<string> Series, IReadOnlyList<StackedBar> Bars, IReadOnlyList<BarLine> Lines)
{
    public const double Width = 720, Height = 340, Left = 84, Top = 16, Bottom = 300, Right = 712;

    private decimal Highest => Math.Max(1, Bars.Select(b => b.Parts.Where(p => p > 0).Sum()).Concat(Lines.Select(l => l.Value)).DefaultIfEmpty(0).Max());

    private decimal Lowest => Bars.Select(b => b.Parts.Where(p => p < 0).Sum()).DefaultIfEmpty(0).Min();

    /// <summary>A round distance between the lines of the scale: one, two or five times a power of ten.</summary>
    private decimal Step
    {
        get
        {
            var step = 1m;
            for (var i = 0; step * 5 < Highest - Lowest; i++)
                step *= i % 3 == 1 ? 2.5m : 2m;
            return step;
        }
    }

    public IEnumerable<decimal> Scale
    {
        get
        {
            for (var value = Math.Ceiling(Lowest / Step) * Step; value <= Highest; value += Step)
                yield return value;
        }
    }

    private double Slot => (Right - Left) / Math.Max(1, Bars.Count);

    public double Y(decimal value) => Bottom - ((double)((value - Lowest) / (Highest - Lowest)) * (Bottom - Top));

    public double Middle(int bar) => Left + (Slot * (bar + 0.5));

    /// <summary>Not every bar of many gets its name under it.</summary>
    public bool HasLabel(int bar) => bar % ((Bars.Count / 13) + 1) == 0;

    public IEnumerable<BarPart> Parts()
    {
        var width = Math.Min(90, Slot * 0.7);
        for (var bar = 0; bar < Bars.Count; bar++)
        {
            var (up, down) = (0m, 0m);
            for (var series = 0; series < Bars[bar].Parts.Count; series++)
            {
                var part = Bars[bar].Parts[series];
                if (part == 0)
                    continue;
                var from = part > 0 ? up : down;
                var to = from + part;
                (up, down) = part > 0 ? (to, down) : (up, to);
                var top = Y(Math.Max(from, to));
                yield return new BarPart(
                    Middle(bar) - (width / 2), top, width, Y(Math.Min(from, to)) - top, series, $"{Bars[bar].Label}, {Series[series]}: {Money.Euro(part)}");
            }
        }
    }

    /// <summary>A number as SVG writes it.</summary>
    public static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
