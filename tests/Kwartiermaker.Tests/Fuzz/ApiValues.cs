using Kwartiermaker.Tests.Support;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Kwartiermaker.Tests.Fuzz;

/// <summary>
/// Bodies and values that a schema allows. Where answers showed a value under the same name, mostly that one: so codes, people and
/// days are ones that exist.
/// </summary>
internal sealed class ApiValues(JsonNode document, Random random)
{
    private const int Remembered = 60;
    private const string Marker = "@odd@";

    private readonly Dictionary<string, List<JsonNode>> seen = [];

    public void Remember(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Remember(item);
            return;
        }

        foreach (var (name, value) in node as JsonObject ?? [])
        {
            Remember(value);
            if (value is null)
                continue;
            if (!seen.TryGetValue(name, out var values))
                seen[name] = values = [];
            if (values.Count < Remembered)
                values.Add(value);
            else
                values[random.Next(Remembered)] = value;
        }
    }

    /// <param name="name">Under which it stands.</param>
    public JsonNode? Valid(JsonNode schema, string name)
    {
        schema = Resolve(schema);
        if ((bool?)schema["nullable"] == true && random.Once(6))
            return null;
        if (schema["oneOf"] is JsonArray choices)
            return Valid(choices[0]!, name);
        if (schema["enum"] is JsonArray values)
            return values[random.Next(values.Count)]?.DeepClone();
        if (schema["properties"] is JsonObject properties)
            return new JsonObject(properties.Where(p => IsNeeded(schema, p.Key) || random.Once(2)).Select(p => KeyValuePair.Create(p.Key, Valid(p.Value!, p.Key))));
        if (seen.TryGetValue(name, out var known) && !random.Once(3))
            return random.One(known).DeepClone();
        return (string?)schema["type"] switch
        {
            "array" => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Valid(schema["items"]!, name))]),
            "boolean" => random.Once(2),
            "integer" => Number(schema, 500),
            "number" => Number(schema, 500_000) / 100m,
            _ => Text((string?)schema["format"]),
        };
    }

    /// <summary>What a valid body becomes with one value that is odd.</summary>
    public byte[] Broken(JsonNode? valid)
    {
        var places = Places(valid).ToList();
        if (places.Count == 0)
            return random.One(OddValues.Bodies);
        var (parent, key, index) = random.One(places);
        if (parent is JsonObject fields)
        {
            if (random.Once(10))
                fields.Remove(key);
            else
                fields[random.Once(20) ? key + "x" : key] = Marker;
        }
        else
        {
            parent[index] = Marker;
        }

        return Encoding.UTF8.GetBytes(valid!.ToJsonString().Replace($"\"{Marker}\"", random.One(OddValues.Json), StringComparison.Ordinal));
    }

    public string Plain(JsonNode schema, string name) => Valid(schema, name) is { } value
        ? value.GetValueKind() == System.Text.Json.JsonValueKind.String ? (string)value! : value.ToJsonString()
        : "";

    private JsonNode Resolve(JsonNode schema) =>
        (string?)schema["$ref"] is { } named ? Resolve(named.Split('/').Skip(1).Aggregate(document, (node, part) => node[part]!)) : schema;

    private static bool IsNeeded(JsonNode schema, string name) => schema["required"]?.AsArray().Any(r => (string?)r == name) == true;

    private long Number(JsonNode schema, int most) =>
        random.NextInt64((long?)(decimal?)schema["minimum"] ?? 0, Math.Min((long?)(decimal?)schema["maximum"] ?? most, most) + 1);

    private string Text(string? format)
    {
        var day = TestApp.Today.AddDays(random.Next(-400, 400)).ToString("O", CultureInfo.InvariantCulture);
        return format switch
        {
            "date" => day,
            "date-time" => day + "T10:00:00+01:00",
            "uuid" => Guid.CreateVersion7().ToString(),
            _ => random.One(["Een zin die er goed uitziet.", "Zaak 2026-114", "https://voorbeeld.example/stuk", "iemand@voorbeeld.example"]),
        };
    }

    private static IEnumerable<(JsonNode Parent, string Key, int Index)> Places(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(f => Places(f.Value).Prepend((fields, f.Key, 0))),
        JsonArray list => list.SelectMany((item, i) => Places(item).Prepend((list, "", i))),
        _ => [],
    };
}
