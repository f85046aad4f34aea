using System.IO.Compression;
using System.Text;

namespace Kwartiermaker.Tests.Common.Files;

/// <summary>Small files of every format, made in code.</summary>
internal static class SampleFiles
{
    public const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static byte[] Pdf => Utf8("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

    public static byte[] Png =>
        [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];

    public static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    public static byte[] WebP => [.. "RIFF"u8, 12, 0, 0, 0, .. "WEBPVP8 "u8, 0, 0, 0, 0];

    public static byte[] Exe => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0, .. new byte[200]];

    public static byte[] Docx => Office(WordMain, ("word/document.xml", "<document/>"));

    public static byte[] Xlsx => Office(ExcelMain, ("xl/workbook.xml", "<workbook/>"));

    public static byte[] Pptx => Office("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", ("ppt/presentation.xml", "<p/>"));

    public static byte[] Odt => OpenDocument("application/vnd.oasis.opendocument.text");

    public static byte[] Ods => OpenDocument("application/vnd.oasis.opendocument.spreadsheet");

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Office(string mainType, params (string Name, string Content)[] entries) =>
        Zip(
            [
                (
                    "[Content_Types].xml",
                    $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="{mainType}"/></Types>"""),
                .. entries,
            ]);

    public static byte[] OpenDocument(string type, params (string Name, string Content)[] entries) =>
        Zip([("mimetype", type), ("content.xml", "<content/>"), .. entries]);

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Utf8(content));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>An office document with an entry that unpacks to so many megabytes of nothing.</summary>
    public static byte[] Swelling(int megabytes, string mainType = WordMain)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = zip.CreateEntry("[Content_Types].xml").Open()) types.Write(Utf8($"<Types><Override ContentType=\"{mainType}\"/></Types>"));
            using var entry = zip.CreateEntry("word/media/x.bin", CompressionLevel.Fastest).Open();
            var nothing = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++) entry.Write(nothing);
        }

        return bytes.ToArray();
    }

    /// <summary>The document with more in it.</summary>
    public static byte[] With(byte[] document, (string Name, byte[] Content)[] more)
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

    /// <summary>A PDF with these objects packed in a stream.</summary>
    /// <param name="filter">What the dictionary of the stream says of how it is packed.</param>
    public static byte[] PdfPacked(string objects, string filter = "/Filter/FlateDecode", int times = 1)
    {
        var packed = Utf8("1 0 " + objects);
        for (var i = 0; i < times; i++)
            packed = Deflated(packed);
        return [.. Utf8($"%PDF-1.7\n5 0 obj\n<</Type/ObjStm/N 1/First 4{filter}/Length {packed.Length}>>stream\r\n"), .. packed, .. "\nendstream\nendobj\n%%EOF\n"u8];
    }

    public static byte[] Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(content);
        return packed.ToArray();
    }
}
