using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kwartiermaker.Common.Letters;

/// <summary>Puts the parts of a Word document together: text, styles, numbering, footer and properties.</summary>
internal static class LetterDocx
{
    public static byte[] Write(Letter letter)
    {
        using var content = new MemoryStream();
        using (var package = WordprocessingDocument.Create(content, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = LetterStyles.For(letter.Culture);
            main.AddNewPart<DocumentSettingsPart>("rId2").Settings = new Settings(new Compatibility(new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }));
            main.AddNewPart<FooterPart>("rId3").Footer = PageNumber(letter);

            var text = new LetterDocxText();
            var body = new Body(text.Blocks(LetterMarkdown.Parse(letter.Markdown)));
            body.Append(A4("rId3"));
            main.AddNewPart<NumberingDefinitionsPart>("rId4").Numbering = text.Numbering();
            main.Document = new Document(body);
            LetterPackage.WriteProperties(package, letter);
        }

        return LetterPackage.WithFixedOrderAndTime(content);
    }

    private static Footer PageNumber(Letter letter)
    {
        var (page, of) = letter.Culture.TwoLetterISOLanguageName == "nl" ? ("Pagina ", " van ") : ("Page ", " of ");
        return new(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }),
            LetterDocxText.Run(page),
            new SimpleField(LetterDocxText.Run("1")) { Instruction = "PAGE" },
            LetterDocxText.Run(of),
            new SimpleField(LetterDocxText.Run("1")) { Instruction = "NUMPAGES" }));
    }

    /// <summary>Sizes in twentieths of a point: 210 × 297 mm with margins of 25 mm.</summary>
    private static SectionProperties A4(string footerId) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footerId },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1418, Right = 1418, Bottom = 1418, Left = 1418, Header = 709, Footer = 709, Gutter = 0 });
}
