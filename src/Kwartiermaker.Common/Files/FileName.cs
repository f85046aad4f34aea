using Kwartiermaker.Common.Checks;
using System.Globalization;
using System.Text;

namespace Kwartiermaker.Common.Files;

/// <summary>The name of an uploaded file as it may be shown and offered for download. It is never part of a path.</summary>
public static class FileName
{
    public const int MaxLength = 120;
    private const string Nameless = "bestand";

    public static string Safe(string? name)
    {
        var visible = new StringBuilder();
        foreach (var rune in (name ?? "").EnumerateRunes())
        {
            if (rune.Value is '/' or '\\') visible.Clear();
            else if (rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*') visible.Append('_');
            else if (Rune.IsWhiteSpace(rune)) visible.Append(' ');
            else if (!IsHidden(rune)) visible.Append(rune);
        }

        var safe = visible.ToString().Normalize().Trim(' ', '.');
        return safe.Length == 0 ? Nameless : Shortened(safe);
    }

    /// <summary>The extension with its dot, in lower case; empty when there is none.</summary>
    public static string ExtensionOf(string name) => Path.GetExtension(Safe(name)).ToLowerInvariant();

    private static string Shortened(string name)
    {
        if (name.Length <= MaxLength) return name;
        var extension = Path.GetExtension(name);
        if (extension.Length > 16) extension = "";
        var kept = new StringBuilder();
        var letters = StringInfo.GetTextElementEnumerator(name);
        while (letters.MoveNext() && kept.Length + letters.GetTextElement().Length + extension.Length <= MaxLength) kept.Append(letters.GetTextElement());
        return kept.ToString().TrimEnd(' ', '.') + extension;
    }

    /// <summary>Control characters, halves of characters, and marks that turn or hide text: "gpj.exe" must not read as "exe.jpg".</summary>
    private static bool IsHidden(Rune rune) =>
        Rune.IsControl(rune)
        || rune == Rune.ReplacementChar
        || !TypedText.CanBeStored(rune)
        || rune.Value is 0x061C or 0x200B or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF;
}
