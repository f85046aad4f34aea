using System.Globalization;
using System.IO.Compression;

namespace Kwartiermaker.Common.Files;

/// <summary>
/// Looks for what a PDF does by the names that ISO 32000 gives it, also when they are written with numbers (<c>/J#61vaScript</c>) or
/// packed in an object stream.
/// </summary>
internal static class PdfFile
{
    /// <summary>Bytes of all object streams of a file together; those of a thick file are a few megabytes.</summary>
    internal const long MaxUnpackedBytes = 50L * 1024 * 1024;

    /// <summary>Bytes that are read for it: what is packed may take long and give nothing.</summary>
    private const long MaxPackedBytes = 5 * MaxUnpackedBytes;

    private const int BlockBytes = 64 * 1024;
    private const int LongestName = 24;

    /// <summary>The longest name with each of its signs written as a number, and the sign that ends it.</summary>
    private const int Seam = (3 * LongestName) + 1;

    /// <summary>An action at opening that only turns to a page is none of these, and is in many files.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["JavaScript"] = FileRefusals.Active,
        ["Launch"] = FileRefusals.Active,
        ["Rendition"] = FileRefusals.Active,
        ["RichMedia"] = FileRefusals.Active,
        ["XFA"] = FileRefusals.Active,
        ["GoToR"] = FileRefusals.ReachesOut,
        ["GoToE"] = FileRefusals.ReachesOut,
        ["SubmitForm"] = FileRefusals.ReachesOut,
        ["ImportData"] = FileRefusals.ReachesOut,
        ["EmbeddedFile"] = FileRefusals.HasEmbedded,
        ["EmbeddedFiles"] = FileRefusals.HasEmbedded,
    };

    /// <summary>What the dictionary of an object stream that can be looked into says, besides numbers and the stream that it extends.</summary>
    private static readonly string[] Plain = ["Type", "ObjStm", "N", "First", "Length", "Filter", "FlateDecode", "Extends", "DL"];

    /// <summary>Why it is not stored; null when nothing was found.</summary>
    public static string? WhyNot(Stream content, CancellationToken cancel)
    {
        var bytes = new byte[content.Length];
        content.Position = 0;
        content.ReadExactly(bytes);
        return NamesIn(bytes, bytes.Length, Danger) ?? InObjectStreams(bytes, cancel);
    }

    private static string? Danger(string name) => Names.GetValueOrDefault(name);

    private static bool Has(ReadOnlySpan<byte> bytes, string wanted) => NamesIn(bytes, bytes.Length, name => name == wanted ? name : null) is not null;

    /// <summary>Objects may be packed together in a stream: it is unpacked, and one that cannot be is not let through.</summary>
    private static string? InObjectStreams(byte[] bytes, CancellationToken cancel)
    {
        var isLocked = Has(bytes, "Encrypt");
        var (unpacked, packed) = (MaxUnpackedBytes, MaxPackedBytes);
        var window = new byte[Seam + BlockBytes];
        var after = 0;
        while (bytes.AsSpan(after).IndexOf("stream"u8) is var next and >= 0)
        {
            var before = bytes.AsSpan(after, next);
            after += next + "stream".Length;
            if (before.EndsWith("end"u8) || !Has(before, "ObjStm"))
                continue;
            if (isLocked)
                return FileRefusals.Encrypted;
            if (!IsPlain(before))
                return FileRefusals.Broken;
            cancel.ThrowIfCancellationRequested();
            if (InObjectStream(bytes, after, window, ref unpacked, ref packed) is { } refusal)
                return refusal;
        }

        return null;
    }

    /// <summary>
    /// Packed once by the one method that is unpacked here. More than that is of no use for objects, and what is written in strings, comments or
    /// dictionaries within could make a reader see another dictionary than this one.
    /// </summary>
    private static bool IsPlain(ReadOnlySpan<byte> before)
    {
        var dictionary = before.TrimEnd(" \t\r\n\f\0"u8);
        if (!dictionary.EndsWith(">>"u8) || dictionary.LastIndexOf("<<"u8) is not (var start and >= 0))
            return false;
        dictionary = dictionary[(start + 2)..^2];
        var names = new List<string>();
        _ = NamesIn(dictionary, dictionary.Length, name =>
        {
            names.Add(name);
            return null;
        });
        return dictionary.IndexOfAny("()<>%"u8) < 0
            && names.TrueForAll(name => Plain.Contains(name)) && names.Distinct().Count() == names.Count && names.Contains("ObjStm") && names.Contains("FlateDecode");
    }

    /// <summary>A block at a time, with the end of the one before, where a name may have been cut off.</summary>
    private static string? InObjectStream(byte[] bytes, int from, byte[] window, ref long unpacked, ref long packed)
    {
        from += bytes.AsSpan(from) is [(byte)'\r', (byte)'\n', ..] ? 2 : 1;
        using var source = new MemoryStream(bytes, Math.Min(from, bytes.Length), Math.Max(0, bytes.Length - from));
        using var zip = new ZLibStream(source, CompressionMode.Decompress);
        var (kept, isAny) = (0, false);
        while (true)
        {
            var read = Read(zip, window.AsSpan(kept));
            isAny = isAny || read > 0;
            unpacked -= read;
            if (unpacked < 0 || source.Position > packed || !isAny)
                return FileRefusals.Broken;
            var block = window.AsSpan(0, kept + read);
            var whole = read == 0 ? block.Length : Math.Max(0, block.Length - Seam);
            if (NamesIn(block, whole, Danger) is { } refusal)
                return refusal;
            if (read == 0)
            {
                packed -= source.Position;
                return null;
            }

            block[whole..].CopyTo(window);
            kept = block.Length - whole;
        }
    }

    /// <summary>What can be unpacked before the damage is what a reader gets as well.</summary>
    private static int Read(ZLibStream zip, Span<byte> block)
    {
        try
        {
            return zip.Read(block);
        }
        catch (InvalidDataException)
        {
            return 0;
        }
    }

    /// <param name="until">Names that begin before it are judged; they may end behind it.</param>
    private static string? NamesIn(ReadOnlySpan<byte> bytes, int until, Func<string, string?> judge)
    {
        Span<char> name = stackalloc char[LongestName];
        for (int next, at = 0; at < until && (next = bytes[at..until].IndexOf((byte)'/')) >= 0;)
        {
            at += next + 1;
            var length = 0;
            for (var i = at; i < bytes.Length && length < LongestName && IsRegular(bytes[i]); i++)
            {
                if (bytes[i] == '#' && i + 2 < bytes.Length && byte.TryParse(bytes.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, null, out var sign))
                {
                    name[length++] = (char)sign;
                    i += 2;
                }
                else
                {
                    name[length++] = (char)bytes[i];
                }
            }

            if (length is > 0 and < LongestName && judge(name[..length].ToString()) is { } found)
                return found;
        }

        return null;
    }

    private static bool IsRegular(byte sign) => sign > 32 && "()<>[]{}/%"u8.IndexOf(sign) < 0;
}
