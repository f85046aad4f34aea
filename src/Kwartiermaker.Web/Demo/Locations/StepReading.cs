using System.Text.Json;

namespace Kwartiermaker.Web.Demo.Locations;

/// <summary>Reads the steps of <c>sites.json</c>; what is missing there is a mistake in the file.</summary>
internal static class StepReading
{
    public static string Does(this JsonElement step) => step.Text("do");

    public static int Day(this JsonElement step) => step.Whole("day");

    public static int? Day(this JsonElement step, string name) => step.WholeOrNone(name);

    public static int Whole(this JsonElement step, string name) => step.GetProperty(name).GetInt32();

    public static int? WholeOrNone(this JsonElement step, string name) => step.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    public static decimal? Number(this JsonElement step, string name) => step.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    public static string Text(this JsonElement step, string name) => step.GetProperty(name).GetString() ?? "";

    /// <summary>Of what few steps have.</summary>
    public static string? TextOrNone(this JsonElement step, string name) => step.TryGetProperty(name, out var text) ? text.GetString() : null;

    public static bool Is(this JsonElement step, string name) => step.GetProperty(name).GetBoolean();

    public static JsonElement.ArrayEnumerator List(this JsonElement step, string name) => step.GetProperty(name).EnumerateArray();

    /// <summary>former-reception → FormerReception.</summary>
    public static T Named<T>(this JsonElement step, string name)
        where T : struct, Enum => Named<T>(step.Text(name));

    /// <summary>former-reception → FormerReception.</summary>
    public static T Named<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
