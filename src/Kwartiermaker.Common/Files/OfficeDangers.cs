using System.IO.Compression;
using System.Xml;

namespace Kwartiermaker.Common.Files;

/// <summary>
/// Looks at what an office document does rather than at what its parts are called: Word and Excel follow types of content and of
/// relationships (ISO/IEC 29500-2), so a macro under another name is a macro.
/// </summary>
internal static class OfficeDangers
{
    private const string Hyperlink = "hyperlink";
    private const string AttachedTemplate = "attachedTemplate";

    /// <summary>The last word of the type of a relationship, and why a document that has one is refused.</summary>
    private static readonly Dictionary<string, string> Relationships = new(StringComparer.OrdinalIgnoreCase)
    {
        ["vbaProject"] = FileRefusals.HasMacros,
        ["wordVbaData"] = FileRefusals.HasMacros,
        ["xlMacrosheet"] = FileRefusals.HasMacros,
        ["xlIntlMacrosheet"] = FileRefusals.HasMacros,
        ["oleObject"] = FileRefusals.HasEmbedded,
        ["control"] = FileRefusals.Active,
        ["activeXControlBinary"] = FileRefusals.Active,
        ["externalLink"] = FileRefusals.ReachesOut,
        ["externalLinkPath"] = FileRefusals.ReachesOut,
        ["connections"] = FileRefusals.ReachesOut,
    };

    /// <summary>A word in a type of content, and why.</summary>
    private static readonly (string Word, string Refusal)[] ContentTypes =
    [
        ("macroEnabled", FileRefusals.HasMacros),
        ("vbaProject", FileRefusals.HasMacros),
        ("macrosheet", FileRefusals.HasMacros),
        ("activeX", FileRefusals.Active),
    ];

    public static string? InContentTypes(IEnumerable<string> types) =>
        types.SelectMany(type => ContentTypes.Where(c => type.Contains(c.Word, StringComparison.OrdinalIgnoreCase)).Select(c => c.Refusal)).FirstOrDefault();

    public static string? InRelationships(Unpacking unpacking, ZipArchive zip) =>
        zip.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            .SelectMany(e => OfficeXml.Elements(unpacking, e).Where(xml => xml.LocalName == "Relationship").Select(WhyNot))
            .FirstOrDefault(refusal => refusal is not null);

    private static string? WhyNot(XmlReader relationship)
    {
        var type = (relationship.GetAttribute("Type") ?? "").Split('/')[^1];
        if (Relationships.TryGetValue(type, out var refusal))
            return refusal;
        var target = (relationship.GetAttribute("Target") ?? "").Trim();
        var isOutside = string.Equals(relationship.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
        // A link waits for a click. Word notes the template on the disk of whoever wrote the document; at another place it is fetched at opening.
        return isOutside && type != Hyperlink && !(type == AttachedTemplate && FileAddress.IsOnOwnDisk(target)) ? FileRefusals.ReachesOut : null;
    }
}
