using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Setup;
using Kwartiermaker.Contracts.Reference;
using System.Text;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Reference.Municipalities;

/// <summary>Finds a municipality by the name or code that people write.</summary>
internal sealed partial class MunicipalityNames
{
    private readonly ILookup<string, Municipality> byName;
    private readonly Dictionary<string, Municipality> byCode;

    public MunicipalityNames(IReadOnlyList<Municipality> all)
    {
        byCode = all.ToDictionary(m => m.Code);
        var others = ShippedFile.Rows(typeof(MunicipalityNames).Assembly, "reference/municipality-names.csv")
            .Where(r => byCode.ContainsKey(r["code"])).Select(r => (Name: Plain(r["name"]), Municipality: byCode[r["code"]]));
        byName = all.Select(m => (Name: Plain(m.Name), Municipality: m))
            .Concat(all.Where(m => m.Name.Contains('(', StringComparison.Ordinal)).Select(m => (Name: Plain(m.Name.Split('(')[0]), Municipality: m)))
            .Concat(others).Distinct().ToLookup(n => n.Name, n => n.Municipality);
    }

    /// <returns>All that can be meant; when present ones are, those only.</returns>
    public IReadOnlyList<Municipality> Meant(string typed)
    {
        if (Code().Match(typed.Trim()) is { Success: true } code)
            return byCode.TryGetValue($"GM{code.Groups["number"].Value.TrimStart('0').PadLeft(4, '0')}", out var one) ? [one] : [];
        var named = byName[Plain(typed)].ToList();
        return named.Any(m => m.EndedOn is null) ? named.Where(m => m.EndedOn is null).ToList() : named;
    }

    /// <summary>Letters and digits only: accents, quotes, points, dashes and spaces are written in many ways, and tell no two apart.</summary>
    private static string Plain(string name)
    {
        var written = Before().Replace(TypedText.Legible(name).Normalize(NormalizationForm.FormKD).Trim().ToLowerInvariant(), "")
            .Replace("a/d ", "aan den ", StringComparison.Ordinal).Replace("a.d. ", "aan den ", StringComparison.Ordinal)
            .Replace("&", "en", StringComparison.Ordinal).Replace("st. ", "sint ", StringComparison.Ordinal).Replace("st.-", "sint ", StringComparison.Ordinal);
        return Among().Replace(string.Concat(written.Where(c => char.IsLetterOrDigit(c) || c == ' ')), " ").Trim().Replace(" ", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("^(gemeente|gem\\.?|municipality of)(:\\s*|\\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    /// <summary>"And around": Nuenen c.a.</summary>
    [GeneratedRegex("\\b(ca|eo)$", RegexOptions.CultureInvariant)]
    private static partial Regex Among();

    [GeneratedRegex("^(gm)?\\s*(?<number>[0-9]{1,4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
