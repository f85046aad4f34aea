using System.IO.Compression;

namespace Kwartiermaker.Common.Files;

/// <summary>
/// Looks for what a PDF does by the names that ISO 32000 gives it, also when they are written with numbers (<c>/J#61vaScript</c>) or
/// packed in an object stream.
/// </summary>
internal static class PdfFile
{
    private const int LongestName = 24;

    /// <summary>An action at opening that only turns to a page is none of these, and is in many files.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["JavaScript"] = FileRefusals.Active,
        ["Launch"] = FileRefusals.Active,
        ["Rendition"] = FileRefusals.Active,
        ["RichMedia"] = FileRefusals.Active,
        ["XFA"] = FileRefusals.Active,
        ["EmbeddedFile"] = FileRefusals.HasEmbedded,
        ["EmbeddedFiles"] = FileRefusals.HasEmbedded,
    };

    private static readonly string[] OtherFilters = ["ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW", "RunLengthDecode", "RL", "Crypt"];

    /// <summary>Why it is not stored; null when nothing was found.</summary>
    public static string? WhyNot(Stream content)
    {
        var bytes = new byte[content.Length];
        content.Position = 0;
        content.ReadExactly(bytes);
        return Danger(bytes) ?? InObjectStreams(bytes);
    }

    private static string? Danger(ReadOnlySpan<byte> bytes) => NamesIn(bytes, name => Names.GetValueOrDefault(name));

    private static bool Has(ReadOnlySpan<byte> bytes, params string[] names) => NamesIn(bytes, name => names.Contains(name) ? name : null) is not null;

    /// <summary>Objects may be packed together in a stream: it is unpacked, and one that cannot be is not let through.</summary>
    private static string? InObjectStreams(byte[] bytes)
    {
        var isLocked = Has(bytes, "Encrypt");
        var left = OfficeFile.MaxUnpackedBytes;
        var after = 0;
        while (bytes.AsSpan(after).IndexOf("stream"u8) is var next and >= 0)
        {
            var before = bytes.AsSpan(after, next);
            after += next + "stream".Length;
            if (before.EndsWith("end"u8) || !Has(before, "ObjStm"))
                continue;
            if (isLocked)
                return FileRefusals.Encrypted;
            if (Has(before, OtherFilters) || Unpack(bytes, after, left) is not { Length: > 0 } unpacked)
                return FileRefusals.Broken;
            left -= unpacked.Length;
            if (Danger(unpacked) is { } refusal)
                return refusal;
        }

        return null;
    }

    /// <returns>Null when it swells beyond the limit.</returns>
    private static byte[]? Unpack(byte[] bytes, int from, long limit)
    {
        from += bytes.AsSpan(from) is [(byte)'\r', (byte)'\n', ..] ? 2 : 1;
        using var unpacked = new MemoryStream();
        try
        {
            using var zip = new ZLibStream(new MemoryStream(bytes, from, bytes.Length - from), CompressionMode.Decompress);
            var buffer = new byte[65536];
            int read;
            while ((read = zip.Read(buffer)) > 0)
            {
                if (unpacked.Length + read > limit) return null;
                unpacked.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // What could be unpacked until here is what a reader gets as well.
        }

        return unpacked.ToArray();
    }

    private static string? NamesIn(ReadOnlySpan<byte> bytes, Func<string, string?> judge)
    {
        Span<char> name = stackalloc char[LongestName];
        for (int next, at = 0; (next = bytes[at..].IndexOf((byte)'/')) >= 0;)
        {
            at += next + 1;
            var length = 0;
            for (var i = at; i < bytes.Length && length < LongestName && IsRegular(bytes[i]); i++)
            {
                if (bytes[i] == '#' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
                {
                    name[length++] = (char)Convert.ToInt32($"{(char)bytes[i + 1]}{(char)bytes[i + 2]}", 16);
                    i += 2;
                }
                else
                {
                    name[length++] = (char)bytes[i];
                }
            }

            if (length is > 1 and < LongestName && judge(name[..length].ToString()) is { } found)
                return found;
        }

        return null;
    }

    private static bool IsRegular(byte sign) => sign > 32 && "()<>[]{}/%"u8.IndexOf(sign) < 0;
}
