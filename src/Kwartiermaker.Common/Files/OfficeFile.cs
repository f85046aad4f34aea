using System.IO.Compression;
using System.Text;
using System.Xml;
using static Kwartiermaker.Common.Files.FileSniffer;

namespace Kwartiermaker.Common.Files;

/// <summary>Looks inside a ZIP file for an office document (ISO/IEC 29500 or ISO/IEC 26300) that can be stored and opened without harm.</summary>
internal static class OfficeFile
{
    internal const int MaxEntries = 5_000;
    internal const long MaxUnpackedBytes = 300L * 1024 * 1024;
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
    public static Finding Inspect(Stream content, int depth = 0)
    {
        if (ZipDirectory.Find(content) is not { IsInPlace: true, Entries: <= MaxEntries, Size: <= MaxDirectoryBytes }) return new(FileKind.Archive, FileRefusals.Broken);
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            return Inspect(zip, depth);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return new(FileKind.Archive, FileRefusals.Broken);
        }
    }

    private static Finding Inspect(ZipArchive zip, int depth)
    {
        var types = ContentTypes(zip);
        var kinds = types.Select(type => Kinds.GetValueOrDefault(type, FileKind.Archive)).Where(kind => kind != FileKind.Archive).Distinct().ToList();
        var kind = kinds.Count > 0 ? kinds[0] : FileKind.Archive;
        if (OfficeDangers.InContentTypes(types) is { } danger) return new(kind, danger);
        if (HasMacroParts(zip)) return new(kind, FileRefusals.HasMacros);
        if (kinds.Count == 0) return new(FileKind.Archive);
        if (kinds.Count > 1 || zip.Entries.Any(entry => LeadsOutside(entry.FullName)) || HasDoubles(zip)) return new(kind, FileRefusals.Broken);
        if (zip.Entries.Any(entry => entry.IsEncrypted) || HasEncryptedManifest(zip)) return new(kind, FileRefusals.Encrypted);
        // Unpacked to nowhere first: what is read below is then known to be of a bearable size.
        if (!UnpacksWithin(zip, MaxUnpackedBytes)) return new(kind, FileRefusals.Broken);
        OfficeXml.RefuseDefinitions(zip);
        return new(kind, OfficeDangers.InRelationships(zip) ?? OfficeEmbeddings.WhyNot(zip, depth));
    }

    private static List<string> ContentTypes(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is { } list) return [.. Attributes(list, "ContentType")];
        if (zip.GetEntry("mimetype") is not { Length: < 200 } mimetype) return [];
        using var reader = new StreamReader(mimetype.Open(), Encoding.ASCII);
        return [reader.ReadToEnd().Trim()];
    }

    private static bool HasMacroParts(ZipArchive zip) =>
        zip.Entries.Any(entry =>
            entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase));

    private static bool HasEncryptedManifest(ZipArchive zip) =>
        zip.GetEntry("META-INF/manifest.xml") is { } manifest && Attributes(manifest, "checksum-type").Any();

    private static bool LeadsOutside(string name) => name.StartsWith('/') || name.Contains('\\') || name.Split('/').Contains("..");

    /// <summary>Two entries of one name: readers differ in which of the two they open.</summary>
    private static bool HasDoubles(ZipArchive zip) =>
        zip.Entries.Count != zip.Entries.Select(entry => entry.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    /// <summary>The sizes an archive names are not believed: every entry is unpacked to nowhere and counted.</summary>
    private static bool UnpacksWithin(ZipArchive zip, long limit)
    {
        if (zip.Entries.Any(entry => entry.Length > limit)) return false;
        var buffer = new byte[65536];
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                if ((total += read) > limit) return false;
            }
        }

        return true;
    }

    private static IEnumerable<string> Attributes(ZipArchiveEntry entry, string name)
    {
        using var xml = OfficeXml.Open(entry);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
            {
                if (xml.LocalName == name) yield return xml.Value;
            }
        }
    }
}
