using System.IO.Compression;

namespace Kwartiermaker.Common.Files;

/// <summary>
/// What may be unpacked of one upload: of a document and of all documents that lie in it together, and as often as a part is read. So the
/// work is bounded by what is sent, however it is nested.
/// </summary>
internal sealed class Unpacking(CancellationToken cancel)
{
    public const int MaxParts = 5_000;
    public const long MaxBytes = 300L * 1024 * 1024;

    private long parts = MaxParts;
    private long bytes = MaxBytes;

    /// <exception cref="InvalidDataException">It holds too many parts.</exception>
    public void Count(ZipDirectory directory)
    {
        if (directory.Entries > (ulong)parts) throw new InvalidDataException("Too many parts.");
        parts -= (long)directory.Entries;
    }

    public Stream Open(ZipArchiveEntry entry) => new Counted(entry.Open(), this);

    private int Count(int read)
    {
        cancel.ThrowIfCancellationRequested();
        bytes -= read;
        return bytes >= 0 ? read : throw new InvalidDataException("Swells beyond the limit.");
    }

    private sealed class Counted(Stream packed, Unpacking all) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => all.Count(packed.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => all.Count(packed.Read(buffer));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) packed.Dispose();
            base.Dispose(disposing);
        }
    }
}
