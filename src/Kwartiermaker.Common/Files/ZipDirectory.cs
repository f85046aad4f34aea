using System.Buffers.Binary;

namespace Kwartiermaker.Common.Files;

/// <summary>Where the list of entries of a ZIP file lies. It is at the end, which is how a ZIP can hide behind another format.</summary>
internal sealed record ZipDirectory(ulong Entries, ulong Size, ulong Offset, long EndOffset)
{
    private const int EndSize = 22;
    private const int LocatorSize = 20;
    private const int Zip64EndSize = 56;

    /// <summary>The list must run up to the end record, or a reader could be led past it.</summary>
    public bool IsInPlace =>
        Size <= (ulong)EndOffset
        && Offset <= (ulong)EndOffset - Size
        && (ulong)EndOffset - Size - Offset <= Zip64EndSize + LocatorSize;

    /// <summary>Null when the content does not end as a ZIP file does.</summary>
    public static ZipDirectory? Find(Stream content)
    {
        var start = Math.Max(0, content.Length - EndSize - ushort.MaxValue);
        var tail = FileSniffer.ReadAt(content, start, EndSize + ushort.MaxValue);
        for (var at = tail.Length - EndSize; at >= 0; at--)
        {
            var end = tail[at..];
            if (!end.StartsWith("PK\u0005\u0006"u8) || EndSize + U16(end, 20) != end.Length) continue;
            var found = new ZipDirectory(U16(end, 10), U32(end, 12), U32(end, 16), start + at);
            var needs64 = found.Entries == ushort.MaxValue || found.Size == uint.MaxValue || found.Offset == uint.MaxValue;
            return needs64 ? Find64(content, found) : found;
        }

        return null;
    }

    private static ZipDirectory Find64(Stream content, ZipDirectory found)
    {
        var locator = FileSniffer.ReadAt(content, found.EndOffset - LocatorSize, LocatorSize);
        if (!locator.StartsWith("PK\u0006\u0007"u8)) return found;
        var offset = U64(locator, 8);
        if (offset > (ulong)content.Length) return found;
        var end = FileSniffer.ReadAt(content, (long)offset, Zip64EndSize);
        return end.Length == Zip64EndSize && end.StartsWith("PK\u0006\u0006"u8)
            ? new(U64(end, 32), U64(end, 40), U64(end, 48), found.EndOffset)
            : found;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static ulong U64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
}
