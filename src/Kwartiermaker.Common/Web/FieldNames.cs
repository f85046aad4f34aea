using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Common.Web;

/// <summary>What the fields of a command are called on the wire, as the record of the body says with <see cref="FieldAttribute"/>.</summary>
internal static partial class FieldNames
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, string>> Known = new();

    /// <summary>By field: a part of a value as <c>Communication.What</c>, a part of the rows of a list as <c>Spaces[].Name</c>.</summary>
    public static IReadOnlyDictionary<string, string> Of(Type body) => Known.GetOrAdd(body, type => new Dictionary<string, string>(Read(type)));

    /// <summary>A row of a list keeps its place: <c>Spaces[2].Name</c> is <c>ruimten[2].naam</c>. What the body does not say keeps its own name.</summary>
    public static string OnTheWire(Type body, string field)
    {
        var place = Place().Match(field);
        var name = Of(body).GetValueOrDefault(Place().Replace(field, "[]"));
        return name is null ? field : place.Success ? name.Replace("[]", place.Value, StringComparison.Ordinal) : name;
    }

    /// <summary>A path of properties of a body, as JSON writes it: <c>Ruimten[2].Soort</c> is <c>ruimten[2].soort</c>.</summary>
    public static string AsJson(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static IEnumerable<KeyValuePair<string, string>> Read(Type record)
    {
        foreach (var part in record.GetConstructors().SelectMany(c => c.GetParameters()))
        {
            if (part.GetCustomAttribute<FieldAttribute>() is not { } field)
                continue;
            var (name, isList) = (AsJson(part.Name!), part.ParameterType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>));
            yield return new(field.Name, name);
            var within = isList ? "[]." : ".";
            foreach (var (innerField, innerName) in Read(isList ? part.ParameterType.GetGenericArguments()[0] : part.ParameterType))
                yield return new(field.Name + within + innerField, name + within + innerName);
        }
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Place();
}
