using System.Security.Cryptography;

namespace Kwartiermaker.Cli.Backup;

/// <summary>The key of backups: 32 random bytes in base64, in a file that is kept apart from the backups.</summary>
internal static class BackupKey
{
    public const int Bytes = 32;

    public static byte[] Read(string? path)
    {
        if (string.IsNullOrEmpty(path))
            throw new BackupFault("cli.backup.no-key");
        if (!File.Exists(path))
            throw new BackupFault("cli.file.missing", path);
        var text = File.ReadAllText(path).Trim();
        var key = new byte[Bytes + 1];
        return Convert.TryFromBase64String(text, key, out var length) && length == Bytes ? key[..Bytes] : throw new BackupFault("cli.backup.wrong-key", path);
    }

    /// <summary>Every file has a key of its own, so that the numbers of its chunks never come twice under one key.</summary>
    public static AesGcm ForFile(byte[] key, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> purpose)
    {
        Span<byte> own = stackalloc byte[Bytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, own, salt, purpose);
        return new AesGcm(own, SealedFormat.Tag);
    }
}
