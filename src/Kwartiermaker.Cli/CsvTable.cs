using CsvHelper;
using CsvHelper.Configuration;
using System.Globalization;

namespace Kwartiermaker.Cli;

/// <summary>A file with commas, cell by cell, the heading first.</summary>
internal static class CsvTable
{
    private static readonly CsvConfiguration Reading = new(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, IgnoreBlankLines = false, BadDataFound = null };

    /// <summary>Its lines, so that a line's number is its place. An empty line in between is a line without cells; at the end it is nothing.</summary>
    public static List<string[]> Read(FileInfo file)
    {
        using var text = file.OpenText();
        using var parser = new CsvParser(text, Reading);
        var lines = new List<string[]>();
        while (parser.Read())
            lines.Add(parser.Record is null or [""] ? [] : parser.Record);
        while (lines is [.., []])
            lines.RemoveAt(lines.Count - 1);
        return lines;
    }
}
