using System.Security.Cryptography;

namespace Kwartiermaker.Cli.Backup;

/// <summary>Writes a sealed file. Until <see cref="Finish"/> it has no end, and so it cannot be opened.</summary>
internal sealed class SealingStream : Stream
{
    private readonly Stream file;
    private readonly AesGcm aes;
    private readonly byte[] plain = new byte[SealedFormat.Chunk];
    private readonly byte[] box = new byte[SealedFormat.Chunk + SealedFormat.Tag];
    private int filled;
    private long chunks;

    public SealingStream(Stream file, byte[] key)
    {
        this.file = file;
        var salt = RandomNumberGenerator.GetBytes(SealedFormat.Salt);
        aes = BackupKey.ForFile(key, salt, SealedFormat.Mark);
        file.Write(SealedFormat.Mark);
        file.Write(salt);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            // A full chunk waits until there is more: only then it is not the last.
            if (filled == plain.Length)
                WriteChunk(isLast: false);
            var part = buffer[..Math.Min(buffer.Length, plain.Length - filled)];
            part.CopyTo(plain.AsSpan(filled));
            filled += part.Length;
            buffer = buffer[part.Length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public void Finish() => WriteChunk(isLast: true);

    public override void Flush()
    {
        // A chunk is written when it is full.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            aes.Dispose();
        base.Dispose(disposing);
    }

    private void WriteChunk(bool isLast)
    {
        var sealedChunk = box.AsSpan(0, filled + SealedFormat.Tag);
        aes.Encrypt(SealedFormat.NonceOf(chunks++, isLast), plain.AsSpan(0, filled), sealedChunk[..filled], sealedChunk[filled..]);
        file.Write(sealedChunk);
        filled = 0;
    }
}
