using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kwartiermaker.Cli;

/// <summary>How the engines answer: one JSON object, in which every number is an ordinary one or null.</summary>
internal static class AnswerJson
{
    /// <summary>What the options of every command start from.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new FiniteJson() } };

    /// <summary>What could not be computed is null, and nothing is zero.</summary>
    private sealed class FiniteJson : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
                writer.WriteNumberValue(value == 0 ? 0 : value);
            else
                writer.WriteNullValue();
        }
    }
}
