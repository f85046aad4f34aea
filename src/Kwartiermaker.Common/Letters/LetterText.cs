using System.Globalization;
using System.Text;

namespace Kwartiermaker.Common.Letters;

/// <summary>From a value of the model to text that is safe inside Markdown.</summary>
internal static class LetterText
{
    /// <summary>Stands for a line break inside a value, so that it can not end a table row, list item or heading.</summary>
    public const char LineBreak = '\u2028';

    /// <summary>Null when the value is not something a letter can print, such as a list, a yes/no or a moment in UTC.</summary>
    public static string? Format(object? value, CultureInfo culture) => value switch
    {
        null => "",
        string text => text,
        DateOnly date => date.ToString("d MMMM yyyy", culture),
        TimeOnly time => time.ToString("HH:mm", culture),
        decimal or double or int or long => ((IFormattable)value).ToString("#,##0.##", culture),
        _ => null,
    };

    /// <summary>
    /// Without surrounding white space and without characters that XML forbids or that turn the reading direction; every run of line
    /// ends is kept as line breaks.
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Trim().ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n') plain.Append(LineBreak);
            else if (rune.Value == '\t') plain.Append(' ');
            else if (!IsUnprintable(rune)) plain.Append(rune);
        }

        return plain.ToString();
    }

    /// <summary>CommonMark reads a backslash before any ASCII punctuation as that character and nothing else.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in Plain(text))
        {
            if (char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character))) escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    private static bool IsUnprintable(Rune rune) =>
        Rune.IsControl(rune) || rune == Rune.ReplacementChar || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFE or 0xFFFF;
}
