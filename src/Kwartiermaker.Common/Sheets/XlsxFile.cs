using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelNumberFormat;
using Kwartiermaker.Common.Checks;
using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Worksheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Kwartiermaker.Common.Sheets;

/// <summary>
/// The sheets of an XLSX file that people see, each cell at the column of its letter, whatever the file says about its own size
/// (ISO/IEC 29500-1, 18.3.1).
/// </summary>
internal sealed partial class XlsxFile : IDisposable
{
    /// <summary>Serials of 1 January 1900 and 31 December 9999.</summary>
    private const int FirstDay = 1, LastDay = 2_958_465;

    private static readonly SearchValues<char> DayLetters = SearchValues.Create("dDyYjJmM");

    /// <summary>ISO 8601, as ISO/IEC 29500-1 (18.18.11) asks for.</summary>
    private static readonly string[] IsoMoments = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly SpreadsheetDocument file;
    private readonly WorkbookPart workbook;
    private readonly Lazy<List<string>> strings;
    private readonly Lazy<List<bool>> dayStyles;

    /// <summary>A workbook of an old Mac counts its days from 1 January 1904.</summary>
    private readonly int daysLater;

    public XlsxFile(Stream content)
    {
        content.Position = 0;
        file = SpreadsheetDocument.Open(content, isEditable: false, new OpenSettings { MaxCharactersInPart = SheetLimits.UnpackedBytes });
        workbook = file.WorkbookPart ?? throw new InvalidDataException("No workbook.");
        strings = new(SharedStrings);
        dayStyles = new(DayStyles);
        daysLater = workbook.Workbook!.WorkbookProperties?.Date1904?.InnerText is "1" or "true" or "on" ? 1_462 : 0;
    }

    /// <summary>In the order of their tabs.</summary>
    public IEnumerable<(string Name, WorksheetPart Part)> VisibleSheets()
    {
        foreach (var sheet in workbook.Workbook!.Sheets?.Elements<Worksheet>() ?? [])
        {
            if (sheet.State?.InnerText is null or "" or "visible" && sheet.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart part)
                yield return (sheet.Name?.Value ?? "", part);
        }
    }

    /// <summary>Sheets that the spreadsheet program does not show: never read, and said.</summary>
    public IEnumerable<string> HiddenSheets() =>
        (workbook.Workbook!.Sheets?.Elements<Worksheet>() ?? []).Where(s => s.State?.InnerText is not (null or "" or "visible")).Select(s => s.Name?.Value ?? "");

    /// <summary>The lines in which something stands, no more than asked for.</summary>
    /// <exception cref="InvalidDataException">Two rows of one number, or merged cells that lie over each other: programs differ in what they show.</exception>
    public List<SheetLine> Lines(WorksheetPart part, int most, CancellationToken cancel)
    {
        var lines = new SortedDictionary<int, SheetLine>();
        var merged = new List<string>();
        var number = 0;
        var letters = 0L;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                number = int.TryParse(Said(reader, "r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : number + 1;
                var hidden = Said(reader, "hidden") is "1" or "true";
                if (Cells(reader, number, cancel) is not { Count: > 0 } cells || lines.Count >= most)
                    continue;
                if (number < 1 || !lines.TryAdd(number, new SheetLine(number, cells, hidden)))
                    throw new InvalidDataException("Two rows of one number.");
                if ((letters += cells.Values.Sum(c => c.Text.Length)) > SheetLimits.Letters)
                    throw new TooMuchTextException();
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement && Said(reader, "ref") is { } range && merged.Count < 10_000)
            {
                merged.Add(range);
            }
        }

        var read = lines.Values.ToList();
        Mark(read, merged, cancel);
        return read;
    }

    /// <summary>A number of days as the workbook counts them; null when it is no day.</summary>
    public DateTime? Day(double serial) => serial + daysLater is >= FirstDay and < LastDay + 1 ? DateTime.FromOADate(serial + daysLater) : null;

    public void Dispose() => file.Dispose();

    /// <summary>What a cell says, without spaces around it and in the one Unicode form.</summary>
    internal static string Tidy(string text)
    {
        var trimmed = SafeCell.Read(text.Trim().TrimStart('\uFEFF'));
        return TypedText.Tidy(trimmed) ?? trimmed;
    }

    private static string? Said(OpenXmlReader reader, string attribute) =>
        reader.Attributes.FirstOrDefault(a => a.LocalName == attribute && a.NamespaceUri.Length == 0) is { LocalName: not null } said ? said.Value : null;

    private SortedDictionary<int, SheetCell> Cells(OpenXmlReader reader, int row, CancellationToken cancel)
    {
        var cells = new SortedDictionary<int, SheetCell>();
        if (!reader.ReadFirstChild())
            return cells;
        var column = -1;
        do
        {
            cancel.ThrowIfCancellationRequested();
            if (reader.ElementType != typeof(Cell))
                continue;
            column = Said(reader, "r") is { } reference ? ColumnOf(reference) : column + 1;
            // That something stands further on is said, not what.
            column = Math.Min(column, SheetLimits.Columns);
            if (Read((Cell)reader.LoadCurrentElement()!) is { IsEmpty: false } cell)
                cells[column] = cell.Text.Length <= SheetLimits.CellLength ? cell : throw new CellTooLongException(row);
        }
        while (reader.ReadNextSibling());
        return cells;
    }

