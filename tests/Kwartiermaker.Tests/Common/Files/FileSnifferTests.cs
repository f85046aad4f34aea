using Kwartiermaker.Common.Files;
using System.Text;
using static Kwartiermaker.Tests.Common.Files.SampleFiles;

namespace Kwartiermaker.Tests.Common.Files;

public sealed class FileSnifferTests
{
    private const long Limit = 25 * 1024 * 1024;

    public static TheoryData<string, byte[], string> Allowed => new()
    {
        { "a.pdf", Pdf, "application/pdf" },
        { "A.PDF", Pdf, "application/pdf" },
        { "a.png", Png, "image/png" },
        { "a.jpg", Jpeg, "image/jpeg" },
        { "a.jpeg", Jpeg, "image/jpeg" },
        { "a.webp", WebP, "image/webp" },
        { "a.docx", Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a.xlsx", Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "a.pptx", Pptx, "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "a.odt", Odt, "application/vnd.oasis.opendocument.text" },
        { "a.ods", Ods, "application/vnd.oasis.opendocument.spreadsheet" },
        { "a.txt", Utf8("Beste buren,\r\n\tdank u wel. é €"), "text/plain" },
        { "a.txt", Utf8("\uFEFFmet merkteken"), "text/plain" },
        { "a.txt", Utf8("MZ staat ook weleens vooraan"), "text/plain" },
        { "a.txt", Utf8("5 < 6 en 7 > 6"), "text/plain" },
        { "a.csv", Utf8("naam;plaatsen\nZeist;12\n"), "text/csv" },
    };

