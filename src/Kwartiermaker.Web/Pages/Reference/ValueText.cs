using Kwartiermaker.Common.Language;
using Kwartiermaker.Reference.DatedValues;

namespace Kwartiermaker.Web.Pages.Reference;

/// <summary>A dated value with its unit, as people read it.</summary>
public static class ValueText
{
    public static string Of(Texts texts, DatedValueView value)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(value);
        return value.Number is not { } number ? texts["niet ingesteld"]
            : ValueUnit.IsYesNo(value.Unit) ? texts.Show(number == 1)
            : texts.Count(ValueUnit.Shown(value.Unit, number), Words(texts, value.Unit)).Trim();
    }

    /// <summary>What the numbers count or measure, for more than one.</summary>
    public static string UnitOf(Texts texts, string unit)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Words(texts, unit).Split('|')[^1];
    }

    /// <summary>Units are data: one without a word is shown as it is written there.</summary>
    private static string Words(Texts texts, string unit)
    {
        var key = "word.value-unit." + unit;
        return texts[key] is var words && words != key ? words : unit;
    }
}
