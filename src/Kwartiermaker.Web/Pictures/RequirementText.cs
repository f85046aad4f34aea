using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Requirements;

namespace Kwartiermaker.Web.Pictures;

/// <summary>A requirement's norm and numbers as people read them.</summary>
public static class RequirementText
{
    public static string Norm(Texts texts, Comparison comparison, decimal? norm, string? unit)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return comparison == Comparison.Judged ? texts.Of(comparison)
            : norm is null ? texts["norm niet vastgesteld"]
            : $"{texts.Of(comparison)} {Number(texts, norm, unit)}";
    }

    public static string Number(Texts texts, decimal? number, string? unit)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return number is null || unit is null ? texts.Show(number) : texts.Count(number, Words(texts, unit));
    }

    /// <summary>What the numbers count or measure, for more than one.</summary>
    public static string Unit(Texts texts, string? unit)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return unit is null ? "" : Words(texts, unit).Split('|')[^1];
    }

    /// <summary>Units of the shipped requirements have a name in both languages; a user's own is shown as it was typed.</summary>
    private static string Words(Texts texts, string unit)
    {
        var key = "word.unit." + unit;
        return texts[key] is var words && words != key ? words : unit;
    }
}
