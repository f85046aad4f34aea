namespace Kwartiermaker.Common.Checks;

/// <summary>What people typed: checked, each refusal at its field, and made tidy.</summary>
public static class TypedText
{
    /// <summary>The longest reason that somebody gives for a decision, in characters.</summary>
    public const int LongestReason = 1_000;

    /// <summary>For a use case with one text: what is wrong with it.</summary>
    /// <param name="most">Characters.</param>
    public static Refusal? WhyNot(string field, string? value, int most, bool required = true) => required && string.IsNullOrWhiteSpace(value)
        ? Refusal.Invalid(field, "required")
        : value?.Length > most ? Refusal.Invalid(field, "too-long", most) : null;

    public static void Text(this List<Refusal> refusals, string field, string? value, int most, bool required = true)
    {
        if (WhyNot(field, value, most, required) is { } wrong)
            refusals.Add(wrong);
    }

    /// <summary>What was typed without spaces around it; nothing when it is empty.</summary>
    public static string? Filled(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static string FirstLine(this string text)
    {
        var line = text.Trim().Split('\n')[0].Trim();
        return line.Length <= 160 ? line : line[..159] + "…";
    }
}
