using Kwartiermaker.Tests.Access;
using Kwartiermaker.Tests.Support;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Api;

/// <summary>A client that was made from the description reads every resource of the story.</summary>
public sealed partial class StoryApiTests
{
    /// <summary>Of a long list; the municipalities are all alike.</summary>
    private const int MostOfOneList = 4;

    private static async Task ReadAllWithAGeneratedClientAsync(TestApp app, FakeIdentityProvider provider, string dossier)
    {
        using var http = app.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", provider.Token(Account.Director));
        var client = await GeneratedClient.MakeAsync(http);
        var paths = JsonNode.Parse(await http.GetStringAsync("/api/v1/openapi.json"))!["paths"]!.AsObject();
        var reads = paths.Where(p => p.Value!["get"] is not null).ToDictionary(p => p.Key, p => (string)p.Value!["get"]!["operationId"]!);
        var wrong = new List<string>();
        var unread = new List<string>();
        foreach (var (path, operation) in reads)
        {
            var places = await PlacesAsync(path);
            if (places.Count == 0)
                unread.Add(path);
            foreach (var place in places)
            {
                var sent = GeneratedClient.Parse(await http.GetStringAsync(Fill(path, place)));
                try
                {
                    var (read, _) = await client.CallAsync(operation, [.. place]);
                    wrong.AddRange(GeneratedClient.Differences(sent, read).Select(d => $"{operation}{d}"));
                }
#pragma warning disable CA1031 // Whatever the client cannot read is told, with all the rest.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    wrong.Add($"{operation}: {exception.GetBaseException().Message}");
                }
            }
        }

        Assert.True(reads.Count > 30, "The description names fewer resources than there are.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Take(20)));
        Assert.Empty(unread);

        // Where the resource lies, as far as the answers tell: each choice of values for the parameters in its path.
        async Task<List<List<(string Name, object Value)>>> PlacesAsync(string path)
        {
            if (Parameter().Matches(path) is not { Count: > 0 } parameters)
                return [[]];
            if (path.EndsWith("/locatiedossiers/{id}", StringComparison.Ordinal))
                return [[("id", dossier)]];
            var (name, head) = (parameters[^1].Groups[1].Value, path[..parameters[^1].Index].TrimEnd('/'));
            if (path.EndsWith('}'))
            {
                // Its list is a resource, or part of the resource above it.
                var above = head;
                while (!reads.ContainsKey(above))
                    above = above[..above.LastIndexOf('/')];
                var found = new List<List<(string, object)>>();
                foreach (var place in await PlacesAsync(above))
                {
                    var list = JsonNode.Parse(await http.GetStringAsync(Fill(above, place)));
                    foreach (var part in head[above.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries))
                        list = list?[part];
                    found.AddRange((list?.AsArray() ?? []).Take(MostOfOneList).Select(row => (List<(string, object)>)[.. place, (name, (row![name] ?? row["id"])!.ToString())]));
                }

                return found;
            }

            return await PlacesAsync(path[..(parameters[^1].Index + parameters[^1].Length)]);
        }

        static string Fill(string path, List<(string Name, object Value)> place) =>
            "/api/v1" + place.Aggregate(path, (p, value) => p.Replace($"{{{value.Name}}}", (string)value.Value, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
