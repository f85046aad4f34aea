using System.Text.RegularExpressions;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Dutch postcodes: four digits that do not begin with 0, and two letters (NEN 5825).</summary>
internal static partial class Postcodes
{
    public static bool IsPostcode(string text) => Shape().IsMatch(text.Trim());

    /// <summary>As people write it in a letter, "7651 AB"; what is no postcode stays as it was typed.</summary>
    public static string? Normal(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var match = Shape().Match(text.Trim());
        return match.Success ? $"{match.Groups[1].Value} {match.Groups[2].Value.ToUpperInvariant()}" : text.Trim();
    }

    [GeneratedRegex("^([1-9][0-9]{3}) ?([A-Za-z]{2})$")]
    private static partial Regex Shape();
}
