using System.Text.RegularExpressions;

namespace Kwartiermaker.Common.Checks;

/// <summary>A telephone number as people write it.</summary>
public static partial class TypedPhone
{
    /// <summary>Characters.</summary>
    public const int Longest = 40;

    /// <summary>Why this is none; null when it is, or when nothing was typed.</summary>
    public static Refusal? WhyNot(string field, string? typed) =>
        string.IsNullOrWhiteSpace(typed) || Telephone().IsMatch(typed.Trim()) ? null : Refusal.Invalid(field, "typed.phone");

    /// <summary>With or without the country, spaces and dashes where people put them, and an extension behind it.</summary>
    [GeneratedRegex(@"^(?=(?:\D*\d){6,15}\D*$)\+?[\d\s().\-/]{6,30}( ?(tst|toestel|ext)\.? ?\d{1,6})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();
}
