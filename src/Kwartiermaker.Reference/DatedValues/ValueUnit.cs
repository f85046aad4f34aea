using Kwartiermaker.Common.Checks;

namespace Kwartiermaker.Reference.DatedValues;

/// <summary>What a dated value is counted in, as the data writes it, and how people type and read it.</summary>
public static class ValueUnit
{
    private static readonly string[] Whole =
        ["days", "working days", "weeks", "months", "years", "places", "persons", "persons (more than)", "families", "staff", "residents", "times", "m2 gfa", "MB", "1 to"];

    /// <summary>A term of no time is no term: what does not hold is left as it is, and not set to nothing.</summary>
    private static readonly string[] Terms = ["days", "working days", "weeks", "months", "years"];

    /// <summary>Ten years: a longer term of this kind is a typing error.</summary>
    private static readonly Dictionary<string, decimal> Longest = new() { ["days"] = 3_650, ["working days"] = 2_610, ["weeks"] = 520 };

    public static bool IsYesNo(string unit) => unit == "yes-no";

    /// <summary>A part of one, which people read and type as a percentage.</summary>
    public static bool IsShare(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.StartsWith("share", StringComparison.Ordinal);
    }

    /// <summary>How people write it: with a per cent sign behind a share, and as an amount what is counted in euros.</summary>
    public static NumberKind KindOf(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return IsShare(unit) ? NumberKind.Percent : unit.StartsWith("euro", StringComparison.Ordinal) ? NumberKind.Money : NumberKind.Number;
    }

    /// <param name="typed">A percentage where it is a share.</param>
    internal static decimal Stored(string unit, decimal typed) => IsShare(unit) ? typed / 100m : typed;

    public static decimal Shown(string unit, decimal stored) => IsShare(unit) ? stored * 100m : stored;

    /// <summary>Why this number cannot be in this unit; null when it can.</summary>
    /// <param name="typed">A percentage where it is a share.</param>
    internal static Common.Refusal? WhyNot(string field, string unit, decimal typed)
    {
        if (IsYesNo(unit) && typed is not (0 or 1))
            return Common.Refusal.Invalid(field, "value.yes-no");
        if (typed < 0)
            return Common.Refusal.Invalid(field, "value.negative");
        if (typed == 0 && Terms.Contains(unit))
            return Common.Refusal.Invalid(field, "value.no-term");
        if (Longest.TryGetValue(unit, out var longest) && typed > longest)
            return Common.Refusal.Invalid(field, "value.long-term", longest);
        if (IsShare(unit) && typed > 100)
            return Common.Refusal.Invalid(field, "value.share");
        if (Whole.Contains(unit) && decimal.Truncate(typed) != typed)
            return Common.Refusal.Invalid(field, "value.whole");
        return typed > 100_000_000 ? Common.Refusal.Invalid(field, "value.large") : null;
    }
}
