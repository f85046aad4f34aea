using System.Buffers.Binary;

namespace Kwartiermaker.Common.Files;

/// <summary>The first and last bytes by which formats are known.</summary>
internal static class Signatures
{
    public static FileKind KindOf(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("%PDF-"u8) => FileKind.Pdf,
        _ when head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => FileKind.Png,
        _ when head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => FileKind.Jpeg,
        _ when head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) => FileKind.WebP,
        _ when head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8) => FileKind.Archive,
        _ when head.StartsWith("Rar!"u8) || head.StartsWith("7z"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) => FileKind.Archive,
        _ when head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) => FileKind.OldOffice,
        _ when IsProgram(head) => FileKind.Program,
        _ when head.StartsWith("#!"u8) || head.StartsWith("%!"u8) => FileKind.Script,
        _ => FileKind.Unknown,
    };

    /// <summary>Whether the end is there too. A PNG ends at its last chunk and a WebP at the length it names: nothing may hang behind it.</summary>
    public static bool IsWhole(FileKind kind, Stream content)
    {
        var tail = FileSniffer.ReadAt(content, content.Length - 1024, 1024);
        return kind switch
        {
            FileKind.Pdf => tail.LastIndexOf("%%EOF"u8) >= 0,
            FileKind.Png => tail.EndsWith((ReadOnlySpan<byte>)[0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82]),
            FileKind.Jpeg => tail.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0,
            FileKind.WebP => BinaryPrimitives.ReadUInt32LittleEndian(FileSniffer.ReadAt(content, 4, 4)) + 8L == content.Length,
            _ => true,
        };
    }

    /// <summary>"MZ" alone could begin a text: the rest of a program's header holds zero bytes.</summary>
    private static bool IsProgram(ReadOnlySpan<byte> head) =>
        (head.StartsWith("MZ"u8) && (head.Length < 16 || head.Contains((byte)0)))
        || head.StartsWith("\u007fELF"u8)
        || head.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCE, 0xFA, 0xED, 0xFE])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE])
        || head.StartsWith((ReadOnlySpan<byte>)[0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0])
        || head.StartsWith("\0asm"u8);
}
