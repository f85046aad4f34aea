using System.Text;
using System.Text.Json.Nodes;

namespace Kwartiermaker.Tests.Fuzz;

/// <summary>Calls every operation of the API's document, again and again: as it should be, and with something wrong.</summary>
internal sealed class ApiFuzz
{
    private readonly FuzzedHost host;
    private readonly Random random = new(FuzzedHost.Seed);
    private readonly ApiValues values;
    private readonly IReadOnlyList<Operation> operations;

    /// <summary>What was read at an address: where the rows are that other addresses name.</summary>
    private readonly Dictionary<string, JsonNode?> read = [];

    private readonly HashSet<(Operation, string Role)> refused = [];

    private ApiFuzz(FuzzedHost host, JsonNode document)
    {
        this.host = host;
        operations = Operation.Read(document);
        values = new ApiValues(document, random);
    }

    public IReadOnlyList<Operation> Operations => operations;

    /// <summary>How often each operation was called, and how often it succeeded.</summary>
    public Dictionary<Operation, (int Calls, int Successes)> Met { get; } = [];

    public static async Task<ApiFuzz> StartAsync(FuzzedHost host)
    {
        var document = await host.SendAsync(new Attempt(host.People[0], "GET", "/api/v1/openapi.json"));
        return new ApiFuzz(host, JsonNode.Parse(document.Text)!);
    }

    /// <param name="broken">With something wrong, or as it should be.</param>
    public async Task RoundAsync(bool broken)
    {
        foreach (var operation in operations)
            await CallAsync(operation, broken);
    }

    private async Task CallAsync(Operation operation, bool broken)
    {
        var able = host.People.Where(p => !refused.Contains((operation, p.Role))).ToList();
        var by = random.One(able.Count > 0 && !random.Once(20) ? able : host.People);
        var path = await PathAsync(operation, broken && random.Once(8));
        var query = string.Join('&', operation.Parameters.Where(p => p.In == "query" && random.Once(3))
            .Select(p => $"{p.Name}={Readable(values.Plain(p.Schema["items"] ?? p.Schema, p.Name))}"));
        var valid = operation.Body is { } schema ? values.Valid(schema, "") : null;
        var attempt = new Attempt(by, operation.Method, Url(path, query))
        {
            Body = valid is null ? null : Encoding.UTF8.GetBytes(valid.ToJsonString()),
            Type = valid is null ? null : "application/json",
            Headers = await HeadersAsync(operation, path),
        };
        if (broken)
            attempt = Broken(operation, attempt, path, query, valid);
        var answer = await host.SendAsync(attempt);
        if (answer.Status == 403)
            refused.Add((operation, by.Role));
        if (answer.IsJson && answer.Succeeded && answer.Text.Length > 0)
            values.Remember(JsonNode.Parse(answer.Text));
        var (calls, successes) = Met.GetValueOrDefault(operation);
        Met[operation] = (calls + 1, successes + (answer.Succeeded ? 1 : 0));
    }

    /// <summary>The ways in which a call goes wrong; those of the body come most, as most can be wrong in it.</summary>
    private Attempt Broken(Operation operation, Attempt valid, string path, string query, JsonNode? body)
    {
        var isBody = body is not null && !random.Once(4);
        return (isBody ? random.Next(6) : random.Next(6, 10)) switch
        {
            < 4 => valid with { Body = values.Broken(body) },
            4 => valid with { Body = random.Once(2) ? random.One(OddValues.Bodies) : valid.Body![..random.Next(valid.Body!.Length)] },
            5 => valid with { Type = random.One(OddValues.Types) },
            6 => valid with { Headers = [.. valid.Headers.Where(_ => random.Once(2)), random.One(OddValues.Headers)] },
            7 => valid with { Method = random.One(OddValues.Methods) },
            _ => valid with { Url = Url(path, OddQuery(operation, query)) },
        };
    }

