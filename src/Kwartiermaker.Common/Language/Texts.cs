using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kwartiermaker.Common.Time;

namespace Kwartiermaker.Common.Language;

/// <summary>
/// What the screens say. A key with a dot (<c>refusal.stale</c>, <c>event.TalkPlanned</c>, <c>enum.Phase.Opening</c>) is
/// looked up in both languages; a page writes its Dutch sentence as the key itself, and the English file translates it.
/// The files are <c>Language/*.nl.json</c> and <c>Language/*.en.json</c> of every assembly.
/// </summary>
public sealed partial class Texts
{
    private readonly FrozenDictionary<string, string> dutch;
    private readonly FrozenDictionary<string, string> english;

    public Texts(IEnumerable<Assembly> assemblies)
    {
        var all = assemblies.Distinct().ToList();
        dutch = Load(all, ".nl.json");
        english = Load(all, ".en.json");
    }

    public static bool InEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>The text with its values filled in. A number takes its word along in one form or the other: <c>{0:day|days}</c>.</summary>
    public string this[string key, params object?[] args] => Fill(Find(key), args);

    /// <summary>The name of an enum's value, such as a phase or a kind of site.</summary>
    public string Of(Enum value) => Find($"enum.{value.GetType().Name}.{value}");

    public string Of(Refusal refusal) => this["refusal." + refusal.Code, refusal.Args];

    /// <summary>An event as a sentence: {Name} in the text is the event's property of that name, {who} the actor.</summary>
    public string Sentence(string eventType, string json, string who)
    {
        using var data = JsonDocument.Parse(json);
        return Placeholder().Replace(Find("event." + eventType), match =>
        {
            if (match.Groups[1].Value == "who")
                return who;
            if (!data.RootElement.TryGetProperty(match.Groups[1].Value, out var value))
                return Find("niet bekend");
            return value.ValueKind switch
            {
                JsonValueKind.Number when match.Groups[2].Success => Count(value.GetDecimal(), match.Groups[2].Value),
                JsonValueKind.Number => Show(value.GetDecimal()),
                JsonValueKind.True or JsonValueKind.False => Show(value.GetBoolean()),
                JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(v => Word(v.ToString()))),
                _ => Word(value.ToString()),
            };
        });

        string Word(string text) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) ? Show(date) : TryFind("word." + text) ?? text;
    }

    /// <summary>A value as people read it in the current language.</summary>
    public string Show(object? value) => value switch
    {
        null => Find("niet bekend"),
        DateOnly date => date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        DateTime moment => Clock.InDutch(moment).ToString("d MMMM yyyy HH:mm", CultureInfo.CurrentCulture),
        decimal number => number.ToString("#,0.##", CultureInfo.CurrentCulture),
        double number => number.ToString("#,0.##", CultureInfo.CurrentCulture),
        int number => number.ToString("N0", CultureInfo.CurrentCulture),
        long number => number.ToString("N0", CultureInfo.CurrentCulture),
        bool yes => Find(yes ? "ja" : "nee"),
        Enum choice => Of(choice),
        _ => value.ToString() ?? "",
    };

    /// <summary>Both dictionaries, for the test that finds missing keys.</summary>
    internal (IReadOnlyDictionary<string, string> Dutch, IReadOnlyDictionary<string, string> English) All => (dutch, english);

    private string Find(string key) => TryFind(key) ?? key;

    private string? TryFind(string key) => (InEnglish ? english : dutch).GetValueOrDefault(key);

    private string Fill(string text, object?[] args) =>
        args.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, args.Select(a => new Shown(this, a)).ToArray<object?>());

    private string Count(object value, string words) =>
        $"{Show(value)} {words.Split('|')[value is 1 or 1L or 1m ? 0 : 1]}";

    private static FrozenDictionary<string, string> Load(IEnumerable<Assembly> assemblies, string suffix)
    {
        var all = new Dictionary<string, string>();
        foreach (var assembly in assemblies)
        {
            foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(suffix, StringComparison.Ordinal)))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                {
                    if (all.TryGetValue(key, out var other) && other != text)
                        throw new InvalidOperationException($"'{key}' has two texts: '{other}' and '{text}' ({name}).");
                    all[key] = text;
                }
            }
        }

        return all.ToFrozenDictionary();
    }

    [GeneratedRegex(@"\{(\w+)(?::([^}]+))?\}")]
    private static partial Regex Placeholder();

    private sealed record Shown(Texts Texts, object? Value) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            format is null || Value is null ? Texts.Show(Value) : Texts.Count(Value, format);
    }
}
