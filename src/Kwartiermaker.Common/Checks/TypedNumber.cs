using System.Globalization;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Common.Checks;

/// <summary>What a typed number counts; decides which ways of writing it can be meant.</summary>
public enum NumberKind
{
    /// <summary>Persons, places, m²: without decimals; points or commas part thousands.</summary>
    Whole,

    /// <summary>Up to four decimals, as many as are stored.</summary>
    Number,

    /// <summary>Euros: up to two decimals, so that three digits behind a sign are always thousands.</summary>
    Money,

    /// <summary>Per cent: up to two decimals, and never so large that thousands are parted.</summary>
    Percent,

    /// <summary>A coordinate: one sign, and it is the decimal one.</summary>
    Degrees,

    /// <summary>As <see cref="Number"/>, with as many decimals as people write; for what is counted with and not stored.</summary>
    Real,
}

/// <summary>How a number of a form is typed, where its type alone does not say it.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TypedAsAttribute(NumberKind kind) : Attribute
{
    public NumberKind Kind => kind;
}

/// <summary>
/// Reads a number as people type it, the same in every language, form, filter, file and option: a sign parts thousands only where each
/// group behind it has three digits, another one is the decimal sign. What can be read two ways is refused with both readings.
/// </summary>
public static partial class TypedNumber
{
    /// <summary>More than any field stores (18 digits, 4 of them decimals).</summary>
    private const decimal Largest = 99_999_999_999_999m;

    private const int StoredDecimals = 4;

    /// <summary>Why a number that another system sent cannot be stored as it is; null when it can.</summary>
    public static Refusal? WhyNotStored(string field, decimal number) => Math.Abs(number) > Largest
        ? Refusal.Invalid(field, "number.too-large", number.ToString(CultureInfo.InvariantCulture))
        : decimal.Round(number, StoredDecimals) != number ? Refusal.Invalid(field, "number.decimals", number.ToString(CultureInfo.InvariantCulture), StoredDecimals) : null;

    /// <returns>The number, or at the field why it cannot be read.</returns>
    public static Result<decimal> Read(string field, string text, NumberKind kind)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = Written().Match(Plain(text, kind));
        if (!parts.Success)
            return InWords(field, text, kind) ?? Unreadable(field, text, kind);

        var whole = parts.Groups["whole"].Value;
        var signs = whole.Where(c => !char.IsAsciiDigit(c)).Distinct().ToList();
        var (decimals, thousands) = Rules(kind);
        var last = whole.LastIndexOfAny(['.', ',']);
        var before = last < 0 ? whole : whole[..last];
        var behind = last < 0 ? "" : whole[(last + 1)..];

        // As thousands: one kind of sign only. As a decimal: the last sign stands once, and what is before it has other signs or none.
        var asThousands = last >= 0 && thousands && signs.Count == 1 && Groups(whole, whole[last]);
        var asDecimal = last >= 0 && behind.Length > 0 && !before.Contains(whole[last], StringComparison.Ordinal)
            && (before.All(char.IsAsciiDigit) || (thousands && signs.Count == 2 && Groups(before, before.First(c => !char.IsAsciiDigit(c)))));
        var asWhole = last < 0 && (signs.Count == 0 || (thousands && Groups(whole, ' ')));
        if (!(asThousands || asDecimal || asWhole))
            return Unreadable(field, text, kind);

        var minus = parts.Groups["minus"].Length > 0 ? "-" : "";
        if (asThousands && asDecimal && decimals >= behind.Length)
            return Refusal.Invalid(field, "number.two-ways", text, minus + Digits(whole), minus + Written(before, behind, whole[last]));
        if (!asDecimal || asThousands)
            (before, behind) = (whole, "");
        if (behind.TrimEnd('0').Length > decimals)
            return decimals == 0 ? Refusal.Invalid(field, "number.not-whole", text) : Refusal.Invalid(field, "number.decimals", text, decimals);
        if (!decimal.TryParse($"{minus}{Digits(before)}.{behind.TrimEnd('0')}0", NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > Largest)
            return Refusal.Invalid(field, "number.too-large", text);
        return number;
    }

