using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kwartiermaker.Tests.Common.Letters;

/// <summary>What a test wants to know of a Word document; reading it proves that it is valid.</summary>
internal sealed record Docx(IReadOnlyList<string> Texts, int Breaks, string Body, string Styles, string Numbering, string Footer, string Properties)
{
    public static Docx Read(byte[] bytes)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var main = package.MainDocumentPart!;
        var body = main.Document!.Body!;
        using var properties = new StreamReader(package.CoreFilePropertiesPart!.GetStream());
        return new(
            [.. body.Descendants<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0)],
            body.Descendants<Break>().Count(),
            body.OuterXml,
            main.StyleDefinitionsPart!.Styles!.OuterXml,
            main.NumberingDefinitionsPart!.Numbering!.OuterXml,
            main.FooterParts.Single().Footer!.OuterXml,
            properties.ReadToEnd());
    }
}
