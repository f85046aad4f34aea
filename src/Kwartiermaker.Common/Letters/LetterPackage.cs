using DocumentFormat.OpenXml.Packaging;
using System.IO.Compression;
using System.Xml.Linq;

namespace Kwartiermaker.Common.Letters;

/// <summary>The container of a document, without anything that differs from one run to the next.</summary>
internal static class LetterPackage
{
    private static readonly DateTimeOffset EarliestZipTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Title and language; no author and no moment, so that no person is named and the bytes stay the same.</summary>
    public static void WriteProperties(WordprocessingDocument package, Letter letter)
    {
        XNamespace properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dublinCore = "http://purl.org/dc/elements/1.1/";
        var part = package.AddCoreFilePropertiesPart();
        package.ChangeIdOfPart(part, "rId2");
        using var stream = part.GetStream(FileMode.Create);
        new XDocument(new XElement(
            properties + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", dublinCore),
            new XElement(dublinCore + "title", letter.Title.Replace(LetterText.LineBreak, ' ')),
            new XElement(dublinCore + "language", letter.Culture.Name))).Save(stream);
    }

    /// <summary>Entries sorted, dated 1980 and stored as they are: compression differs between versions of the platform.</summary>
    public static byte[] WithFixedOrderAndTime(MemoryStream package)
    {
        package.Position = 0;
        using var result = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.NoCompression);
                copy.LastWriteTime = EarliestZipTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return result.ToArray();
    }
}
