namespace Kwartiermaker.Common.Rights;

/// <summary>
/// Where a person may look: everywhere, in some reception regions, or in some municipalities. The same scope filters
/// lists, search, counts, maps, exports and details. An empty scope sees nothing.
/// </summary>
/// <param name="Regions">Names of reception regions.</param>
/// <param name="Municipalities">CBS codes, <c>GM0000</c>.</param>
public sealed record Scope(bool Everywhere, IReadOnlyList<string> Regions, IReadOnlyList<string> Municipalities)
{
    public static readonly Scope All = new(true, [], []);
    public static readonly Scope Nothing = new(false, [], []);

    /// <summary>Reads <c>*</c>, <c>region:Noord</c> and <c>municipality:GM0014</c> items, as the identity provider hands them over.</summary>
    public static Scope Parse(IEnumerable<string> items)
    {
        var list = items.Select(i => i.Trim()).Where(i => i.Length > 0).ToList();
        return list.Contains("*") ? All : new(false, After("region:"), After("municipality:"));

        IReadOnlyList<string> After(string prefix) =>
            list.Where(i => i.StartsWith(prefix, StringComparison.Ordinal)).Select(i => i[prefix.Length..]).ToList();
    }

    public bool Includes(string region, string municipality) =>
        Everywhere || Regions.Contains(region) || Municipalities.Contains(municipality);

    public IEnumerable<string> ToItems() =>
        Everywhere ? ["*"] : [.. Regions.Select(r => "region:" + r), .. Municipalities.Select(m => "municipality:" + m)];
}
