using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace Kwartiermaker.Common.Files;

/// <summary>What the parts of an OpenDocument file do (ISO/IEC 26300-1): an address that is no link to click is fetched at opening.</summary>
internal static partial class OpenDocumentDangers
{
    /// <summary>The name of an element, and why a document that has one is refused. An empty list of scripts is in every document.</summary>
    private static readonly Dictionary<string, string> Elements = new(StringComparer.Ordinal)
    {
        ["script"] = FileRefusals.Active,
        ["applet"] = FileRefusals.Active,
        ["dde-source"] = FileRefusals.ReachesOut,
        ["dde-link"] = FileRefusals.ReachesOut,
        ["dde-connection"] = FileRefusals.ReachesOut,
        ["dde-connection-decl"] = FileRefusals.ReachesOut,
    };

    public static string? WhyNot(Unpacking unpacking, IEnumerable<ZipArchiveEntry> parts) =>
        parts.SelectMany(part => OfficeXml.Elements(unpacking, part).Select(element => WhyNot(element, part.FullName))).FirstOrDefault(refusal => refusal is not null);

    private static string? WhyNot(XmlReader element, string part)
    {
        var name = element.LocalName;
        if (Elements.TryGetValue(name, out var refusal)) return refusal;
        // That of a presentation turns to a page.
        if (name == "event-listener" && !element.NamespaceURI.Contains("presentation", StringComparison.Ordinal)) return FileRefusals.Active;
        if (OfficeXml.Attribute(element, "formula") is { } formula && Fetches().IsMatch(formula)) return FileRefusals.ReachesOut;
        if (OfficeXml.Attribute(element, "href") is not { } address) return null;
        if (Runs().IsMatch(address)) return FileRefusals.Active;
        var isInside = name switch
        {
            "a" => true,
            // Part of a picture that is a link.
            _ when name.StartsWith("area-", StringComparison.Ordinal) => true,
            // The template is noted, on the disk of whoever wrote the document.
            "template" => FileAddress.IsOnOwnDisk(address),
            _ => FileAddress.IsInPackage(address, part),
        };
        return isInside ? null : FileRefusals.ReachesOut;
    }

    [GeneratedRegex(@"^\s*(vnd\.sun\.star\.script|macro|javascript):", RegexOptions.IgnoreCase)]
    private static partial Regex Runs();

    /// <summary>A formula that asks another program, another place or another workbook.</summary>
    [GeneratedRegex(@"\b(DDE|WEBSERVICE)\s*\(|'[A-Za-z]+:/[^']*'#", RegexOptions.IgnoreCase)]
    private static partial Regex Fetches();
}
