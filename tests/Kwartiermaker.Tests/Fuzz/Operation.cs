using System.Text.Json.Nodes;

namespace Kwartiermaker.Tests.Fuzz;

/// <summary>One operation of the API, read from the document that the program itself serves.</summary>
/// <param name="Path">With its parameters between braces, from the root of the host.</param>
/// <param name="Body">What it reads, when it reads JSON.</param>
internal sealed record Operation(string Method, string Path, IReadOnlyList<Parameter> Parameters, JsonNode? Body)
{
    public bool IsGet => Method == "GET";

    public bool Takes(string header) => Parameters.Any(p => p.In == "header" && p.Name == header);

    public override string ToString() => $"{Method} {Path}";

    public static IReadOnlyList<Operation> Read(JsonNode document)
    {
        var root = (string)document["servers"]![0]!["url"]!;
        root = Uri.TryCreate(root, UriKind.Absolute, out var whole) ? whole.AbsolutePath : root;
        return
        [
            .. from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            where operation.Key is "get" or "post" or "put" or "patch" or "delete"
            select new Operation(
                operation.Key.ToUpperInvariant(), root.TrimEnd('/') + path.Key,
                [.. Of(path.Value).Concat(Of(operation.Value)).Select(p => new Parameter((string)p!["name"]!, (string)p["in"]!, p["schema"]!))],
                operation.Value!["requestBody"]?["content"]?["application/json"]?["schema"]),
        ];

        static IEnumerable<JsonNode?> Of(JsonNode? of) => of?["parameters"]?.AsArray() ?? [];
    }
}

/// <param name="In">Path, query or header.</param>
internal sealed record Parameter(string Name, string In, JsonNode Schema);
