using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Kwartiermaker.Common.Sheets;

public sealed record SheetColumn(string Heading, double Width = 16);

/// <param name="Rows">Texts, whole numbers, numbers and days; in a column of days a word may stand as well.</param>
public sealed record SheetTable(string Name, IReadOnlyList<SheetColumn> Columns, IReadOnlyCollection<object?[]> Rows);

/// <summary>Writes a spreadsheet with typed cells: numbers and days can be counted with, and text stays text.</summary>
public static class SheetWriter
{
    public static async Task<byte[]> WriteAsync(IReadOnlyList<SheetTable> sheets, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        using var content = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(content, new SpreadCheetahOptions { DefaultDateTimeFormat = NumberFormat.Custom("yyyy-mm-dd") }, cancel))
        {
            var bold = book.AddStyle(new Style { Font = { Bold = true } });
            foreach (var sheet in sheets)
                await AddAsync(book, sheet, bold, cancel);
            await book.FinishAsync(cancel);
        }

        return content.ToArray();
    }

    private static async Task AddAsync(Spreadsheet book, SheetTable sheet, StyleId bold, CancellationToken cancel)
    {
        var columns = sheet.Columns;
        var options = new WorksheetOptions { FrozenRows = 1, AutoFilter = new AutoFilterOptions($"A1:{Letters(columns.Count)}{sheet.Rows.Count + 1}") };
        foreach (var (index, column) in columns.Index())
            options.Column(index + 1).Width = column.Width;
        await book.StartWorksheetAsync(sheet.Name, options, cancel);
        await book.AddRowAsync(columns.Select(c => new StyledCell(c.Heading, bold)).ToArray(), cancel);
        var cells = new DataCell[columns.Count];
        foreach (var row in sheet.Rows)
        {
            for (var i = 0; i < cells.Length; i++)
                cells[i] = Cell(i < row.Length ? row[i] : null);
            await book.AddRowAsync(cells, cancel);
        }
    }

    private static DataCell Cell(object? value) => value switch
    {
        null => default,
        string text => new(SafeCell.Write(text)),
        int number => new(number),
        double number => new(number),
        DateOnly day => new(day.ToDateTime(TimeOnly.MinValue)),
        DateTime time => new(time),
        _ => throw new ArgumentException($"A cell cannot hold {value.GetType()}.", nameof(value)),
    };

    /// <summary>Of a column as a spreadsheet program names it: 1 is A, 27 is AA.</summary>
    private static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}