    public static TheoryData<string, byte[], string, FileKind> NotAllowed => new()
    {
        { "a.pdf", Exe, FileRefusals.TypeDiffersFromName, FileKind.Program },
        { "a.docx", Utf8("\u007fELF\u0002\u0001"), FileRefusals.TypeDiffersFromName, FileKind.Program },
        { "a.txt", Utf8("#!/bin/sh\nrm -rf /"), FileRefusals.TypeDiffersFromName, FileKind.Script },
        { "a.txt", Utf8("\n  <!DOCTYPE html><html>"), FileRefusals.TypeDiffersFromName, FileKind.Markup },
        { "a.txt", Utf8("Hallo <ScRiPt>alert(1)</script>"), FileRefusals.TypeDiffersFromName, FileKind.Markup },
        { "a.txt", Utf8(new string('a', 8203) + "<script>"), FileRefusals.TypeDiffersFromName, FileKind.Markup },
        { "a.png", Utf8("<svg xmlns='http://www.w3.org/2000/svg'/>"), FileRefusals.TypeDiffersFromName, FileKind.Markup },
        { "a.svg", Utf8("<svg xmlns='http://www.w3.org/2000/svg'/>"), FileRefusals.TypeNotAllowed, FileKind.Markup },
        { "a.exe", Exe, FileRefusals.TypeNotAllowed, FileKind.Program },
        { "a.pdf.exe", Pdf, FileRefusals.TypeNotAllowed, FileKind.Pdf },
        { "a.bat", Utf8("del *.*"), FileRefusals.TypeNotAllowed, FileKind.Text },
        { "zonder", Exe, FileRefusals.TypeNotAllowed, FileKind.Program },
        { "a.jpg", Png, FileRefusals.TypeDiffersFromName, FileKind.Png },
        { "a.xlsx", Docx, FileRefusals.TypeDiffersFromName, FileKind.Docx },
        { "a.docx", Zip(("a.txt", "x")), FileRefusals.TypeDiffersFromName, FileKind.Archive },
        { "a.zip", Zip(("a.txt", "x")), FileRefusals.TypeNotAllowed, FileKind.Archive },
        { "a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], FileRefusals.TypeDiffersFromName, FileKind.OldOffice },
        { "a.txt", Encoding.Unicode.GetBytes("zestien"), FileRefusals.TypeDiffersFromName, FileKind.Unknown },
        { "a.txt", [(byte)'a', 0xFF, 0xFE], FileRefusals.TypeDiffersFromName, FileKind.Unknown },
        { "a.txt", Utf8("a\0b"), FileRefusals.TypeDiffersFromName, FileKind.Unknown },
        { "a.pdf", [.. "\n"u8, .. Pdf], FileRefusals.TypeDiffersFromName, FileKind.Text },
    };

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "a.pdf", Pdf[..^10], FileRefusals.Broken },
        { "a.png", Png[..^3], FileRefusals.Broken },
        { "a.png", [.. Png, .. "<script>"u8], FileRefusals.Broken },
        { "a.jpg", Jpeg[..^2], FileRefusals.Broken },
        { "a.webp", [.. WebP, 0], FileRefusals.Broken },
        { "a.docx", Docx[..^30], FileRefusals.Broken },
        { "a.docx", [.. Docx[..40], .. Docx[50..]], FileRefusals.Broken },
        { "a.pdf", [.. Pdf, .. Docx], FileRefusals.Broken },
        { "a.jpg", [.. Jpeg, .. Zip(("x.class", "x"))], FileRefusals.Broken },
        { "a.docx", [.. Docx[..4], .. Docx], FileRefusals.Broken },
        { "a.docx", Office(WordMain, ("../../x", "x")), FileRefusals.Broken },
        { "a.docx", Office(WordMain, ("word/document.xml", "a"), ("word/Document.xml", "b")), FileRefusals.Broken },
        { "a.docx", Office(WordMain + "\"/><Override PartName=\"/b\" ContentType=\"" + ExcelMain), FileRefusals.Broken },
        { "a.docx", Zip(("[Content_Types].xml", "<Types")), FileRefusals.Broken },
        { "a.docx", Office(WordMain, ("word/vbaProject.bin", "x")), FileRefusals.HasMacros },
        { "a.docx", Office("application/vnd.ms-word.document.macroEnabled.main+xml", ("word/document.xml", "x")), FileRefusals.HasMacros },
        { "a.docm", Office("application/vnd.ms-word.document.macroEnabled.main+xml", ("word/document.xml", "x")), FileRefusals.HasMacros },
        { "a.xlsx", Office(ExcelMain, ("xl/macrosheets/sheet1.xml", "x")), FileRefusals.HasMacros },
        { "a.odt", OpenDocument("application/vnd.oasis.opendocument.text", ("Basic/Standard/Module1.xml", "x")), FileRefusals.HasMacros },
        { "a.odt", OpenDocument("application/vnd.oasis.opendocument.text", ("META-INF/manifest.xml", "<m xmlns:x='urn:m'><e x:checksum-type='SHA1'/></m>")),
            FileRefusals.Encrypted },
        { "a.docx", Locked(Docx), FileRefusals.Encrypted },
        { "a.pdf", [], FileRefusals.Empty },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Inspect_WithAnAllowedFile_AcceptsIt(string name, byte[] content, string mediaType)
    {
        var accepted = Assert.IsType<FileVerdict.Accepted>(Inspect(name, content));

        Assert.Equal(mediaType, accepted.MediaType);
        Assert.Equal(Path.GetExtension(name).ToLowerInvariant(), accepted.Extension);
    }

