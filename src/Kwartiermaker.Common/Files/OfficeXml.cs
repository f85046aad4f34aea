using System.IO.Compression;
using System.Xml;

namespace Kwartiermaker.Common.Files;

/// <summary>Reads the XML of an office document. It never has a document type definition; one is refused, for it can fetch or swell.</summary>
internal static class OfficeXml
{
    /// <summary>Ordinary documents stay below a hundred; each level costs memory.</summary>
    private const int MaxDepth = 1_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 50_000_000,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>The nodes of a part, one after the other, with the same reader on each.</summary>
    /// <exception cref="XmlException">It is no XML, or made to be costly.</exception>
    public static IEnumerable<XmlReader> Nodes(Unpacking unpacking, ZipArchiveEntry entry)
    {
        using var xml = XmlReader.Create(unpacking.Open(entry), Settings);
        while (xml.Read())
        {
            if (xml.Depth > MaxDepth) throw new XmlException("Too deep.");
            yield return xml;
        }
    }

    public static IEnumerable<XmlReader> Elements(Unpacking unpacking, ZipArchiveEntry entry) =>
        Nodes(unpacking, entry).Where(xml => xml.NodeType == XmlNodeType.Element);

    /// <summary>By its name alone: readers know more than one namespace for the same thing.</summary>
    public static string? Attribute(XmlReader element, string name)
    {
        string? value = null;
        for (var found = element.MoveToFirstAttribute(); found && value is null; found = element.MoveToNextAttribute())
            value = element.LocalName == name ? element.Value : null;
        element.MoveToElement();
        return value;
    }

    /// <summary>All of its parts up to their first element, which is where a definition stands.</summary>
    /// <exception cref="XmlException">There is one, or it is no XML.</exception>
    public static void RefuseDefinitions(Unpacking unpacking, IEnumerable<ZipArchiveEntry> parts)
    {
        foreach (var part in parts)
            _ = Elements(unpacking, part).FirstOrDefault();
    }

    /// <summary>By its name: types of content say which other parts are XML.</summary>
    public static bool IsNamedXml(ZipArchiveEntry entry) => Path.GetExtension(entry.Name).ToLowerInvariant() is ".xml" or ".rels" or ".vml" or ".rdf";
}
