using System.Text.RegularExpressions;

namespace Kwartiermaker.Common.Files;

/// <summary>Where an address in a document leads to: what is elsewhere may be fetched without anybody having asked for it.</summary>
internal static partial class FileAddress
{
    /// <summary>On the disk of whoever opens the document, where an address of the writer's disk finds nothing; also a picture in the mail that it came from.</summary>
    public static bool IsOnOwnDisk(string address) => OwnDisk().IsMatch(Tidy(address));

    /// <summary>Within the ZIP file of the part that names it (ISO/IEC 26300-3, 3.7): a chart names the document that it stands in as "..".</summary>
    public static bool IsInPackage(string address, string part)
    {
        var path = Tidy(address);
        if (path.StartsWith('/') || Scheme().IsMatch(path)) return false;
        var depth = part.Count(sign => sign == '/');
        foreach (var step in path.Split('#')[0].Split('/'))
        {
            depth += step switch { "" or "." => 0, ".." => -1, _ => 1 };
            if (depth < 0) return false;
        }

        return true;
    }

    private static string Tidy(string address) => Uri.UnescapeDataString(address).Replace('\\', '/').Trim();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();

    [GeneratedRegex("^((file:/+)?[A-Za-z]:/.*|file:///[^/].*|cid:.*|/?[^/:][^:]*)?$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex OwnDisk();
}
