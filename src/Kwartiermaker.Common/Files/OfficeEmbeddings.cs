using System.IO.Compression;

namespace Kwartiermaker.Common.Files;

/// <summary>What lies inside an office document, wherever it lies and whatever it is called. The workbook of a chart may be there, when it is harmless itself.</summary>
internal static class OfficeEmbeddings
{
    /// <summary>A chart in a presentation in a report is deep enough.</summary>
    private const int MaxDepth = 2;

    private const int MaxBytes = 50 * 1024 * 1024;

    public static string? WhyNot(Unpacking unpacking, ZipArchive zip, int depth) =>
        zip.Entries.Select(entry => WhyNot(unpacking, entry, depth)).FirstOrDefault(refusal => refusal is not null);

    private static string? WhyNot(Unpacking unpacking, ZipArchiveEntry entry, int depth)
    {
        var head = new byte[16];
        using var content = unpacking.Open(entry);
        var start = head.AsSpan(0, content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        return Signatures.KindOf(start) switch
        {
            FileKind.Program or FileKind.Script or FileKind.OldOffice => FileRefusals.HasEmbedded,
            FileKind.Archive when start.StartsWith("PK"u8) => WhyNotDocument(unpacking, entry, depth),
            // Drawings of Windows (EMZ, WMZ) are packed by themselves.
            FileKind.Archive when !(start is [0x1F, 0x8B, ..] && Path.GetExtension(entry.Name).ToLowerInvariant() is ".emz" or ".wmz") => FileRefusals.HasEmbedded,
            _ => null,
        };
    }

    private static string? WhyNotDocument(Unpacking unpacking, ZipArchiveEntry entry, int depth)
    {
        if (depth >= MaxDepth || entry.Length > MaxBytes) return FileRefusals.HasEmbedded;
        using var copy = new MemoryStream();
        using (var content = unpacking.Open(entry)) content.CopyTo(copy);
        var found = OfficeFile.Inspect(copy, unpacking, depth + 1);
        return found.Refusal ?? (FileTypes.Of(found.Kind) is null ? FileRefusals.HasEmbedded : null);
    }
}