    /// <summary>A number as a form shows it again: without groups, and never so that it can be read two ways.</summary>
    public static string Write(decimal number, CultureInfo? culture = null)
    {
        var text = number.ToString("0.###############", culture ?? CultureInfo.CurrentCulture);
        var sign = text.IndexOfAny(['.', ',']);
        // Nobody parts thousands behind a nought.
        return sign >= 0 && text.Length - sign == 4 && text.TrimStart('-') is not ['0', ..] ? text + "0" : text;
    }

    private static Refusal Unreadable(string field, string text, NumberKind kind) => Refusal.Invalid(field, kind switch
    {
        NumberKind.Whole => "number.unreadable-whole",
        NumberKind.Degrees => "number.unreadable-degrees",
        _ => "number.unreadable",
    }, text);

    /// <summary>An amount with a word for its noughts: not guessed, but shown in digits.</summary>
    private static Refusal? InWords(string field, string text, NumberKind kind)
    {
        var words = Thousands().Match(Plain(text, kind));
        if (!words.Success || kind is NumberKind.Percent or NumberKind.Degrees || Read(field, words.Groups["number"].Value, NumberKind.Number) is not { Succeeded: true } read)
            return null;
        var number = read.Value * (words.Groups["thousand"].Success ? 1_000 : words.Groups["million"].Success ? 1_000_000 : 1_000_000_000);
        return Refusal.Invalid(field, "number.in-words", text, number.ToString("0.##", CultureInfo.InvariantCulture));
    }

    private static (int Decimals, bool Thousands) Rules(NumberKind kind) => kind switch
    {
        NumberKind.Whole => (0, true),
        NumberKind.Number => (StoredDecimals, true),
        NumberKind.Money => (2, true),
        NumberKind.Percent => (2, false),
        NumberKind.Degrees => (15, false),
        _ => (15, true),
    };

    private static string Plain(string text, NumberKind kind)
    {
        var plain = string.Concat(text.Select(c => c is '\u00a0' or '\u202f' or '\u2009' ? ' ' : c is '\u2212' or '\u2011' ? '-' : c)).Trim();
        return kind switch
        {
            // As amounts are written: € 1.250,- and 1.250,--
            NumberKind.Money => DashForCents().Replace(Euros().Replace(plain, ""), ""),
            NumberKind.Percent => plain.TrimEnd('%').TrimEnd(),
            _ => plain,
        };
    }

    /// <summary>One to three digits, and behind each sign three.</summary>
    private static bool Groups(string whole, char sign)
    {
        var groups = whole.Split(sign);
        return groups[0].Length is > 0 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(g => g.Length == 3) && groups.All(g => g.All(char.IsAsciiDigit));
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>The decimal reading in a way that has no other: 1.25 for 1.250, and 1.1250 for 1.125.</summary>
    private static string Written(string before, string behind, char sign)
    {
        var digits = behind.TrimEnd('0');
        return digits.Length == 0 ? before : $"{before}{sign}{digits}{(digits.Length == 3 ? "0" : "")}";
    }

    [GeneratedRegex(@"^(?:(?<minus>-)|\+)? ?(?<whole>[0-9.,](?:[0-9., ]*[0-9])?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(
        @"^(?<number>[0-9.,]+) ?(?:(?<thousand>k|dzd\.?|duizend|thousand)|(?<million>mln\.?|mio\.?|miljoen|million)|mld\.?|miljard|billion)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Thousands();

    /// <summary>Before or behind the amount.</summary>
    [GeneratedRegex(@"^(€|EUR|euro)\s*|\s*(€|EUR|euro)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Euros();

    [GeneratedRegex(@",(-{1,2}|–|—)$", RegexOptions.CultureInvariant)]
    private static partial Regex DashForCents();
}
