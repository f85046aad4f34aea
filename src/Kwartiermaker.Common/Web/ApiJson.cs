using Microsoft.AspNetCore.Http;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kwartiermaker.Common.Web;

/// <summary>JSON of the public API: strict numbers, choices by name, moments in UTC, nothing unknown.</summary>
public static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new UtcMoment());
    }

    /// <summary>The name of a choice on the wire.</summary>
    public static string Name(Enum choice) => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());

    /// <summary>The choice of that name in an address; null when there is none.</summary>
    public static T? Find<T>(string name)
        where T : struct, Enum => Enum.GetValues<T>().Where(c => Name(c) == name).Select(c => (T?)c).FirstOrDefault();

    /// <summary>A list of a body: nothing when it is left out; a row that is null is no row.</summary>
    public static IReadOnlyList<T> Given<T>(this IReadOnlyList<T?>? rows)
        where T : class => rows is null ? [] : rows.Any(r => r is null) ? throw new BadHttpRequestException("A list of the body holds null.") : [.. rows.Select(r => r!)];

    /// <summary>A moment without an offset means another thing on every computer, so it is refused.</summary>
    private sealed class UtcMoment : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var moment = reader.GetDateTime();
            return moment.Kind == DateTimeKind.Unspecified ? throw new JsonException("A moment needs a Z or an offset.") : moment.ToUniversalTime();
        }

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }
}
