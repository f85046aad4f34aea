using System.IO.Compression;
using System.Xml;

namespace Kwartiermaker.Common.Files;

/// <summary>Reads the XML of an office document. It never has a document type definition; one is refused, for it can fetch or swell.</summary>
internal static class OfficeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 20_000_000,
        CloseInput = true,
    };

    public static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), Settings);

    /// <summary>All of its parts up to their first element, which is where a definition stands.</summary>
    /// <exception cref="XmlException">There is one, or it is no XML.</exception>
    public static void RefuseDefinitions(ZipArchive zip)
    {
        foreach (var entry in zip.Entries.Where(IsXml))
        {
            using var xml = Open(entry);
            xml.MoveToContent();
        }
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.Length > 0 && Path.GetExtension(entry.Name).ToLowerInvariant() is ".xml" or ".rels" or ".vml" or ".rdf";
}
