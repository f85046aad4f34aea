using Kwartiermaker.Common.Files;
using System.IO.Compression;

namespace Kwartiermaker.Common.Sheets;

/// <summary>
/// Reads an uploaded list, XLSX or CSV, after its content was checked. Of a workbook the sheet that people see with the most
/// headings is read. Formulas are not calculated: their stored value counts.
/// </summary>
public static class SheetReader
{
    /// <param name="mostRows">Filled rows below the headings.</param>
    /// <param name="isHeading">Whether a text names a column: the headings are the line with most of them.</param>
    public static Result<Sheet> Read(Stream content, string fileName, long maxBytes, int mostRows, Func<string, bool> isHeading, CancellationToken cancel)
    {
        // Before its content is checked, because checking unpacks it.
        if (content.Length <= maxBytes && !UnpacksSmall(content))
            return Refusal.Invalid("File", "sheet.unpacks-large");
        switch (FileSniffer.Inspect(content, fileName, maxBytes, cancel))
        {
            case FileVerdict.Refused refused:
                return Refusal.Invalid("File", CodeOf(refused), maxBytes / (1024 * 1024));
            case FileVerdict.Accepted { Kind: not (FileKind.Xlsx or FileKind.Csv) }:
                return Refusal.Invalid("File", "sheet.wrong-type");
            case FileVerdict.Accepted accepted:
                return Read(content, accepted.Kind, mostRows, isHeading, cancel);
            default:
                throw new InvalidOperationException("Unknown verdict.");
        }
    }

    private static Result<Sheet> Read(Stream content, FileKind kind, int mostRows, Func<string, bool> isHeading, CancellationToken cancel)
    {
        // One line more than may be, so that it shows when there are more.
        var most = mostRows + SheetLimits.LinesToHeadings + 1;
        try
        {
            if (kind == FileKind.Csv)
                return Sheet(null, CsvFile.Lines(content, isHeading, cancel).Where(l => l.Cells.Count > 0).Take(most).ToList(), mostRows, isHeading);
            using var file = new XlsxFile(content);
            return Sheet(file, most, mostRows, isHeading, cancel);
        }
        catch (TooMuchTextException)
        {
            return Refusal.Invalid("File", "sheet.too-much-text");
        }
        catch (QuoteOpenException open)
        {
            return Refusal.Invalid("File", "sheet.quote-open", open.Row);
        }
        catch (CellTooLongException long_)
        {
            return Refusal.Invalid("File", "sheet.cell-too-long", long_.Row, SheetLimits.CellLength);
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or OutOfMemoryException))
        {
            // The file comes from outside: whatever the reader stumbles over, the file is what is wrong.
            return Refusal.Invalid("File", "sheet.broken");
        }
    }

    private static Result<Sheet> Sheet(XlsxFile file, int most, int mostRows, Func<string, bool> isHeading, CancellationToken cancel)
    {
        (string Name, List<SheetLine> Lines)? best = null;
        var names = new List<string>();
        foreach (var (name, part) in file.VisibleSheets())
        {
            names.Add(name);
            var lines = file.Lines(part, most, cancel);
            if (best is null || Known(lines, isHeading) > Known(best.Value.Lines, isHeading))
                best = (name, lines);
        }

        if (best is not { } read)
            return Refusal.Invalid("File", "sheet.no-rows");
        var sheet = Sheet(read.Name, read.Lines, mostRows, isHeading);
        return sheet.Succeeded ? sheet.Value with { OtherSheets = [.. names.Where(n => n != read.Name), .. file.HiddenSheets()] } : sheet;
    }

    /// <summary>How many headings the best line holds.</summary>
    private static int Known(List<SheetLine> lines, Func<string, bool> isHeading) =>
        lines.Take(SheetLimits.LinesToHeadings).Select(l => l.Cells.Values.Count(c => isHeading(c.Text))).DefaultIfEmpty(0).Max();

    private static Result<Sheet> Sheet(string? name, List<SheetLine> lines, int mostRows, Func<string, bool> isHeading)
    {
        if (lines.Count == 0)
            return Refusal.Invalid("File", "sheet.no-rows");
        // The first line with the most headings; without any, the first line is what somebody took for them.
        var headings = lines.Take(SheetLimits.LinesToHeadings).MaxBy(l => l.Cells.Values.Count(c => isHeading(c.Text)))!;
        var rows = lines.Where(l => l.Number > headings.Number).ToList();
        if (rows.Count == 0)
            return Refusal.Invalid("File", "sheet.no-rows");
        if (rows.Count > mostRows)
            return Refusal.Invalid("File", "sheet.too-many-rows", mostRows);
        var width = Math.Min(headings.Cells.Keys.Last() + 1, SheetLimits.Columns);
        return new Sheet(name, headings.Number, Wide(headings, width).Select(c => c.Kind == CellKind.Merged ? "" : c.Text).ToList(),
            rows.Select(r => new SheetRow(r.Number, Wide(r, width))).ToList())
        {
            ColumnsWithoutHeading = rows.SelectMany(r => r.Cells.Where(c => c.Value.Kind != CellKind.Merged).Select(c => c.Key)).Distinct().Order()
                .Concat(headings.Cells.Keys.Where(c => c == SheetLimits.Columns)).Distinct()
                .Where(c => c == SheetLimits.Columns || !headings.Cells.TryGetValue(c, out var heading) || heading.Kind == CellKind.Merged)
                .Select(c => SheetLimits.NameOf(c) + (c == SheetLimits.Columns ? "…" : "")).ToList(),
            HiddenRows = rows.Count(r => r.Hidden),
        };
    }

    private static List<SheetCell> Wide(SheetLine line, int width) => Enumerable.Range(0, width).Select(c => line.Cells.GetValueOrDefault(c, SheetCell.Empty)).ToList();

    /// <summary>A list of some thousand rows is small; what grows a hundred times on unpacking is no list.</summary>
    private static bool UnpacksSmall(Stream content)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Sum(e => e.Length) <= SheetLimits.UnpackedBytes
                && zip.Entries.All(e => e.Length <= 1024 * 1024 || e.Length <= e.CompressedLength * SheetLimits.PackingRatio);
        }
        catch (Exception broken) when (broken is InvalidDataException or ArgumentException or IOException)
        {
            // No archive, or a broken one: the check of its content says so.
            return true;
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
        _ when refused.Found == FileKind.OldOffice => "sheet.old-or-locked",
        _ when refused.NamedExtension == ".csv" => "sheet.csv-encoding",
        _ when refused.NamedExtension == ".xlsx" => "sheet.broken",
        _ => "sheet.wrong-type",
    };
}
