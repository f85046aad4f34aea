using System.IO.Compression;
using System.Text;
using System.Xml;
using static Kwartiermaker.Common.Files.FileSniffer;

namespace Kwartiermaker.Common.Files;

/// <summary>Looks inside a ZIP file for an office document (ISO/IEC 29500 or ISO/IEC 26300) that can be stored and opened without harm.</summary>
internal static class OfficeFile
{
    private const ulong MaxDirectoryBytes = 1024 * 1024;
    private const string Main = "application/vnd.openxmlformats-officedocument.";

    private static readonly Dictionary<string, FileKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [Main + "wordprocessingml.document.main+xml"] = FileKind.Docx,
        [Main + "spreadsheetml.sheet.main+xml"] = FileKind.Xlsx,
        [Main + "presentationml.presentation.main+xml"] = FileKind.Pptx,
        ["application/vnd.oasis.opendocument.text"] = FileKind.Odt,
        ["application/vnd.oasis.opendocument.spreadsheet"] = FileKind.Ods,
    };

    /// <param name="depth">How many documents it lies in.</param>
    public static Finding Inspect(Stream content, Unpacking unpacking, int depth = 0)
    {
        if (ZipDirectory.Find(content) is not { IsInPlace: true, Size: <= MaxDirectoryBytes } directory) return new(FileKind.Archive, FileRefusals.Broken);
        try
        {
            unpacking.Count(directory);
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            return Inspect(unpacking, zip, depth);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return new(FileKind.Archive, FileRefusals.Broken);
        }
    }

    private static Finding Inspect(Unpacking unpacking, ZipArchive zip, int depth)
    {
        var types = ContentTypes(unpacking, zip);
        var kinds = types.Select(t => Kinds.GetValueOrDefault(t.Type, FileKind.Archive)).Where(kind => kind != FileKind.Archive).Distinct().ToList();
        var kind = kinds.Count > 0 ? kinds[0] : FileKind.Archive;
        if (OfficeDangers.InContentTypes(types.Select(t => t.Type)) is { } danger) return new(kind, danger);
        if (HasMacroParts(zip)) return new(kind, FileRefusals.HasMacros);
        if (kinds.Count == 0) return new(FileKind.Archive);
        if (kinds.Count > 1 || zip.Entries.Any(entry => LeadsOutside(entry.FullName)) || HasDoubles(zip)) return new(kind, FileRefusals.Broken);
        if (zip.Entries.Any(entry => entry.IsEncrypted) || HasEncryptedManifest(unpacking, zip)) return new(kind, FileRefusals.Encrypted);
        // Unpacked to nowhere first: what is read below is then known to be of a bearable size.
        if (!UnpacksAsNamed(unpacking, zip)) return new(kind, FileRefusals.Broken);
        var xml = XmlParts(zip, types);
        OfficeXml.RefuseDefinitions(unpacking, xml);
        return new(kind, OfficeDangers.InRelationships(unpacking, zip) ?? OfficeEmbeddings.WhyNot(unpacking, zip, depth) ?? kind switch
        {
            FileKind.Docx => WordFields.WhyNot(unpacking, xml),
            FileKind.Odt or FileKind.Ods => OpenDocumentDangers.WhyNot(unpacking, xml),
            _ => null,
        });
    }

    /// <summary>Of each part, or of each extension, what it is. A file that gives itself out for both formats is of more than one kind.</summary>
    private static List<(string Part, string Type)> ContentTypes(Unpacking unpacking, ZipArchive zip)
    {
        var types = new List<(string, string)>();
        if (zip.GetEntry("[Content_Types].xml") is { } list)
        {
            foreach (var xml in OfficeXml.Elements(unpacking, list))
            {
                if (OfficeXml.Attribute(xml, "ContentType") is { } type)
                    types.Add((OfficeXml.Attribute(xml, "PartName") ?? "." + OfficeXml.Attribute(xml, "Extension"), type));
            }
        }

        if (zip.GetEntry("mimetype") is { Length: < 200 } mimetype)
        {
            using var reader = new StreamReader(unpacking.Open(mimetype), Encoding.ASCII);
            types.Add(("", reader.ReadToEnd().Trim()));
        }

        return types;
    }

    /// <summary>By their name, and by what the types of content say that is XML under another name; a drawing (SVG) is none of ours.</summary>
    private static List<ZipArchiveEntry> XmlParts(ZipArchive zip, List<(string Part, string Type)> types)
    {
        var named = types.Where(t => t.Type.EndsWith("xml", StringComparison.OrdinalIgnoreCase) && !t.Type.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
            .Select(t => t.Part).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. zip.Entries.Where(e => e.Length > 0 && (OfficeXml.IsNamedXml(e) || named.Contains("/" + e.FullName) || named.Contains(Path.GetExtension(e.Name))))];
    }

    private static bool HasMacroParts(ZipArchive zip) =>
        zip.Entries.Any(entry =>
            entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase));

    private static bool HasEncryptedManifest(Unpacking unpacking, ZipArchive zip) =>
        zip.GetEntry("META-INF/manifest.xml") is { } manifest && OfficeXml.Elements(unpacking, manifest).Any(e => OfficeXml.Attribute(e, "checksum-type") is not null);

    private static bool LeadsOutside(string name) => name.StartsWith('/') || name.Contains('\\') || name.Split('/').Contains("..");

    /// <summary>Two entries of one name: readers differ in which of the two they open.</summary>
    private static bool HasDoubles(ZipArchive zip) =>
        zip.Entries.Count != zip.Entries.Select(entry => entry.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    /// <summary>The sizes an archive names are not believed before each entry was unpacked to nowhere and counted.</summary>
    private static bool UnpacksAsNamed(Unpacking unpacking, ZipArchive zip)
    {
        if (zip.Entries.Any(entry => entry.Length > Unpacking.MaxBytes)) return false;
        var buffer = new byte[65536];
        foreach (var entry in zip.Entries)
        {
            using var stream = unpacking.Open(entry);
            var total = 0L;
            int read;
            while ((read = stream.Read(buffer)) > 0) total += read;
            if (total != entry.Length) return false;
        }

        return true;
    }
}
