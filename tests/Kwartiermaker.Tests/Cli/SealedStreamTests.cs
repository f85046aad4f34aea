using Kwartiermaker.Cli.Backup;
using System.Security.Cryptography;

namespace Kwartiermaker.Tests.Cli;

public sealed class SealedStreamTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    [Theory]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(131_072)]
    [InlineData(200_000)]
    public void Content_OfAnyLength_ComesBackFromAnyPlace(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        using var file = Sealed(content, finish: true);

        using var opened = new SealedStream(file, Key);
        Assert.Equal(length, opened.Length);
        var read = new byte[length];
        opened.ReadExactly(read);
        Assert.Equal(content, read);
        Assert.Equal(0, opened.Read(read));
        opened.Position = length / 2;
        Assert.Equal(content[length / 2], opened.ReadByte());
        opened.Seek(-1, SeekOrigin.End);
        Assert.Equal(content[^1], opened.ReadByte());
    }

    [Fact]
    public void File_ThatWasNotFinished_DoesNotOpen()
    {
        using var file = Sealed(RandomNumberGenerator.GetBytes(3 * 65_536), finish: false);
        using var opened = new SealedStream(file, Key);
        opened.Seek(-1, SeekOrigin.End);

        Assert.ThrowsAny<CryptographicException>(() => opened.ReadByte());
    }

    [Fact]
    public void SameContent_IsNeverSealedTheSame()
    {
        using var one = Sealed([1, 2, 3], finish: true);
        using var other = Sealed([1, 2, 3], finish: true);

        Assert.NotEqual(one.ToArray()[^19..], other.ToArray()[^19..]);
    }

    private static MemoryStream Sealed(byte[] content, bool finish)
    {
        var file = new MemoryStream();
        using (var box = new SealingStream(file, Key))
        {
            box.Write(content);
            if (finish)
                box.Finish();
        }

        file.Position = 0;
        return file;
    }
}
