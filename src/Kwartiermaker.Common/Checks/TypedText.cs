using System.Buffers;
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
    /// but tab and new line, halves of characters, and what Unicode says is no character.
    /// </summary>
    public static string? Tidy(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != OperationStatus.Done || !CanBeStored(rune))
                return null;
            at += length;
        }

        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>What is only looked for or compared: what cannot be stored is left out of it, not refused.</summary>
    public static string Legible(string text) => Tidy(string.Concat((text ?? "").EnumerateRunes().Where(CanBeStored)))!;

    /// <summary>The beginning of a text, without half a character at its end.</summary>
    public static string Start(this string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    public static string FirstLine(this string text)
    {
        var line = text.Trim().Split('\n')[0].Trim();
        return line.Length <= 160 ? line : line.Start(159) + "…";
    }

    /// <summary>Code points ending in FFFE and FFFF and those from FDD0 to FDEF are no characters (Unicode 23.7); comparing text fails on them.</summary>
    internal static bool CanBeStored(Rune rune) =>
        !(Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r')) && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF);
}
