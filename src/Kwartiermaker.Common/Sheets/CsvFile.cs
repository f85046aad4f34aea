using CsvHelper;
using CsvHelper.Configuration;
using System.Globalization;
using System.Text;

namespace Kwartiermaker.Common.Sheets;

/// <summary>The lines of a CSV file, whatever separates its cells.</summary>
internal static class CsvFile
{
    public static IEnumerable<SheetLine> Lines(Stream content, Func<string, bool> isHeading, CancellationToken cancel)
    {
        var start = Start(content);
        // Excel may name the separator in a first line of its own.
        var named = start[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && start[0].Length == 5;
        var delimiter = named ? start[0][4] : DelimiterOf(start, isHeading);
        // So many of them on one line within a cell, that it is a row of the list.
        var whole = Math.Max(3, start.Max(l => l.Count(c => c == delimiter)) - 1);
        content.Position = 0;
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        // A quote in the middle of a cell is read as it stands: what is wrong with the row shows in the preview.
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            IgnoreBlankLines = false,
            BadDataFound = null,
            MaxFieldSize = SheetLimits.CellLength,
        };
        using var parser = new CsvParser(reader, settings, leaveOpen: true);
        if (named)
            parser.Read();
        var number = 0;
        var letters = 0L;
        while (Next(parser, ++number))
        {
            cancel.ThrowIfCancellationRequested();
            var cells = new SortedDictionary<int, SheetCell>();
            foreach (var (column, text) in (parser.Record ?? []).Index())
            {
                if (text.Contains('\n', StringComparison.Ordinal) && text.Split('\n').Skip(1).Any(l => l.Count(c => c == delimiter) >= whole))
                    throw new QuoteOpenException(number);
                if (XlsxFile.Tidy(text) is { Length: > 0 } tidy)
                    cells[Math.Min(column, SheetLimits.Columns)] = SheetCell.Of(tidy);
                if ((letters += text.Length) > SheetLimits.Letters)
                    throw new TooMuchTextException();
            }

            yield return new SheetLine(number, cells);
        }
    }

    private static bool Next(CsvParser parser, int row)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new CellTooLongException(row);
        }
    }

    /// <summary>The first lines, as far as one cell may go: a file without line ends is not taken into memory whole.</summary>
    private static string[] Start(Stream content)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var start = new char[SheetLimits.CellLength];
        var read = reader.ReadBlock(start);
        return new string(start, 0, read).ReplaceLineEndings("\n").Split('\n').Take(SheetLimits.LinesToHeadings).ToArray();
    }

    /// <summary>The sign that parts a line into the most headings; without any, the one that stands most in the first line.</summary>
    private static char DelimiterOf(string[] lines, Func<string, bool> isHeading) => ((char[])[';', ',', '\t'])
        .OrderByDescending(d => lines.Max(l => l.Split(d).Count(c => isHeading(c.Trim().Trim('"'))))).ThenByDescending(d => lines[0].Count(c => c == d)).First();
}
