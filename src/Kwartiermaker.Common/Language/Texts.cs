using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Time;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Common.Language;

/// <summary>
/// What the screens say. A key with a dot (<c>refusal.stale</c>, <c>event.locations.talk-planned</c>, <c>enum.Phase.Opening</c>) is
/// looked up in both languages; a page writes its Dutch sentence as the key itself, and the English file translates it.
/// The files are <c>Language/*.nl.json</c> and <c>Language/*.en.json</c> of every assembly.
/// </summary>
public sealed partial class Texts
{
    /// <summary>How properties of events are marked: read once, for a history says dozens.</summary>
    private static readonly ConcurrentDictionary<PropertyInfo, (bool AreFields, string? Prefix)> Marks = new();

    /// <summary>Sentences of events in pieces, cut once.</summary>
    private static readonly ConcurrentDictionary<string, (string Literal, string? Name, string Words)[]> Templates = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> dutch;
    private readonly FrozenDictionary<string, string> english;
    private readonly FrozenDictionary<string, Type> events;

    /// <summary>Null for the language of the screen.</summary>
    private readonly CultureInfo? culture;

    public Texts(IEnumerable<Assembly> assemblies)
    {
        var all = assemblies.Distinct().ToList();
        dutch = Load(all, ".nl.json");
        english = Load(all, ".en.json");
        events = EventName.In(all);
    }

    private Texts(Texts other, CultureInfo culture) => (dutch, english, events, this.culture) = (other.dutch, other.english, other.events, culture);

    public static bool InEnglish => IsEnglish(CultureInfo.CurrentUICulture);

    private CultureInfo Culture => culture ?? CultureInfo.CurrentCulture;

    /// <summary>The same texts in one language, whatever the language of the screen.</summary>
    public Texts In(CultureInfo language) => new(this, language);

    /// <summary>The text with its values filled in. A number takes its word along in one form or the other: <c>{0:day|days}</c>.</summary>
    public string this[string key, params object?[] args] => Fill(Find(key), args);

    /// <summary>The name of an enum's value, such as a phase or a kind of site.</summary>
    public string Of(Enum value) => Find($"enum.{value.GetType().Name}.{value}");

    /// <summary>The same of a type that is known: the key is made once, for a list names thousands.</summary>
    public string Of<TChoice>(TChoice value)
        where TChoice : struct, Enum => Keys<TChoice>.Known.TryGetValue(value, out var key) ? Find(key) : Of((Enum)value);

    public string Of(Refusal refusal) => this["refusal." + refusal.Code, refusal.Args];

    /// <summary>
    /// The same refusal to another system, which has no screen: in a sentence of its own (<c>api.{Code}</c>) where that of people speaks of one.
    /// </summary>
    public string ToMachine(Refusal refusal) => TryFind("api." + refusal.Code) is { } text ? Fill(text, refusal.Args) : Of(refusal);

    /// <summary>An event as a sentence: {Name} in the text is the event's property of that name, shown by its type, {who} the actor.</summary>
    public string Sentence(string eventName, string json, string who)
    {
        var key = "event." + eventName;
        if (!events.TryGetValue(eventName, out var type))
            return key;
        using var data = JsonDocument.Parse(json);
        var told = new StringBuilder();
        foreach (var (literal, name, words) in Templates.GetOrAdd(Find(key), Cut))
        {
            told.Append(literal).Append(
                name is null ? ""
                : name == "who" ? who
                : type.GetProperty(name) is { } property && data.RootElement.TryGetProperty(property.Name, out var value) ? Say(value, property, words)
                : Find("niet bekend"));
        }

        return told.ToString();
    }

    /// <summary>A value as people read it in the current language.</summary>
    public string Show(object? value) => value switch
    {
        null => Find("niet bekend"),
        DateOnly date => date.ToString("d MMMM yyyy", Culture),
        DateTime moment => Clock.InDutch(moment).ToString("d MMMM yyyy HH:mm", Culture),
        decimal number => number.ToString("#,0.##", Culture),
        double number => number.ToString("#,0.##", Culture),
        int number => number.ToString("N0", Culture),
        long number => number.ToString("N0", Culture),
        bool yes => Find(yes ? "ja" : "nee"),
        Enum choice => Of(choice),
        _ => value.ToString() ?? "",
    };

    /// <summary>Both dictionaries, for the test that finds missing keys.</summary>
    internal (IReadOnlyDictionary<string, string> Dutch, IReadOnlyDictionary<string, string> English) All => (dutch, english);

    private static bool IsEnglish(CultureInfo language) => language.TwoLetterISOLanguageName == "en";

    private string Find(string key) => TryFind(key) ?? key;

    private string? TryFind(string key) => (IsEnglish(culture ?? CultureInfo.CurrentUICulture) ? english : dutch).GetValueOrDefault(key);

    private string Say(JsonElement value, PropertyInfo property, string countWords)
    {
        var (fields, prefix) = Marks.GetOrAdd(property, p => (p.IsDefined(typeof(FieldsOfAttribute)), p.GetCustomAttribute<CodedAttribute>()?.Prefix));
        return fields ? string.Join(", ", value.EnumerateArray().Select(v => Find("word." + v)))
            : prefix is not null ? Find($"{prefix}.{value}")
            : value.ValueKind == JsonValueKind.Array ? string.Join(", ", value.EnumerateArray().Select(v => Say(v, property.PropertyType.GetGenericArguments()[0], countWords)))
            : Say(value, property.PropertyType, countWords);
    }

    private string Say(JsonElement value, Type type, string countWords)
    {
        var one = Nullable.GetUnderlyingType(type) ?? type;
        // A value that the program no longer knows is still told, by its key.
        if (one.IsEnum)
            return Find($"enum.{one.Name}.{value}");
        var known = value.Deserialize(one, EventLog.Json);
        return known is not null && countWords.Length > 0 ? Count(known, countWords) : Show(known);
    }

    private string Fill(string text, object?[] args) =>
        args.Length == 0 ? text : string.Format(Culture, text, Array.ConvertAll(args, a => (object?)(a as string) ?? new Shown(this, a)));

    /// <summary>A number with what it counts.</summary>
    /// <param name="words">For one and for more, as <c>dag|dagen</c>; a word alone serves both.</param>
    public string Count(object value, string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return $"{Show(value)} {words.Split('|')[value is 1 or 1L or 1m ? new Index(0) : ^1]}";
    }

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

    /// <summary>A sentence in pieces: what stands there, and the property behind it with the words that it counts.</summary>
    private static (string Literal, string? Name, string Words)[] Cut(string text)
    {
        var pieces = new List<(string, string?, string)>();
        var from = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            pieces.Add((text[from..match.Index], match.Groups[1].Value, match.Groups[2].Value));
            from = match.Index + match.Length;
        }

        return [.. pieces, (text[from..], null, "")];
    }

    [GeneratedRegex(@"\{(\w+)(?::([^}]+))?\}")]
    private static partial Regex Placeholder();

    private static class Keys<TChoice>
        where TChoice : struct, Enum
    {
        public static readonly FrozenDictionary<TChoice, string> Known =
            Enum.GetValues<TChoice>().Distinct().ToFrozenDictionary(v => v, v => $"enum.{typeof(TChoice).Name}.{v}");
    }

    private sealed record Shown(Texts Texts, object? Value) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            format is null || Value is null ? Texts.Show(Value) : Texts.Count(Value, format);
    }
}
