using Kwartiermaker.Common.Checks;
using System.Globalization;
using System.Text;

namespace Kwartiermaker.Common.Search;

/// <summary>
/// Text as it is stored to be searched in, and as it is searched for: small letters without accents, so that lodz finds Łódź and een
/// finds één, however the letters were typed. What cannot be stored (control characters, halves of characters) is not looked for.
/// </summary>
public static class SearchWords
{
    /// <summary>Further words are not looked at.</summary>
    private const int Most = 8;

    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = new StringBuilder(text.Length);
        foreach (var c in TypedText.Legible(text).ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            // Accents, and marks that only show where a word may be broken.
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            // Letters that are no letter with an accent to Unicode, but are to whoever has no such key.
            _ = c switch
            {
                'ł' => letters.Append('l'),
                'ø' => letters.Append('o'),
                'đ' or 'ð' => letters.Append('d'),
                'ı' => letters.Append('i'),
                'ß' => letters.Append("ss"),
                'æ' => letters.Append("ae"),
                'œ' => letters.Append("oe"),
                '\u2018' or '\u2019' => letters.Append('\''),
                _ => letters.Append(c),
            };
        }

        return letters.ToString();
    }

    /// <summary>The words that must all be found, in any order.</summary>
    public static IReadOnlyList<string> Of(string? text) =>
        Plain(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(Most).ToList();
}
