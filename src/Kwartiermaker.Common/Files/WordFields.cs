using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Kwartiermaker.Common.Files;

/// <summary>
/// What the fields of a Word document do (ISO/IEC 29500-1, 17.16). The code of a field may be cut into pieces over several runs, and may
/// hold other fields.
/// </summary>
internal sealed partial class WordFields
{
    /// <summary>Word itself goes to 20.</summary>
    private const int MaxNested = 100;

    /// <summary>Stands where another field lies in a code: what that will say is not known.</summary>
    private const char Nested = '\uFFFC';

    /// <summary>Codes that are being read; null after their end, while the result of the field follows.</summary>
    private readonly Stack<StringBuilder?> open = new();

    /// <summary>Code that no field was begun for.</summary>
    private readonly StringBuilder loose = new();

    private bool inCode;

    public static string? WhyNot(Unpacking unpacking, IEnumerable<ZipArchiveEntry> parts) =>
        parts.Select(part => new WordFields().WhyNot(OfficeXml.Nodes(unpacking, part))).FirstOrDefault(refusal => refusal is not null);

    private string? WhyNot(IEnumerable<XmlReader> nodes) =>
        nodes.Select(Read).FirstOrDefault(refusal => refusal is not null) ?? open.Append(loose).Select(Judge).FirstOrDefault(refusal => refusal is not null);

    private string? Read(XmlReader xml)
    {
        switch (xml.NodeType, xml.LocalName)
        {
            case (XmlNodeType.Element, "fldSimple"):
                return Judge(OfficeXml.Attribute(xml, "instr") ?? "");
            case (XmlNodeType.Element, "fldChar"):
                return Mark(OfficeXml.Attribute(xml, "fldCharType"));
            case (XmlNodeType.Element, "instrText" or "delInstrText"):
                inCode = !xml.IsEmptyElement;
                break;
            case (XmlNodeType.EndElement, "instrText" or "delInstrText"):
                inCode = false;
                break;
            case (XmlNodeType.EndElement, "p") when loose.Length > 0:
                var code = loose.ToString();
                loose.Clear();
                return Judge(code);
            case (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace, _) when inCode:
                (open.TryPeek(out var top) && top is not null ? top : loose).Append(xml.Value);
                break;
        }

        return null;
    }

    private string? Mark(string? type)
    {
        if (type == "begin")
        {
            if (open.TryPeek(out var outer)) outer?.Append(Nested);
            if (open.Count >= MaxNested) throw new XmlException("Fields too deep.");
            open.Push(new());
            return null;
        }

        if (!open.TryPop(out var code)) return null;
        if (type != "end") open.Push(null);
        return Judge(code);
    }

    private static string? Judge(StringBuilder? code) => code is null ? null : Judge(code.ToString());

    private static string? Judge(string code)
    {
        var words = Words().Matches(code).Select(word => word.Groups[word.Groups["quoted"].Success ? "quoted" : "bare"].Value.Trim()).ToList();
        return words.FirstOrDefault()?.ToUpperInvariant() switch
        {
            "DDE" or "DDEAUTO" => FileRefusals.Active,
            // Its name is made by another field.
            [Nested, ..] => FileRefusals.Active,
            "LINK" or "DATABASE" => FileRefusals.ReachesOut,
            "INCLUDEPICTURE" or "INCLUDETEXT" or "INCLUDE" or "IMPORT" when words.Skip(1).Any(LeadsOutside) => FileRefusals.ReachesOut,
            _ => null,
        };
    }

    /// <summary>A switch is a backslash with one sign.</summary>
    private static bool LeadsOutside(string word) => word is not ['\\', _] && (word.Contains(Nested) || !FileAddress.IsOnOwnDisk(word));

    [GeneratedRegex("""(?:"(?<quoted>[^"]*)"?)|(?<bare>[^\s"]+)""")]
    private static partial Regex Words();
}
