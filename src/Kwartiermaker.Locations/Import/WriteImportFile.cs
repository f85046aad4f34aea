using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Sheets;
using System.Text;

namespace Kwartiermaker.Locations.Import;

/// <summary>The files that go with an import: the template, and the rows that could not be registered with the reason beside them.</summary>
public sealed class WriteImportFileHandler(GetSiteImportHandler imports, Texts texts)
{
    /// <summary>Heading of the column with what is wrong; a next import passes over it.</summary>
    public const string FaultHeading = "fouten";

    private static readonly IReadOnlyList<SiteColumn> InTemplate = [.. SiteColumns.All.Where(c => c.IsInTemplate)];

    /// <summary>With the meaning of each column on a sheet of its own.</summary>
    public static Task<byte[]> TemplateAsync(CancellationToken cancel) => SheetWriter.WriteAsync(
        [
            new("locaties", [.. Columns(InTemplate)], [.. ImportTemplate.Examples.Select(e => Cells(e).ToArray<object?>())]),
            new("uitleg", [new("kolom", 26), new("wat er staat", 110)], [.. InTemplate.Select(c => (object?[])[c.Heading, ImportTemplate.MeaningOf(c)])]),
        ],
        cancel);

    /// <summary>With the meaning of each column above its heading: a sheet of its own is not possible.</summary>
    public static byte[] TemplateAsCsv()
    {
        var lines = new[] { InTemplate.Select(ImportTemplate.MeaningOf), InTemplate.Select(c => c.Heading) }.Concat(ImportTemplate.Examples.Select(Cells));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Select(l => string.Join(';', l.Select(Quoted)))) + "\r\n")];

        static string Quoted(string? text) => text is null ? "" : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <returns>Null when the file is not there (any more), or is somebody else's.</returns>
    public async Task<byte[]?> WrongRowsAsync(Guid importId, CancellationToken cancel)
    {
        if (await imports.HandleAsync(importId, cancel) is not { } import)
            return null;
        var rows = import.With(RowVerdict.Wrong).Select(row => (object?[])
        [
            .. SiteColumns.All.Select(c => row.Row.Cells.GetValueOrDefault(c.Field)?.Text),
            string.Join(" ", row.Faults.Select(f => $"{f.Heading}: {texts.Of(f.Refusal)}")),
        ]);
        return await SheetWriter.WriteAsync([new("fouten", [.. Columns(SiteColumns.All), new(FaultHeading, 60)], [.. rows])], cancel);
    }

    private static IEnumerable<string?> Cells(IReadOnlyDictionary<string, string> example) => InTemplate.Select(c => example.GetValueOrDefault(c.Heading));

    /// <summary>All as text: what was typed comes back as it was typed.</summary>
    private static IEnumerable<SheetColumn> Columns(IEnumerable<SiteColumn> columns) =>
        columns.Select(c => new SheetColumn(c.Heading, Math.Max(14, c.Heading.Length + 4)));
}
