using System.Buffers.Binary;

namespace Kwartiermaker.Cli.Backup;

/// <summary>
/// A file of encrypted chunks: the mark, a salt, and chunks of 64 KiB by AES-256-GCM, each with its place and whether it is the last.
/// A chunk that was changed, moved, left out or cut off does not open. This is the STREAM construction (Hoang and others, 2015), as in the age format.
/// </summary>
internal static class SealedFormat
{
    public const int Salt = 32;
    public const int Chunk = 64 * 1024;
    public const int Tag = 16;

    public static readonly int Head = Mark.Length + Salt;

    private const int Nonce = 12;

    /// <summary>What a backup begins with; another layout gets another number.</summary>
    public static ReadOnlySpan<byte> Mark => "kwartiermaker-backup-1\n"u8;

    public static byte[] NonceOf(long chunk, bool isLast)
    {
        var nonce = new byte[Nonce];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(Nonce - 1 - sizeof(long)), chunk);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}
