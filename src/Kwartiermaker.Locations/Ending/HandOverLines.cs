namespace Kwartiermaker.Locations.Ending;

/// <summary>Reads lists that people type one a line: "hoofdgebouw: schoon en leeg".</summary>
internal static class HandOverLines
{
    /// <returns>Null when a line has no name or nothing behind its colon.</returns>
    public static IReadOnlyList<(string Name, string Value)>? Read(string? text)
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var pairs = lines.Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).ToList();
        return pairs.TrueForAll(p => p is [{ Length: > 0 }, { Length: > 0 }]) ? pairs.ConvertAll(p => (p[0], p[1])) : null;
    }
}
