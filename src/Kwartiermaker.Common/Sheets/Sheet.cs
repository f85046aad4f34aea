namespace Kwartiermaker.Common.Sheets;

/// <summary>The first sheet of a spreadsheet as text, without its heading row.</summary>
public sealed record Sheet(IReadOnlyList<string> Headings, IReadOnlyList<SheetRow> Rows);

/// <param name="Number">As the spreadsheet program shows it; the headings are row 1.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}
