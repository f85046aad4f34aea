using Kwartiermaker.Common.Files;

namespace Kwartiermaker.Tests.Common.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("verslag.pdf", "verslag.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\x\plan.docx", "plan.docx")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "a  Set-Cookie_ x.pdf")]
    [InlineData("foto\u202Egpj.exe", "fotogpj.exe")]
    [InlineData("nul\u0000.pdf", "nul.pdf")]
    [InlineData("half\uD83D.pdf", "half.pdf")]
    [InlineData("\"; x=\".pdf", "_; x=_.pdf")]
    [InlineData("cafe\u0301.txt", "caf\u00e9.txt")]
    [InlineData("محضر.pdf", "محضر.pdf")]
    [InlineData(" .. ", "bestand")]
    [InlineData("map/", "bestand")]
    [InlineData("", "bestand")]
    [InlineData(null, "bestand")]
    public void Safe_GivesANameToShow(string? name, string expected) => Assert.Equal(expected, FileName.Safe(name));

    [Fact]
    public void Safe_WithALongName_KeepsTheExtensionAndWholeCharacters()
    {
        var safe = FileName.Safe(string.Concat(Enumerable.Repeat("👩‍👧", 60)) + ".pdf");

        Assert.True(safe.Length <= FileName.MaxLength);
        Assert.EndsWith("👩‍👧.pdf", safe, StringComparison.Ordinal);
    }

    [Fact]
    public void Safe_WithALongExtension_StaysWithinTheLimit() =>
        Assert.True(FileName.Safe("a." + new string('x', 500)).Length <= FileName.MaxLength);

    [Theory]
    [InlineData("a.PDF", ".pdf")]
    [InlineData("a.tar.gz", ".gz")]
    [InlineData("a", "")]
    [InlineData("a.pdf ", ".pdf")]
    public void ExtensionOf_IsInLowerCase(string name, string expected) => Assert.Equal(expected, FileName.ExtensionOf(name));
}
