namespace Kwartiermaker.Common.Sheets;

/// <summary>One sheet of a spreadsheet: its headings and the rows below them.</summary>
/// <param name="Name">Of the sheet; null for a CSV file, which has none.</param>
/// <param name="HeadingRow">As the spreadsheet program numbers it; what stands above it is no row.</param>
public sealed record Sheet(string? Name, int HeadingRow, IReadOnlyList<string> Headings, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Other sheets that people see in the file; they are not read.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    /// <summary>Letters of columns in which something stands without a heading above it; they are not read.</summary>
    public IReadOnlyList<string> ColumnsWithoutHeading { get; init; } = [];

    /// <summary>Rows that the spreadsheet program does not show, and that are read like the others.</summary>
    public int HiddenRows { get; init; }
}

/// <param name="Number">As the spreadsheet program shows it.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : SheetCell.Empty;
}

/// <param name="Text">As people read it: a number with a decimal comma and never so that it can be read two ways, a day as 2027-03-01.</param>
public sealed record SheetCell(string Text, CellKind Kind = CellKind.Text)
{
    /// <summary>What spreadsheet programs write in a cell that they cannot calculate, in Dutch and English; a copy of it as text is no text.</summary>
    private static readonly HashSet<string> Errors = new(StringComparer.OrdinalIgnoreCase)
    {
        "#N/A", "#N/B", "#REF!", "#VERW!", "#NAME?", "#NAAM?", "#DIV/0!", "#DEEL/0!", "#VALUE!", "#WAARDE!", "#NUM!", "#GETAL!", "#NULL!", "#LEEG!",
        "#SPILL!", "#OVERLOOP!", "#CALC!",
    };

    public static readonly SheetCell Empty = new("");

    public static SheetCell Of(string text) => new(text, Errors.Contains(text) ? CellKind.Error : CellKind.Text);

    public bool IsEmpty => Text.Length == 0 && Kind == CellKind.Text;
}

public enum CellKind
{
    Text,
    Number,
    Day,

    /// <summary>The spreadsheet program could not calculate it; the text is its error, such as #REF!</summary>
    Error,

    /// <summary>A formula that was never calculated: what it comes to is not in the file.</summary>
    NoValue,

    /// <summary>Part of a merged cell; its value stands in the first cell of it, which the text names.</summary>
    Merged,
}
