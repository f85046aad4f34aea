using System.Buffers.Binary;
using System.Text;

namespace Kwartiermaker.Common.Files;

/// <summary>
/// Takes out of a photo what its camera wrote about place, time, device and maker (GDPR art. 5(1)(c)), without touching the picture itself.
/// How it is held stays, or half of the photos of a phone would lie on their side. A photo that is not as its format says stays as it is.
/// </summary>
internal static class PhotoFacts
{
    private const int JpegApp1 = 0xE1;
    private const int JpegApp2 = 0xE2;
    private const int JpegIptc = 0xED;
    private const int JpegComment = 0xFE;
    private const int JpegScan = 0xDA;
    private const int JpegEnd = 0xD9;
    private const ushort Orientation = 0x0112;

    /// <summary>Chunks of PNG with text, time and what cameras write.</summary>
    private static readonly string[] PngFacts = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME"];

    public static byte[] Without(FileKind kind, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            return kind switch
            {
                FileKind.Jpeg => Jpeg(content),
                FileKind.Png => Png(content),
                FileKind.WebP => WebP(content),
                _ => content,
            };
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // A length in it leads outside the file: programs that show photos are used to that, and so it is kept.
            return content;
        }
    }

    private static byte[] Jpeg(byte[] content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content.AsSpan(0, 2));
        var at = 2;
        while (at < content.Length && content[at] == 0xFF)
        {
            var marker = content[at + 1];
            // Behind the end a telephone puts more pictures, each with its own facts.
            if (marker == JpegEnd)
                return [.. kept.ToArray(), 0xFF, JpegEnd];
            // Fill bytes, and markers without a length.
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                kept.Write(content.AsSpan(at, marker == 0xFF ? 1 : 2));
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 2));
            var segment = content.AsSpan(at, length);
            if (marker == JpegApp1 && OrientationOf(segment[4..]) is { } held and not 1)
                kept.Write(ExifWith(held));
            else if (marker is not (JpegApp1 or JpegIptc or JpegComment) && !(marker == JpegApp2 && segment[4..].StartsWith("MPF\0"u8)))
                kept.Write(segment);
            at += length;
            if (marker == JpegScan)
            {
                var next = at + AfterScan(content.AsSpan(at));
                kept.Write(content.AsSpan(at, next - at));
                at = next;
            }
        }

        kept.Write(content.AsSpan(at));
        return kept.ToArray();
    }

    /// <returns>How far the next marker is: a 0xFF of the picture has a zero or a restart behind it (T.81, B.1.1.5). The end when there is none.</returns>
    private static int AfterScan(ReadOnlySpan<byte> picture)
    {
        for (var i = 0; i + 1 < picture.Length; i++)
        {
            if (picture[i] == 0xFF && picture[i + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return i;
        }

        return picture.Length;
    }

    /// <returns>One to eight; null when it is not said.</returns>
    private static ushort? OrientationOf(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith("Exif\0\0"u8))
            return null;
        var tiff = exif[6..];
        var little = tiff[0] == 'I';
        var first = (int)Number32(tiff[4..], little);
        var count = Number16(tiff[first..], little);
        for (var i = 0; i < count; i++)
        {
            var entry = tiff.Slice(first + 2 + (12 * i), 12);
            if (Number16(entry, little) == Orientation)
                return Number16(entry[8..], little) is var held and >= 1 and <= 8 ? held : null;
        }

        return null;
    }

    private static ushort Number16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    /// <summary>A segment that says how the camera was held, and nothing else (Exif 2.32, 4.5).</summary>
    private static byte[] ExifWith(ushort held) =>
    [
        0xFF, JpegApp1, 0, 34, .. "Exif\0\0MM\0*\0\0\0\u0008"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)held, 0, 0, 0, 0, 0, 0,
    ];

    private static byte[] Png(byte[] content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content.AsSpan(0, 8));
        for (var at = 8; at < content.Length;)
        {
            var length = 12 + (int)BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at));
            var chunk = content.AsSpan(at, length);
            if (!PngFacts.Contains(Encoding.ASCII.GetString(chunk.Slice(4, 4))))
                kept.Write(chunk);
            at += length;
        }

        return kept.ToArray();
    }

    private static byte[] WebP(byte[] content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content.AsSpan(0, 12));
        for (var at = 12; at < content.Length;)
        {
            var size = (int)BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(at + 4));
            // A chunk of odd length has a byte behind it.
            var length = 8 + size + (size & 1);
            var chunk = content.AsSpan(at, length).ToArray();
            var name = Encoding.ASCII.GetString(chunk, 0, 4);
            // The extended header says which of the two there are (bits 3 and 2 of its first byte).
            if (name == "VP8X")
                chunk[8] &= 0xF3;
            if (name is not ("EXIF" or "XMP "))
                kept.Write(chunk);
            at += length;
        }

        var written = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(written.AsSpan(4), (uint)(written.Length - 8));
        return written;
    }
}
