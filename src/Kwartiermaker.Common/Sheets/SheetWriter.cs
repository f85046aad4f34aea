using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using System.Data;

namespace Kwartiermaker.Common.Sheets;

/// <param name="Type">What the cells hold: <see cref="string"/>, <see cref="int"/>, <see cref="double"/> or <see cref="DateTime"/>.</param>
public sealed record SheetColumn(string Heading, Type Type, double Width = 16);

/// <summary>Writes a spreadsheet with typed columns: numbers and days can be counted with, and text stays text.</summary>
public static class SheetWriter
{
    public static byte[] Write(string name, IReadOnlyList<SheetColumn> columns, IEnumerable<object?[]> rows)
    {
        using var table = new DataTable();
        foreach (var column in columns)
            table.Columns.Add(column.Heading, column.Type);
        foreach (var row in rows)
            table.Rows.Add(row.Select(Cell).ToArray());

        var settings = new OpenXmlConfiguration
        {
            AutoFilter = true,
            FreezeRowCount = 1,
            DynamicColumns = columns.Select((c, i) => new DynamicExcelColumn(c.Heading) { Index = i, Width = c.Width, Format = c.Type == typeof(DateTime) ? "yyyy-mm-dd" : null })
                .ToArray(),
        };
        using var content = new MemoryStream();
        content.SaveAs(table, printHeader: true, sheetName: name, excelType: ExcelType.XLSX, configuration: settings);
        return content.ToArray();
    }

    private static object Cell(object? value) => value switch
    {
        null => DBNull.Value,
        string text => SafeCell.Write(text),
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };
}
