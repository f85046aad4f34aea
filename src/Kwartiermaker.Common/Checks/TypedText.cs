using System.Text;

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
        : value is not null && Tidy(value) is null ? Refusal.Invalid(field, "unreadable")
        : value?.Length > most ? Refusal.Invalid(field, "too-long", most) : null;

    public static void Text(this List<Refusal> refusals, string field, string? value, int most, bool required = true)
    {
        if (WhyNot(field, value, most, required) is { } wrong)
            refusals.Add(wrong);
    }

    /// <summary>What was typed without spaces around it; nothing when it is empty.</summary>
    public static string? Filled(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>
    /// The text in the one Unicode form (NFC), in which the same letters are the same characters however they were typed: an é is one
    /// character, so that searching and finding doubles work. Null when it holds what cannot be stored or shown: control characters
    /// but tab and new line, and halves of characters.
    /// </summary>
    public static string? Tidy(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\t' or '\n' or '\r'))
                return null;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return null;
        }

        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    public static string FirstLine(this string text)
    {
        var line = text.Trim().Split('\n')[0].Trim();
        return line.Length <= 160 ? line : line[..159] + "…";
    }
}
