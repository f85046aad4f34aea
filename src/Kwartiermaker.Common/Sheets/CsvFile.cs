using CsvHelper;
using CsvHelper.Configuration;
using System.Globalization;
using System.Text;

namespace Kwartiermaker.Common.Sheets;

/// <summary>The lines of a CSV file, whatever separates its cells.</summary>
internal static class CsvFile
{
    public static IEnumerable<SheetLine> Lines(Stream content, CancellationToken cancel)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var first = FirstLine(reader);
        content.Position = 0;
        reader.DiscardBufferedData();
        // Excel may name the separator in a first line of its own.
        var named = first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first.Length == 5;
        var delimiter = named ? first[4] : ((char[])[';', ',', '\t']).MaxBy(c => first.Count(f => f == c));
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
        while (Next(parser, ++number))
        {
            cancel.ThrowIfCancellationRequested();
            var cells = new SortedDictionary<int, SheetCell>();
            foreach (var (column, text) in (parser.Record ?? []).Take(SheetLimits.Columns).Index())
            {
                if (XlsxFile.Tidy(text) is { Length: > 0 } tidy)
                    cells[column] = new SheetCell(tidy);
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

    /// <summary>As far as a line of headings goes: a file without line ends is not taken into memory whole.</summary>
    private static string FirstLine(StreamReader reader)
    {
        var start = new char[SheetLimits.CellLength];
        var read = reader.ReadBlock(start);
        return new string(start, 0, read).Split('\n', '\r')[0];
    }
}
