using Kwartiermaker.Common.Files;
using System.Buffers.Binary;
using System.Text;

namespace Kwartiermaker.Tests.Common.Files;

/// <summary>What a camera wrote about place, time and device goes; the picture and how it was held stay.</summary>
public sealed class PhotoFactsTests
{
    private const string Place = "GPS 52.4072, 6.7846";

    private static readonly byte[] Picture = [0xFF, 0xDB, 0, 4, 1, 2, 0xFF, 0xC0, 0, 4, 3, 4, 0xFF, 0xDA, 0, 4, 5, 6, 7, 8, 9, 0xFF, 0, 0xFF, 0xD9];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Jpeg_LosesItsFacts_AndKeepsItsPictureAndHowItWasHeld(bool little)
    {
        byte[] photo = [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"u8), .. Segment(0xE1, Exif(6, little)), .. Segment(0xE1, Latin("http://ns.adobe.com/xap/1.0/\0" + Place)),
            .. Segment(0xED, Latin("Photoshop 3.0\0" + Place)), .. Segment(0xFE, Latin(Place)), .. Picture];

        var without = PhotoFacts.Without(FileKind.Jpeg, photo);

        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(without), StringComparison.Ordinal);
        Assert.DoesNotContain("Telefoon", Encoding.Latin1.GetString(without), StringComparison.Ordinal);
        Assert.Equal([0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"u8), .. Segment(0xE1, Held(6)), .. Picture], without);
        Assert.Equal(without, PhotoFacts.Without(FileKind.Jpeg, without));
    }

    [Fact]
    public void Jpeg_HeldUpright_HasNoFactsAtAll()
    {
        byte[] photo = [0xFF, 0xD8, .. Segment(0xE1, Exif(1, true)), .. Picture];

        Assert.Equal([0xFF, 0xD8, .. Picture], PhotoFacts.Without(FileKind.Jpeg, photo));
    }

    [Fact]
    public void Jpeg_WithMorePicturesBehindIt_KeepsItsOwn_InAllItsScans()
    {
        byte[] scans = [.. Picture[..^2], .. Segment(0xC4, [1, 2]), 0xFF, 0xDA, 0, 4, 5, 6, 7, 0xFF, 0xD0, 8, 0xFF, 0xD9];
        byte[] behind = [0xFF, 0xD8, .. Segment(0xE1, Exif(6, true)), .. Picture];
        byte[] photo = [0xFF, 0xD8, .. Segment(0xE2, Latin("MPF\0" + Place)), .. Segment(0xE2, Latin("ICC_PROFILE\0")), .. scans, .. behind, .. Latin(Place)];

        Assert.Equal([0xFF, 0xD8, .. Segment(0xE2, Latin("ICC_PROFILE\0")), .. scans], PhotoFacts.Without(FileKind.Jpeg, photo));
    }

    [Fact]
    public void Jpeg_ThatWasCutOff_KeepsWhatThereIs()
    {
        byte[] photo = [0xFF, 0xD8, .. Segment(0xFE, Latin(Place)), .. Picture[..^2]];

        Assert.Equal([0xFF, 0xD8, .. Picture[..^2]], PhotoFacts.Without(FileKind.Jpeg, photo));
    }

    [Fact]
    public void Png_LosesItsTextsAndTimes()
    {
        byte[] start = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
        byte[] photo = [.. start, .. Chunk("IHDR", [1, 2, 3]), .. Chunk("tEXt", Latin(Place)), .. Chunk("eXIf", Exif(6, false)), .. Chunk("IDAT", [4, 5]), .. Chunk("tIME", [1]),
            .. Chunk("IEND", [])];

        Assert.Equal([.. start, .. Chunk("IHDR", [1, 2, 3]), .. Chunk("IDAT", [4, 5]), .. Chunk("IEND", [])], PhotoFacts.Without(FileKind.Png, photo));
    }

    [Fact]
    public void WebP_LosesItsFacts_AndSaysSoInItsHeader()
    {
        var photo = Riff([.. Piece("VP8X", [0b0010_1100, 0, 0, 0]), .. Piece("VP8 ", [1, 2, 3]), .. Piece("EXIF", Exif(6, true)), .. Piece("XMP ", Latin(Place))]);

        Assert.Equal(Riff([.. Piece("VP8X", [0b0010_0000, 0, 0, 0]), .. Piece("VP8 ", [1, 2, 3])]), PhotoFacts.Without(FileKind.WebP, photo));
    }

    [Theory]
    [InlineData(FileKind.Jpeg)]
    [InlineData(FileKind.Png)]
    [InlineData(FileKind.WebP)]
    [InlineData(FileKind.Pdf)]
    public void File_ThatIsNotAsItsFormatSays_StaysAsItIs(FileKind kind)
    {
        var random = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            var content = new byte[random.Next(0, 60)];
            random.NextBytes(content);
            if (kind == FileKind.Jpeg && content.Length > 3)
                (content[0], content[1], content[2]) = (0xFF, 0xD8, 0xFF);
            var without = PhotoFacts.Without(kind, content);
            Assert.True(without.Length <= content.Length + 36);
        }
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Held(byte held) => [.. "Exif\0\0MM\0*\0\0\0\u0008"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, held, 0, 0, 0, 0, 0, 0];

    /// <summary>Two entries: a text about the device, and how it was held.</summary>
    private static byte[] Exif(byte held, bool little)
    {
        byte[] entries = little
            ? [2, 0, 0x0F, 1, 2, 0, 9, 0, 0, 0, 38, 0, 0, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, held, 0, 0, 0, 0, 0, 0, 0]
            : [0, 2, 1, 0x0F, 0, 2, 0, 0, 0, 9, 0, 0, 0, 38, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, held, 0, 0, 0, 0, 0, 0];
        return [.. "Exif\0\0"u8, .. little ? "II*\0\u0008\0\0\0"u8 : "MM\0*\0\0\0\u0008"u8, .. entries, .. Latin("Telefoon\0" + Place)];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Latin(name), .. content, 1, 2, 3, 4];
    }

    private static byte[] Piece(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Latin(name), .. length, .. content, .. new byte[content.Length & 1]];
    }

    private static byte[] Riff(byte[] pieces)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, pieces.Length + 4);
        return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. pieces];
    }
}
