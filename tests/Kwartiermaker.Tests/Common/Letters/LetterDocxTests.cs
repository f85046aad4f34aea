using Kwartiermaker.Common.Files;
using System.IO.Compression;
using System.Text.RegularExpressions;
using static Kwartiermaker.Tests.Common.Letters.LetterTemplateTests;

namespace Kwartiermaker.Tests.Common.Letters;

public sealed class LetterDocxTests
{
    private const string Everything = """
        # Een

        ## Twee

        ### Drie

        Gewoon, **vet**, *schuin*, ***beide*** en een [verwijzing](https://example.org/pad).
        Tweede regel\
        na een harde overgang.

        1. eerste
        2. tweede
           - onder
           - onder

           nog een alinea

        Tussen.

        1. opnieuw

        ---

        | Kop | Kop |
        | --- | ---: |
        | cel | |
        """;

    [Fact]
    public void ToDocx_WithEverything_IsValidAndStyled()
    {
        var word = Docx.Read(Render(Everything, new { }).ToDocx());

        foreach (var style in new[] { "Heading1", "Heading2", "Heading3", "ListParagraph", "LetterTable" })
        {
            Assert.Contains($"w:val=\"{style}\"", word.Body, StringComparison.Ordinal);
            Assert.Contains($"w:styleId=\"{style}\"", word.Styles, StringComparison.Ordinal);
        }

        Assert.Contains("<w:tblHeader", word.Body, StringComparison.Ordinal);
        Assert.Contains("w:w=\"11906\" w:h=\"16838\"", word.Body, StringComparison.Ordinal);
        Assert.Contains("w:lang w:val=\"nl-NL\"", word.Styles, StringComparison.Ordinal);
        Assert.Contains("Gewoon, vet, schuin, beide en een verwijzing (https://example.org/pad). Tweede regelna een harde overgang.", word.Texts);
        Assert.Contains("PAGE", word.Footer, StringComparison.Ordinal);
        Assert.Contains("Pagina ", word.Footer, StringComparison.Ordinal);
    }

    [Fact]
    public void ToDocx_WithTwoNumberedLists_StartsEachAtOne() =>
        Assert.Equal(2, Docx.Read(Render(Everything, new { }).ToDocx()).Numbering.Split("<w:startOverride w:val=\"1\"").Length - 1);

    [Fact]
    public void ToDocx_WithAnEmptyCell_GivesRoomToWriteIn()
    {
        var word = Docx.Read(Render("Teken hier:\n\n| Wie | Handtekening |\n| --- | --- |\n| Gemeente | |\n", new { }).ToDocx());

        Assert.Single(Regex.Matches(word.Body, "<w:trHeight w:val=\"850\""));
        Assert.Equal(5, Regex.Count(word.Body, "<w:keepNext"));
    }

    [Fact]
    public void ToDocx_Properties_HoldTheTitleAndNoPersonOrMoment()
    {
        var properties = Docx.Read(Render(Everything, new { }).ToDocx()).Properties;

        Assert.Contains("title>Brief<", properties, StringComparison.Ordinal);
        Assert.DoesNotContain("creator", properties, StringComparison.Ordinal);
        Assert.DoesNotContain("created", properties, StringComparison.Ordinal);
    }

    [Fact]
    public void ToDocx_Twice_GivesTheSameBytes() => Assert.Equal(Render(Everything, new { }).ToDocx(), Render(Everything, new { }).ToDocx());

    [Fact]
    public void ToDocx_EveryEntry_HasTheSameTimeOnAnyDay()
    {
        using var zip = new ZipArchive(new MemoryStream(Render("x", new { }).ToDocx()));

        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Theory]
    [InlineData("> citaat")]
    [InlineData("    code")]
    [InlineData("`code`")]
    public void ToDocx_WithWhatALetterDoesNotHave_Refuses(string body) =>
        Assert.Throws<NotSupportedException>(() => Render(body, new { }).ToDocx());

    [Fact]
    public void ToDocx_Result_MayBeStored() =>
        Assert.IsType<FileVerdict.Accepted>(FileSniffer.Inspect(new MemoryStream(Render(Everything, new { }).ToDocx()), "brief.docx", 1_000_000));
}
