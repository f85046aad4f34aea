using System.Security.Cryptography;

namespace Kwartiermaker.Cli.Backup;

/// <summary>Reads a sealed file, from any place in it.</summary>
/// <exception cref="CryptographicException">The key is another one, or the file is not as it was written.</exception>
internal sealed class SealedStream : Stream
{
    private const int Box = SealedFormat.Chunk + SealedFormat.Tag;

    private readonly Stream file;
    private readonly AesGcm aes;
    private readonly byte[] box = new byte[Box];
    private readonly byte[] plain = new byte[SealedFormat.Chunk];
    private readonly long chunks;
    private long opened = -1;

    public SealedStream(Stream file, byte[] key)
    {
        this.file = file;
        Span<byte> head = new byte[SealedFormat.Head];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.StartsWith(SealedFormat.Mark))
            throw new CryptographicException("This is no backup.");
        aes = BackupKey.ForFile(key, head[SealedFormat.Mark.Length..], SealedFormat.Mark);
        var body = file.Length - head.Length;
        chunks = (body + Box - 1) / Box;
        Length = body - (chunks * SealedFormat.Tag);
        if (Length <= (chunks - 1) * SealedFormat.Chunk)
            throw new CryptographicException("This backup was cut off.");
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.Length == 0)
            return 0;
        var (chunk, at) = Math.DivRem(Position, SealedFormat.Chunk);
        var part = Opened(chunk)[(int)at..];
        part = part[..Math.Min(part.Length, buffer.Length)];
        part.CopyTo(buffer);
        Position += part.Length;
        return part.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => Position,
        _ => Length,
    };

    public override void Flush()
    {
        // Nothing is written.
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            aes.Dispose();
        base.Dispose(disposing);
    }

    private ReadOnlySpan<byte> Opened(long chunk)
    {
        var length = (int)Math.Min(SealedFormat.Chunk, Length - (chunk * SealedFormat.Chunk));
        if (opened == chunk)
            return plain.AsSpan(0, length);
        opened = -1;
        file.Position = SealedFormat.Head + (chunk * Box);
        file.ReadExactly(box.AsSpan(0, length + SealedFormat.Tag));
        aes.Decrypt(SealedFormat.NonceOf(chunk, chunk == chunks - 1), box.AsSpan(0, length), box.AsSpan(length, SealedFormat.Tag), plain.AsSpan(0, length));
        opened = chunk;
        return plain.AsSpan(0, length);
    }
}
