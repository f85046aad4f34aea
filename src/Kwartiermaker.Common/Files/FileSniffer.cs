namespace Kwartiermaker.Common.Files;

/// <summary>Decides from the content of an upload what it is and whether it may be stored; the name can only make it worse.</summary>
public static class FileSniffer
{
    /// <param name="content">A stream that can seek; left open, its position is not kept.</param>
    /// <param name="fileName">As the sender gave it.</param>
    public static FileVerdict Inspect(Stream content, string fileName, long maxBytes, CancellationToken cancel = default)
    {
        if (!content.CanSeek) throw new ArgumentException("Only a stream that can seek can be inspected.", nameof(content));
        var named = FileName.ExtensionOf(fileName);
        if (content.Length == 0) return new FileVerdict.Refused(FileRefusals.Empty, named);
        if (content.Length > maxBytes) return new FileVerdict.Refused(FileRefusals.TooLarge, named, MaxBytes: maxBytes);

        var found = FoundIn(content, named, cancel);
        if (found.Kind == FileKind.Text && named == ".csv") found = new(FileKind.Csv);
        var type = FileTypes.Of(found.Kind);
        var nameAllowed = named.Length == 0 || FileTypes.Extensions.Contains(named);
        if (!nameAllowed && found.Refusal != FileRefusals.HasMacros) return new FileVerdict.Refused(FileRefusals.TypeNotAllowed, named, found.Kind);
        if (found.Refusal is not null) return new FileVerdict.Refused(found.Refusal, named, found.Kind);
        if (named.Length > 0 && type?.Extensions.Contains(named) != true) return new FileVerdict.Refused(FileRefusals.TypeDiffersFromName, named, found.Kind);
        return type is null
            ? new FileVerdict.Refused(FileRefusals.TypeNotAllowed, named, found.Kind)
            : new FileVerdict.Accepted(found.Kind, type.MediaType, named.Length > 0 ? named : type.Extensions[0]);
    }

    private static Finding FoundIn(Stream content, string named, CancellationToken cancel)
    {
        var head = ReadAt(content, 0, 16);
        var kind = Signatures.KindOf(head);
        if (kind == FileKind.Archive && head.StartsWith("PK"u8)) return OfficeFile.Inspect(content, new(cancel));
        if (kind == FileKind.Unknown) kind = PlainTextFile.KindOf(content);
        if (FileTypes.Of(kind) is null) return new(kind);
        if (!Signatures.IsWhole(kind, content) || ZipDirectory.Find(content) is not null) return new(kind, FileRefusals.Broken);
        return new(kind, kind == FileKind.Pdf ? PdfFile.WhyNot(content, cancel) : null);
    }

    internal static ReadOnlySpan<byte> ReadAt(Stream content, long position, int count)
    {
        var bytes = new byte[count];
        content.Position = Math.Max(0, position);
        return bytes.AsSpan(0, content.ReadAtLeast(bytes, count, throwOnEndOfStream: false));
    }

    /// <summary>What the content is, and why it is refused even so.</summary>
    internal readonly record struct Finding(FileKind Kind, string? Refusal = null);
}
