namespace Kwartiermaker.Common.Checks;

/// <summary>What people typed: checked, each refusal at its field, and made tidy.</summary>
public static class TypedText
{
    public static void Text(this List<Refusal> refusals, string field, string? value, int most, bool required = true)
    {
        if (required && string.IsNullOrWhiteSpace(value))
            refusals.Add(Refusal.Invalid(field, "required"));
        else if (value?.Length > most)
            refusals.Add(Refusal.Invalid(field, "too-long", most));
    }

    /// <summary>What was typed without spaces around it; nothing when it is empty.</summary>
    public static string? Filled(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static string FirstLine(this string text)
    {
        var line = text.Trim().Split('\n')[0].Trim();
        return line.Length <= 160 ? line : line[..159] + "…";
    }
}