    private SheetCell Read(Cell cell)
    {
        var value = cell.CellValue?.Text;
        var type = cell.DataType?.InnerText;
        // Only a text can be calculated and be empty; programs that do not calculate write a formula with nothing behind it.
        if (type is not ("str" or "inlineStr") && value is "")
            value = null;
        return type switch
        {
            "e" => new SheetCell(value ?? "#", CellKind.Error),
            "inlineStr" => SheetCell.Of(Words(cell.InlineString)),
            _ when value is null => cell.CellFormula is null ? SheetCell.Empty : new SheetCell("", CellKind.NoValue),
            "s" => SheetCell.Of(strings.Value[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)]),
            "b" => new SheetCell(value is "1" or "true" ? "WAAR" : "ONWAAR"),
            "d" when DateTime.TryParseExact(value, IsoMoments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) => Day(moment),
            null or "n" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
                cell.StyleIndex?.Value is { } style && dayStyles.Value.ElementAtOrDefault((int)style) && Day(number) is { } day ? Day(day) : Number(number),
            _ => SheetCell.Of(Tidy(XmlConvert.DecodeName(value))),
        };
    }

    private static SheetCell Day(DateTime moment) =>
        new(moment.ToString(moment.TimeOfDay == default ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), CellKind.Day);

    private static SheetCell Number(double number) => new(
        Math.Abs(number) < 1e15 ? TypedNumber.Write((decimal)number, Dutch) : number.ToString("0.###############", Dutch), CellKind.Number);

    private static string Words(OpenXmlElement? text) =>
        // Without what stands above the letters of some languages to say how they sound.
        text is null ? "" : Tidy(XmlConvert.DecodeName(string.Concat(text.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text))));

    private List<string> SharedStrings()
    {
        var texts = new List<string>();
        if (workbook.SharedStringTablePart is not { } part)
            return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                texts.Add(Words(reader.LoadCurrentElement()));
        }

        return texts;
    }

    private List<bool> DayStyles()
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var formats = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId?.Value is not null && f.FormatCode?.Value is not null)
            .GroupBy(f => f.NumberFormatId!.Value).ToDictionary(g => g.Key, g => g.Last().FormatCode!.Value!);
        return (sheet?.CellFormats?.Elements<CellFormat>() ?? []).Select(f => IsDay(f.NumberFormatId?.Value ?? 0)).ToList();

        bool IsDay(uint id) => formats.TryGetValue(id, out var code)
            // Dutch spreadsheet programs write a year as jjjj.
            ? new NumberFormat(DutchYear().Replace(code, "yyyy")) is { IsValid: true, IsDateTimeFormat: true } && code.AsSpan().ContainsAny(DayLetters)
            : id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;
    }

    /// <summary>Only the first cell of a merged range holds its value; the others are not empty, they are not known.</summary>
    private static void Mark(List<SheetLine> lines, List<string> merged, CancellationToken cancel)
    {
        // Merged ranges do not lie over each other, so together they are no more than the sheet.
        var room = (long)lines.Count * SheetLimits.Columns;
        foreach (var range in merged)
        {
            cancel.ThrowIfCancellationRequested();
            var corners = range.Split(':');
            if (corners.Length != 2 || Corner(corners[0]) is not var (top, first) || Corner(corners[1]) is not var (bottom, right))
                continue;
            for (var at = FirstFrom(lines, top); at < lines.Count && lines[at].Number <= bottom; at++)
            {
                for (var column = first; column <= Math.Min(right, SheetLimits.Columns - 1); column++)
                {
                    if (--room < 0)
                        throw new InvalidDataException("Merged cells lie over each other.");
                    if ((lines[at].Number, column) != (top, first) && !lines[at].Cells.ContainsKey(column))
                        lines[at].Cells[column] = new SheetCell(corners[0], CellKind.Merged);
                }
            }
        }
    }

    private static int FirstFrom(List<SheetLine> lines, int number)
    {
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lines[middle].Number < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static (int Row, int Column)? Corner(string reference) =>
        Reference().Match(reference) is { Success: true } match && int.TryParse(match.Groups["row"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (row, ColumnOf(reference)) : null;

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.Where(c => c != '$').TakeWhile(char.IsAsciiLetter).Take(4))
            column = (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1;
        return column - 1;
    }

    [GeneratedRegex("^\\$?[A-Za-z]{1,3}\\$?(?<row>[0-9]{1,7})$")]
    private static partial Regex Reference();

    [GeneratedRegex("[jJ]{2,4}")]
    private static partial Regex DutchYear();
}