    [Theory]
    [MemberData(nameof(NotAllowed))]
    public void Inspect_WithAnotherType_SaysWhatItIs(string name, byte[] content, string code, FileKind found)
    {
        var refused = Assert.IsType<FileVerdict.Refused>(Inspect(name, content));

        Assert.Equal((code, Path.GetExtension(name), found), (refused.Code, refused.NamedExtension, refused.Found));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Inspect_WithABadFile_RefusesIt(string name, byte[] content, string code) =>
        Assert.Equal(code, Assert.IsType<FileVerdict.Refused>(Inspect(name, content)).Code);

    [Fact]
    public void Inspect_WithoutAnExtension_TakesThatOfTheContent() =>
        Assert.Equal(".pdf", Assert.IsType<FileVerdict.Accepted>(Inspect("besluit", Pdf)).Extension);

    [Fact]
    public void Inspect_WithMoreThanTheLimit_NamesTheLimit()
    {
        var refused = Assert.IsType<FileVerdict.Refused>(FileSniffer.Inspect(new MemoryStream(Pdf), "a.pdf", Pdf.Length - 1));

        Assert.Equal((FileRefusals.TooLarge, (long?)Pdf.Length - 1), (refused.Code, refused.MaxBytes));
        Assert.IsType<FileVerdict.Accepted>(FileSniffer.Inspect(new MemoryStream(Pdf), "a.pdf", Pdf.Length));
    }

    [Fact]
    public void Inspect_WithAFileThatSwells_RefusesIt()
    {
        var bomb = Swelling((int)(Unpacking.MaxBytes / 1024 / 1024) + 1);

        Assert.True(bomb.Length < Limit);
        Assert.Equal(FileRefusals.Broken, Assert.IsType<FileVerdict.Refused>(Inspect("a.docx", bomb)).Code);
        Assert.IsType<FileVerdict.Accepted>(Inspect("a.docx", Swelling(20)));
    }

    [Fact]
    public void Inspect_WithTooManyEntries_RefusesIt()
    {
        var many = Office(WordMain, [.. Enumerable.Range(0, Unpacking.MaxParts).Select(i => ($"word/{i}.xml", ""))]);

        Assert.Equal(FileRefusals.Broken, Assert.IsType<FileVerdict.Refused>(Inspect("a.docx", many)).Code);
    }

    /// <summary>What lies in a document is counted with it: each bearable by itself, together too much.</summary>
    [Fact]
    public void Inspect_WithDocumentsInADocument_CountsThemTogether()
    {
        var workbook = Swelling(110, ExcelMain);
        var manyParts = Office(ExcelMain, [.. Enumerable.Range(0, 2_000).Select(i => ($"xl/{i}.bin", ""))]);

        Assert.IsType<FileVerdict.Accepted>(Inspect("a.docx", Holding(workbook, workbook)));
        Assert.Equal(FileRefusals.Broken, Assert.IsType<FileVerdict.Refused>(Inspect("a.docx", Holding(workbook, workbook, workbook))).Code);
        Assert.IsType<FileVerdict.Accepted>(Inspect("a.docx", Holding(manyParts, manyParts)));
        Assert.Equal(FileRefusals.Broken, Assert.IsType<FileVerdict.Refused>(Inspect("a.docx", Holding(manyParts, manyParts, manyParts))).Code);

        static byte[] Holding(params byte[][] workbooks) => With(Docx, [.. workbooks.Select((w, nr) => ($"word/embeddings/{nr}.xlsx", w))]);
    }

    [Fact]
    public void Inspect_OfWhomNobodyWaitsFor_Ends()
    {
        foreach (var (name, content) in new[] { ("a.docx", Docx), ("a.pdf", PdfPacked("<</Type/Catalog>>")) })
        {
            Assert.Throws<OperationCanceledException>(() => FileSniffer.Inspect(new MemoryStream(content), name, Limit, new CancellationToken(canceled: true)));
        }
    }

    /// <summary>Whatever bytes arrive, there is a verdict and no exception.</summary>
    [Fact]
    public void Inspect_WithDamagedFiles_AlwaysAnswers()
    {
        var random = new Random(20261124);
        foreach (var sample in new[] { Pdf, Png, Docx, Odt, Locked(Xlsx), Exe })
        {
            for (var i = 0; i < 500; i++)
            {
                var damaged = sample.ToArray();
                for (var j = 0; j <= i % 4; j++) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                Assert.NotNull(Inspect("a.docx", damaged[..random.Next(1, damaged.Length + 1)]));
                Assert.NotNull(Inspect("a.docx", damaged));
            }
        }
    }

    [Fact]
    public void Inspect_WithTheStreamElsewhere_StillReadsFromTheStart()
    {
        using var stream = new MemoryStream(Png);
        stream.Position = 20;

        Assert.IsType<FileVerdict.Accepted>(FileSniffer.Inspect(stream, "a.png", Limit));
        Assert.True(stream.CanRead);
    }

    private static FileVerdict Inspect(string name, byte[] content) => FileSniffer.Inspect(new MemoryStream(content), name, Limit);

    /// <summary>Sets the bit that says "encrypted" on every entry.</summary>
    private static byte[] Locked(byte[] zip)
    {
        var locked = zip.ToArray();
        for (var i = 0; i < locked.Length - 8; i++)
        {
            if (locked.AsSpan(i).StartsWith("PK\u0001\u0002"u8)) locked[i + 8] |= 1;
            if (locked.AsSpan(i).StartsWith("PK\u0003\u0004"u8)) locked[i + 6] |= 1;
        }

        return locked;
    }
}
