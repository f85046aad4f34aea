using Kwartiermaker.Web.Api;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;
using System.Reflection;

namespace Kwartiermaker.Tests.Api;

/// <summary>A client as other systems get it: NSwag writes it from the description that the host gives, it is compiled, and it calls the host.</summary>
internal sealed class GeneratedClient
{
    private const string Name = "Kwartiermaker.MadeClient";

    /// <summary>The description does not depend on the host, so one client serves all tests.</summary>
    private static readonly Lock Once = new();

    private static Task<Assembly>? compiled;

    private static readonly PartlyFilled Partly = new();

    private readonly object client;

    private GeneratedClient(object client) => this.client = client;

    public static async Task<GeneratedClient> MakeAsync(HttpClient http)
    {
        var description = await http.GetStringAsync(ApiSetup.Description);
        Task<Assembly> assembly;
        lock (Once)
            assembly = compiled ??= CompileAsync(description);
        var type = (await assembly).GetType(Name + ".Client", throwOnError: true)!;
        var client = Activator.CreateInstance(type, http)!;
        type.GetProperty("BaseUrl")!.SetValue(client, new Uri(http.BaseAddress!, "/api/v1/").ToString());
        return new GeneratedClient(client);
    }

    /// <summary>Calls an operation by its name, with its parameters by theirs; the body as <c>body</c>.</summary>
    /// <returns>What the client made of the answer, and the version that came with it.</returns>
    public async Task<(JToken Read, string? Version)> CallAsync(string operation, params (string Name, object Value)[] given)
    {
        var method = client.GetType().GetMethods()
            .Single(m => m.Name.Equals(operation + "Async", StringComparison.OrdinalIgnoreCase) && m.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken));
        var arguments = method.GetParameters()
            .Select(p => given.Where(g => Letters(g.Name) == Letters(p.Name!)).Select(g => Typed(g.Value, p.ParameterType)).SingleOrDefault()).ToArray();
        var call = (Task)method.Invoke(client, arguments)!;
        await call;
        var response = call.GetType().GetProperty("Result")!.GetValue(call)!;
        var headers = (IReadOnlyDictionary<string, IEnumerable<string>>)response.GetType().GetProperty("Headers")!.GetValue(response)!;
        return (Token(response.GetType().GetProperty("Result")!.GetValue(response)!), headers.TryGetValue("ETag", out var tags) ? tags.Single() : null);
    }

    /// <summary>What is different in what the client read: each with its place.</summary>
    public static IEnumerable<string> Differences(JToken sent, JToken read, string place = "") => (sent, read) switch
    {
        (JObject a, JObject b) => a.Properties().Select(p => p.Name).Union(b.Properties().Select(p => p.Name))
            .SelectMany(n => a[n] is { } x && b[n] is { } y ? Differences(x, y, $"{place}.{n}") : [$"{place}.{n}: on one side only"]),
        (JArray a, JArray b) when a.Count == b.Count => a.Zip(b).SelectMany((rows, i) => Differences(rows.First, rows.Second, $"{place}[{i}]")),
        (JValue { Value: long or double }, JValue { Value: long or double }) when (double)sent == (double)read => [],
        (JValue { Value: string x }, JValue { Value: string y }) when x == y || IsSameMoment(x, y) => [],
        _ when JToken.DeepEquals(sent, read) => [],
        _ => [$"{place}: {sent} became {read}"],
    };

    public static JToken Parse(string json) => JsonConvert.DeserializeObject<JToken>(json, AsWritten)!;

    public static JToken Token(object value) => Parse(JsonConvert.SerializeObject(value));

    private static JsonSerializerSettings AsWritten => new() { DateParseHandling = DateParseHandling.None };

    private static async Task<Assembly> CompileAsync(string description)
    {
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "Client",
            WrapResponses = true,
            OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(),
            CSharpGeneratorSettings = { Namespace = Name },
        };
        var code = new CSharpClientGenerator(await OpenApiDocument.FromJsonAsync(description), settings).GenerateFile();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(a => Path.GetFileName(a) is { } file && (file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "Newtonsoft.Json.dll"))
            .Select(a => MetadataReference.CreateFromFile(a));
        using var bytes = new MemoryStream();
        var result = CSharpCompilation.Create(Name, [CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(bytes);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(10)));
        return Assembly.Load(bytes.ToArray());
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();

    private static object? Typed(object value, Type type) => value switch
    {
        JToken body => JsonConvert.DeserializeObject(body.ToString(), type, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None, ContractResolver = Partly }),
        string text when type == typeof(Guid) => Guid.Parse(text),
        string text when type != typeof(string) => Convert.ChangeType(text, Nullable.GetUnderlyingType(type) ?? type, System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };

    private static bool IsSameMoment(string x, string y) =>
        x.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(x, null, out var one) && DateTimeOffset.TryParse(y, null, out var other) && one == other;

    /// <summary>Who fills in an object of the client leaves some of it empty.</summary>
    private sealed class PartlyFilled : DefaultContractResolver
    {
        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            property.Required = Required.Default;
            return property;
        }
    }
}