    private string OddQuery(Operation operation, string query)
    {
        var names = operation.Parameters.Where(p => p.In == "query").Select(p => p.Name).Append("onbekend").ToList();
        var odd = $"{random.One(names)}={Readable(random.One(OddValues.Texts))}";
        return random.Next(3) switch { 0 => odd, 1 => $"{query}&{odd}&{odd}", _ => $"{odd}&{query}" };
    }

    /// <summary>The version of what is going to be changed, and a key of what is made.</summary>
    private async Task<IReadOnlyList<(string, string)>> HeadersAsync(Operation operation, string path)
    {
        if (operation.Takes("Idempotency-Key") && random.Once(2))
            return [("Idempotency-Key", $"k{random.Next(2000)}")];
        if (!operation.Takes("If-Match"))
            return [];
        for (var of = path; of.Length > 0; of = of[..of.LastIndexOf('/')])
        {
            if (IsRead(of) && (await host.SendAsync(new Attempt(host.People[0], "GET", of))).Version is { } version)
                return [("If-Match", version)];
        }

        return [];
    }

    /// <summary>An address of rows that exist, as far as the story has them.</summary>
    private async Task<string> PathAsync(Operation operation, bool broken)
    {
        for (var tries = 0; ; tries++)
        {
            var (path, list, isThere) = ("", "", true);
            foreach (var segment in operation.Path.Trim('/').Split('/'))
            {
                if (!segment.StartsWith('{'))
                {
                    (path, list) = ($"{path}/{segment}", segment);
                    continue;
                }

                var parameter = operation.Parameters.Single(p => p.In == "path" && p.Name == segment.Trim('{', '}'));
                var rows = await RowsAsync(path, list);
                isThere &= rows.Count > 0 || parameter.Schema["enum"] is not null;
                var row = rows.Count > 0 ? random.One(rows) : null;
                var value = (row?[parameter.Name] ?? row?["id"])?.ToString() ?? values.Plain(parameter.Schema, parameter.Name);
                path += "/" + Readable(broken && random.Once(2) ? random.One(OddValues.Texts) : value);
            }

            if (isThere || broken || tries == 5)
                return path;
        }
    }

    /// <summary>Rows of the list with this name, in the answer at this address or at the nearest one above it.</summary>
    private async Task<List<JsonObject>> RowsAsync(string path, string list)
    {
        var of = path;
        while (of.Length > 0 && !IsRead(of))
            of = of[..of.LastIndexOf('/')];
        if (of.Length == 0)
            return [];
        if (!read.TryGetValue(of, out var node) || random.Once(20))
        {
            foreach (var person in host.People)
            {
                var answer = await host.SendAsync(new Attempt(person, "GET", of + (of.EndsWith("/locatiedossiers", StringComparison.Ordinal) ? "?pageSize=100" : "")));
                node = answer is { Status: 200, IsJson: true } ? JsonNode.Parse(answer.Text) : null;
                if (node is not null)
                    break;
            }

            values.Remember(node);
            read[of] = node;
        }

        return [.. (of == path && node is JsonArray all ? all : Named(node, list) ?? []).OfType<JsonObject>()];
    }

    private static JsonArray? Named(JsonNode? node, string list) => node switch
    {
        JsonObject fields => fields[list] as JsonArray ?? fields.Select(f => Named(f.Value, list)).FirstOrDefault(f => f is not null),
        JsonArray items => items.Select(i => Named(i, list)).FirstOrDefault(f => f is not null),
        _ => null,
    };

    private bool IsRead(string path)
    {
        var parts = path.Split('/');
        return operations.Any(o => o.IsGet && o.Path.Split('/') is var pattern && pattern.Length == parts.Length
            && pattern.Zip(parts).All(p => p.First.StartsWith('{') || p.First == p.Second));
    }

    private static string Url(string path, string query) => query.Length > 0 ? $"{path}?{query}" : path;

    /// <summary>What fits in an address at all: of half a character none can be made, and the server itself ends a line that is too long.</summary>
    private static string Readable(string text) => Uri.EscapeDataString(text.Length > 2000 ? text[..2000] : text);
}
