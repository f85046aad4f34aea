using CsvHelper;
using CsvHelper.Configuration;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Cli;

/// <summary>A file with commas, or with semicolons when its heading has them and no comma; cell by cell, the heading first.</summary>
internal static partial class CsvTable
{
    /// <summary>Its lines, so that a line's number is its place. An empty line in between is a line without cells; at the end it is nothing.</summary>
    public static List<string[]> Read(FileInfo file)
    {
        using var heading = file.OpenText();
        var reading = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Separator(heading.ReadLine()).ToString(),
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = false,
            BadDataFound = null,
        };
        using var text = file.OpenText();
        using var parser = new CsvParser(text, reading);
        var lines = new List<string[]>();
        while (parser.Read())
            lines.Add(parser.Record is null or [""] ? [] : parser.Record);
        while (lines is [.., []])
            lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    /// <summary>What parts the cells of a file with this heading.</summary>
    public static char Separator(string? heading) => Quoted().Replace(heading ?? "", "") is var names && names.Contains(';') && !names.Contains(',') ? ';' : ',';

    /// <summary>Columns are found by their names; without one, or with one twice, it cannot be told which is meant.</summary>
    public static IReadOnlyList<FileFault> ColumnFaults(FileInfo file, string[] heading, params IEnumerable<string> needed) =>
    [
        .. needed.Where(n => !heading.Contains(n)).Select(n => new FileFault("cli.file.column-missing", file.Name, 1, n)),
        .. heading.CountBy(n => n).Where(n => n.Value > 1).Select(n => new FileFault("cli.file.column-twice", file.Name, 1, n.Key)),
    ];

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();
}
