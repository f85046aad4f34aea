using Kwartiermaker.Common.Checks;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kwartiermaker.Common.Web;

/// <summary>
/// JSON of the public API: strict numbers, choices by name, moments in UTC, nothing unknown and nothing twice. Every text, number and
/// list of every body is checked here for what can be stored; a use case need not think of it.
/// </summary>
public static class ApiJson
{
    /// <summary>Most rows of a list in a body. More is sent in parts: a list says only what changes.</summary>
    public const int LongestList = 100;

    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new UtcMoment());
        options.Converters.Add(new TidyText());
        options.Converters.Add(new StoredNumber());
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(type =>
        {
            if (type.Kind == JsonTypeInfoKind.Enumerable)
                type.OnDeserialized = rows => CheckList((IEnumerable)rows);
        });
    }

    /// <summary>The name of a choice on the wire.</summary>
    public static string Name(Enum choice) => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());

    /// <summary>The choice of that name in an address; null when there is none.</summary>
    public static T? Find<T>(string name)
        where T : struct, Enum => Enum.GetValues<T>().Where(c => Name(c) == name).Select(c => (T?)c).FirstOrDefault();

    /// <summary>A list of a body: nothing when it is left out.</summary>
    public static IReadOnlyList<T> Given<T>(this IReadOnlyList<T>? rows) => rows ?? [];

    private static void CheckList(IEnumerable rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (row is null)
                throw new UnreadableJson("required");
            if (++count > LongestList)
                throw new UnreadableJson("too-many", LongestList);
        }
    }

    /// <summary>A moment without an offset means another thing on every computer, so it is refused.</summary>
    private sealed class UtcMoment : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var moment = reader.GetDateTime();
            return moment.Kind == DateTimeKind.Unspecified ? throw new JsonException("A moment needs a Z or an offset.") : moment.ToUniversalTime();
        }

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
    }

    private sealed class TidyText : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TypedText.Tidy(reader.GetString()!) ?? throw new UnreadableJson("unreadable");

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class StoredNumber : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.Number)
                throw new JsonException();
            if (!reader.TryGetDecimal(out var number))
                throw new UnreadableJson("number.too-large", Encoding.UTF8.GetString(reader.ValueSpan));
            return TypedNumber.WhyNotStored("", number) is { } wrong ? throw new UnreadableJson(wrong.Code, wrong.Args) : number;
        }

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
    }
}

/// <summary>A value of a body that is refused with a sentence of its own (<c>refusal.{code}</c>); where it stands is the <see cref="JsonException.Path"/>.</summary>
#pragma warning disable CA1032 // Thrown by the converters alone, always with the reason.
public sealed class UnreadableJson(string code, params object?[] args) : JsonException
#pragma warning restore CA1032
{
    public Refusal At(string place) => Refusal.Invalid(place, code, args);
}
