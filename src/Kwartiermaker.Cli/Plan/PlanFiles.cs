using Kwartiermaker.Capacity.Flow;
using Kwartiermaker.Capacity.Planning;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Cli.Plan;

/// <summary>Reads the JSON files that <c>plan</c> works on; docs/capacity-files.md says what is in them.</summary>
internal static partial class PlanFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new MonthJson(), new DatedJson(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Null, and said why, when the file cannot be used.</summary>
    /// <param name="check">What is wrong in what was read.</param>
    public static T? Read<T>(Work work, FileInfo file, Func<T, IReadOnlyList<InputFault>> check)
        where T : class
    {
        if (!file.Exists)
        {
            work.Say(work.Error, "cli.file.missing", file.Name);
            return null;
        }

        try
        {
            var read = JsonSerializer.Deserialize<T>(File.ReadAllText(file.FullName), Json);
            if (read is null)
                work.Say(work.Error, "cli.plan.fault.none", file.Name, "$");
            return read is null || PlanCommands.Refuse(work, file, check(read)) ? null : read;
        }
        catch (JsonException wrong)
        {
            var missing = Missing().Match(wrong.Message);
            work.Say(work.Error, missing.Success ? "cli.plan.json.missing" : "cli.plan.json.wrong", file.Name, (wrong.LineNumber ?? 0) + 1, wrong.Path ?? "$",
                missing.Groups[1].Value);
            return null;
        }
    }

    public static void Write(Portfolio portfolio, FileInfo file) =>
        File.WriteAllText(file.FullName, JsonSerializer.Serialize(portfolio, Json));

    [GeneratedRegex("missing required properties including: (.*?)\\.? ?(?:Path:|$)")]
    private static partial Regex Missing();
}

/// <summary>"2026-01".</summary>
internal sealed class MonthJson : JsonConverter<Month>
{
    public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Month.TryParse(reader.GetString()!, out var month) ? month : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>A number, or a list of { "from": "2026-01", "value": 1 }.</summary>
internal sealed class DatedJson : JsonConverter<Dated>
{
    public override Dated Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? new Dated(reader.GetDouble())
            : new Dated(JsonSerializer.Deserialize<IReadOnlyList<DatedStep>>(ref reader, options) ?? throw new JsonException());

    public override void Write(Utf8JsonWriter writer, Dated value, JsonSerializerOptions options)
    {
        if (value.Steps is [{ From: var from, Value: var always }] && from == default)
            writer.WriteNumberValue(always);
        else
            JsonSerializer.Serialize(writer, value.Steps, options);
    }
}
