using Microsoft.AspNetCore.Mvc;
using System.Globalization;

namespace Kwartiermaker.Web.Pages;

/// <summary>
/// The addresses of the pages, so that no page writes one by hand. The links to the pages of a process stand in the folder of those
/// pages: <c>Links.Permits.cs</c> in <c>Locations/Permits</c>. A test holds every link against the pages that there are.
/// </summary>
public static partial class Links
{
    public static string Locations() => "/locaties";

    public static string Search(string text) => Query("/zoeken", ("q", text));

    public static string Deadlines(string whose) => Query("/termijnen", ("van", whose));

    public static string DeadlinesExport(string? whose, DateOnly? until, string? area) =>
        Query("/termijnen/export", ("van", whose), ("tot", until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("gebied", area));

    public static string Dossier(Guid dossierId) => $"/locaties/{dossierId}";

    /// <summary>A page of a dossier as tabs, conditions and deadlines name it; the empty name is the overview.</summary>
    public static string Step(Guid dossierId, string step) => string.IsNullOrEmpty(step) ? Dossier(dossierId) : $"{Dossier(dossierId)}/{step}";

    /// <summary>Where somebody came from, in the letters that a header can carry; the home page when it is no page of ours.</summary>
    internal static string Back(IUrlHelper url, string? asked) => url.IsLocalUrl(asked)
        ? string.Concat(asked!.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())))
        : "/";

    private static string Query(string address, params IEnumerable<(string Name, object? Value)> query)
    {
        var given = query.Where(q => q.Value is not null).Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value!.ToString()!)}").ToList();
        return given.Count == 0 ? address : $"{address}?{string.Join('&', given)}";
    }
}
