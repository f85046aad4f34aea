using Kwartiermaker.Tests.Support;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Api;

/// <summary>The NL API Design Rules 2.2, as far as the description shows them.</summary>
public sealed partial class DescriptionRulesTests
{
    [Fact]
    public async Task Description_IsOpenApi3_0_WithContactLicenceAndVersion()
    {
        var api = await DescriptionAsync();

        Assert.StartsWith("3.0.", (string)api["openapi"]!, StringComparison.Ordinal);
        foreach (var field in new[] { "name", "url", "email" })
            Assert.False(string.IsNullOrEmpty((string?)api["info"]!["contact"]![field]));
        Assert.False(string.IsNullOrEmpty((string?)api["info"]!["license"]!["name"]));
        Assert.Matches(@"^\d+\.\d+\.\d+$", (string)api["info"]!["version"]!);
        Assert.All(api["servers"]!.AsArray(), s => Assert.EndsWith("/v1", (string)s!["url"]!, StringComparison.Ordinal));
        Assert.Equal("bearer", (string)api["components"]!["securitySchemes"]!["token"]!["scheme"]!);
    }

    [Fact]
    public async Task Paths_AreLowerCaseNounsWithoutTrailingSlashOrVersion()
    {
        foreach (var path in (await DescriptionAsync())["paths"]!.AsObject().Select(p => p.Key))
        {
            Assert.False(path.EndsWith('/'), path);
            Assert.DoesNotContain("/v1", path, StringComparison.Ordinal);
            foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
                Assert.Matches(Segment(), segment);
        }
    }

    [Fact]
    public async Task Operations_AreNamedSummedUpAndUseStandardMethods()
    {
        var operations = await OperationsAsync();

        Assert.Equal(operations.Count, operations.Select(o => (string)o.Operation["operationId"]!).Distinct().Count());
        foreach (var (path, method, operation) in operations)
        {
            Assert.Contains(method, new[] { "get", "post", "put", "patch", "delete" });
            Assert.False(string.IsNullOrEmpty((string?)operation["summary"]), $"{method} {path}");
            foreach (var parameter in operation["parameters"]?.AsArray().Where(p => (string)p!["in"]! == "query") ?? [])
            {
                Assert.Matches(CamelCase(), (string)parameter!["name"]!);
                Assert.False(string.IsNullOrEmpty((string?)parameter["description"]));
            }
        }
    }

    [Fact]
    public async Task Answers_AreDescribedWithVersionHeaderAndProblemJson()
    {
        foreach (var (path, method, operation) in await OperationsAsync())
        {
            foreach (var (status, answer) in operation["responses"]!.AsObject())
            {
                Assert.NotNull(answer!["headers"]?["API-Version"]);
                Assert.False(string.IsNullOrEmpty((string?)answer["description"]));
                if (status[0] is '4' or '5')
                    Assert.Equal(["application/problem+json"], answer["content"]!.AsObject().Select(c => c.Key));
            }

            foreach (var expected in new[] { "400", "401", "403", "406", "429", "500" })
                Assert.True(operation["responses"]![expected] is not null, $"{method} {path}: {expected}");
        }
    }

    [Fact]
    public async Task Schemas_AreStrictAndNamedInCamelCase()
    {
        foreach (var (name, schema) in (await DescriptionAsync())["components"]!["schemas"]!.AsObject())
        {
            foreach (var (property, type) in schema!["properties"]?.AsObject() ?? [])
            {
                Assert.Matches(CamelCase(), property);
                // A number that may also come as text would have both types, or a pattern.
                if ((string?)type!["format"] is "int32" or "double")
                    Assert.True(type["pattern"] is null && (string)type["type"]! is "integer" or "number", $"{name}.{property}");
                if (property.StartsWith("beschikbaar", StringComparison.Ordinal))
                    Assert.Equal("date", (string)type["format"]!);
                if (property == "tijdstip")
                    Assert.Equal("date-time", (string)type["format"]!);
            }
        }
    }

    /// <summary>As OpenAPI 3.0.3 asks: without a type beside it, makers of clients take a choice for an object, or null for one of the choices.</summary>
    [Fact]
    public async Task EverySchema_WithChoicesOrThatMayBeEmpty_SaysItsType()
    {
        var description = await DescriptionAsync();

        var nodes = Nodes(description, "").ToList();

        Assert.Empty(nodes.Where(n => (n.Node["enum"] is JsonArray || n.Node["nullable"] is JsonValue) && n.Node["type"] is not JsonValue).Select(n => n.Place));
        Assert.Empty(nodes.Where(n => n.Node["enum"] is JsonArray { Count: > 1 } choices && choices.Contains(null)).Select(n => n.Place));
        // What has no type at all is read as anything.
        Assert.Empty(description["components"]!["schemas"]!.AsObject().SelectMany(s => s.Value!["properties"]?.AsObject()
            .Where(p => p.Value!["type"] is null && p.Value["$ref"] is null).Select(p => $"{s.Key}.{p.Key}") ?? []));
        Assert.Empty(nodes.Where(n => n.Node["schema"] is JsonObject { Count: 0 }).Select(n => n.Place));
        Assert.Empty(nodes.Where(n => n.Node["type"] is JsonValue type && (string?)type == "array" && n.Node["items"]?["type"] is null && n.Node["items"]?["$ref"] is null)
            .Select(n => n.Place));
    }

    private static IEnumerable<(string Place, JsonObject Node)> Nodes(JsonNode? node, string place) => node switch
    {
        JsonObject one => one.SelectMany(p => Nodes(p.Value, $"{place}/{p.Key}")).Prepend((place, one)),
        JsonArray many => many.SelectMany((n, i) => Nodes(n, $"{place}/{i}")),
        _ => [],
    };

    private static async Task<JsonNode> DescriptionAsync()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.CreateClient();
        return JsonNode.Parse(await client.GetStringAsync("/api/v1/openapi.json"))!;
    }

    private static async Task<List<(string Path, string Method, JsonNode Operation)>> OperationsAsync() =>
        (await DescriptionAsync())["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Where(o => o.Key != "parameters").Select(o => (p.Key, o.Key, o.Value!))).ToList();

    [GeneratedRegex(@"^(_?[a-z]+(-[a-z]+)*|\{[a-z][a-zA-Z]*\})$")]
    private static partial Regex Segment();

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$")]
    private static partial Regex CamelCase();
}
