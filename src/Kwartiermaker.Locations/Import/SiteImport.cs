using Kwartiermaker.Common.Database;
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

    /// <summary>Headings that mean nothing to the import, to be told in the preview.</summary>
    public required string UnusedHeadings { get; init; }

    public required string Rows { get; init; }

    public static string Pack(IReadOnlyList<ImportRow> rows) => JsonSerializer.Serialize(rows);

    public IReadOnlyList<ImportRow> Unpack() => JsonSerializer.Deserialize<List<ImportRow>>(Rows) ?? [];
}

/// <summary>A row of the file.</summary>
/// <param name="Number">As the spreadsheet program shows it.</param>
/// <param name="Cells">What was typed, by the fact that the column holds; empty cells are left out.</param>
internal sealed record ImportRow(int Number, Dictionary<string, string> Cells);
