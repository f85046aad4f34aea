using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Sheets;
using System.Text.Json;

namespace Kwartiermaker.Locations.Import;

/// <summary>
/// An uploaded file between the preview and the confirmation: its rows as they were typed, so that they are judged anew
/// each time. One for each person; it goes when it is confirmed, thrown away, or followed by another file.
/// </summary>
internal sealed class SiteImport : Versioned
{
    public required Guid OwnerId { get; init; }

    public required string FileName { get; init; }

    public required DateTime UploadedAt { get; init; }

    /// <summary>What was read of the file: an <see cref="ImportSource"/>.</summary>
    public required string Source { get; init; }

    public required string Rows { get; init; }

    public static string Pack<T>(T value) => JsonSerializer.Serialize(value);

    public ImportSource UnpackSource() => JsonSerializer.Deserialize<ImportSource>(Source)!;

    public IReadOnlyList<ImportRow> Unpack() => JsonSerializer.Deserialize<List<ImportRow>>(Rows) ?? [];
}

/// <summary>What was read of a file and what was not, to be told in the preview.</summary>
/// <param name="Sheet">Null for a CSV file.</param>
/// <param name="UnusedHeadings">Headings that mean nothing to the import.</param>
/// <param name="ColumnsWithoutHeading">Their letters.</param>
/// <param name="HiddenRows">How many; they are read as well.</param>
public sealed record ImportSource(
    string? Sheet, int HeadingRow, IReadOnlyList<string> OtherSheets, IReadOnlyList<string> UnusedHeadings, IReadOnlyList<string> ColumnsWithoutHeading, int HiddenRows);

/// <summary>A row of the file.</summary>
/// <param name="Number">As the spreadsheet program shows it.</param>
/// <param name="Cells">What was typed, by the fact that the column holds; empty cells are left out.</param>
internal sealed record ImportRow(int Number, Dictionary<string, SheetCell> Cells);
