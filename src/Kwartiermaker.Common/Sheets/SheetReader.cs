using CsvHelper;
using CsvHelper.Configuration;
using Kwartiermaker.Common.Files;
using MiniExcelLibs;
using System.Globalization;
using System.Text;

namespace Kwartiermaker.Common.Sheets;

/// <summary>Reads an uploaded spreadsheet, XLSX or CSV, after its content was checked. Formulas are not calculated: their stored value counts.</summary>
public static class SheetReader
{
    /// <summary>Rows of which nothing is filled in do not count, but reading must end.</summary>
    private const int MostEmptyRows = 1_000;

    public static Result<Sheet> Read(Stream content, string fileName, long maxBytes, int mostRows)
    {
        switch (FileSniffer.Inspect(content, fileName, maxBytes))
        {
            case FileVerdict.Refused refused:
                return Refusal.Invalid("File", CodeOf(refused), maxBytes / (1024 * 1024));
            case FileVerdict.Accepted { Kind: not (FileKind.Xlsx or FileKind.Csv) }:
                return Refusal.Invalid("File", "sheet.wrong-type");
            case FileVerdict.Accepted accepted:
                content.Position = 0;
                return Read(accepted.Kind == FileKind.Csv ? Csv(content) : Xlsx(content), mostRows);
            default:
                throw new InvalidOperationException("Unknown verdict.");
        }
    }

    private static string CodeOf(FileVerdict.Refused refused) => refused.Code switch
    {
        FileRefusals.Empty => "sheet.empty",
        FileRefusals.TooLarge => "sheet.too-large",
        FileRefusals.HasMacros => "sheet.has-macros",
        FileRefusals.HasEmbedded or FileRefusals.Active or FileRefusals.ReachesOut => "sheet.not-plain",
        FileRefusals.Encrypted => "sheet.encrypted",
        FileRefusals.Broken => "sheet.broken",
        _ when refused.NamedExtension == ".csv" => "sheet.csv-encoding",
        _ when refused.NamedExtension == ".xlsx" => "sheet.broken",
        _ => "sheet.wrong-type",
    };

    private static Result<Sheet> Read(IEnumerable<IReadOnlyList<string>> lines, int mostRows)
    {
        IReadOnlyList<string>? headings = null;
        var rows = new List<SheetRow>();
        var (number, empty) = (0, 0);
        try
        {
            foreach (var line in lines)
            {
                number++;
                if (line.All(string.IsNullOrWhiteSpace))
                {
                    if (++empty > MostEmptyRows)
                        break;
                }
                else if (headings is null)
                {
                    headings = line;
                }
                else if (rows.Count == mostRows)
                {
                    return Refusal.Invalid("File", "sheet.too-many-rows", mostRows);
                }
                else
                {
                    rows.Add(new SheetRow(number, line));
                }
            }
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or OutOfMemoryException))
        {
            // The file comes from outside: whatever the reader stumbles over, the file is what is wrong.
            return Refusal.Invalid("File", "sheet.broken");
        }

        if (headings is null || rows.Count == 0)
            return Refusal.Invalid("File", "sheet.no-rows");
        return new Sheet(headings, rows);
    }

    private static IEnumerable<IReadOnlyList<string>> Xlsx(Stream content)
    {
        foreach (var row in content.Query(useHeaderRow: false, excelType: ExcelType.XLSX))
            yield return ((IDictionary<string, object?>)row).Values.Select(Text).ToList();
    }

    private static IEnumerable<IReadOnlyList<string>> Csv(Stream content)
    {
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var first = reader.ReadLine() ?? "";
        content.Position = 0;
        reader.DiscardBufferedData();
        // Excel may name the separator in a first line of its own.
        var named = first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first.Length == 5;
        var delimiter = named ? first[4] : ((char[])[';', ',', '\t']).MaxBy(c => first.Count(f => f == c));
        // A quote in the middle of a cell is read as it stands: what is wrong with the row shows in the preview.
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter.ToString(), IgnoreBlankLines = false, BadDataFound = null };
        using var parser = new CsvParser(reader, settings, leaveOpen: true);
        if (named)
            parser.Read();
        while (parser.Read())
            yield return (parser.Record ?? []).Select(Text).ToList();
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        // With a comma, so that 1,5 is never read as one thousand five hundred.
        double number => number.ToString("0.###########", CultureInfo.GetCultureInfo("nl-NL")),
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => SafeCell.Read(Convert.ToString(cell, CultureInfo.InvariantCulture)?.Trim().TrimStart('\uFEFF') ?? ""),
    };
}
