using Kwartiermaker.Common.Web;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Kwartiermaker.Tests.Api;

/// <summary>Another system that acts for one person: it reads the version of what it is going to change, and sends it along.</summary>
internal sealed class ApiCaller(HttpClient client)
{
    private const string Dossiers = "/api/v1/locatiedossiers";

    /// <summary>The dossier that the paths are about.</summary>
    public string Dossier { get; set; } = "";

    public static ApiCaller WithToken(HttpClient client, string token)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new ApiCaller(client);
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        using var answer = await client.GetAsync(Url(path));
        return await ReadAsync(answer, HttpStatusCode.OK);
    }

    /// <summary>Makes something with a POST, and sends the same call again: it is made once.</summary>
    public async Task<JsonNode> MakeAsync(string path, string? json = null)
    {
        var key = (RequestKeys.Header, json is null ? path : json.GetHashCode(StringComparison.Ordinal).ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var first = await client.SendJsonAsync("POST", Url(path), json, key);
        var made = await ReadAsync(first, HttpStatusCode.Created);
        using var again = await client.SendJsonAsync("POST", Url(path), json, key);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        using var read = await client.GetAsync(first.Headers.Location);
        Assert.Equal(made.ToJsonString(), (await ReadAsync(read, HttpStatusCode.OK)).ToJsonString());
        return made;
    }

    /// <summary>Changes what has a version.</summary>
    /// <param name="of">The resource whose version it is; without it, that of the path.</param>
    public async Task<JsonNode> ChangeAsync(string path, string? json, string? of = null, string method = "PUT")
    {
        using var answer = await SendAsync(path, json, of, method);
        return await ReadAsync(answer, HttpStatusCode.OK);
    }

    /// <summary>Does what should be refused.</summary>
    /// <returns>The codes of the refusals, in order of name.</returns>
    public async Task<List<string>> RefusedAsync(HttpStatusCode status, string path, string? json, string? of = null, string method = "PUT")
    {
        using var answer = await SendAsync(path, json, of, method);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await ReadAsync(answer, status);
        var refusals = problem["invalidParams"]?.AsArray() ?? [];
        // Every reason is a sentence, not a code that nobody translated.
        Assert.All(refusals, r => Assert.DoesNotContain("refusal.", (string)r!["reason"]!, StringComparison.Ordinal));
        return [.. refusals.Select(r => (string)r!["code"]!).Order()];
    }

    public Task PassAsync(string phase) => ChangeAsync("faseovergangen", Gate(phase), "", "POST");

    /// <summary>Tries the gate too early: it names exactly these conditions, and those are what is missing in the view of the gate.</summary>
    public async Task CannotPassAsync(string phase, params string[] codes)
    {
        var wanted = codes.Select(c => "condition." + c).Order().ToList();
        Assert.Equal(wanted, await RefusedAsync(HttpStatusCode.Conflict, "faseovergangen", Gate(phase), "", "POST"));
        var gate = await GetAsync("volgende-fase");
        Assert.Equal(phase, (string?)gate["naar"]);
        Assert.False((bool)gate["isMogelijk"]!);
        Assert.Equal(wanted, gate["voorwaarden"]!.AsArray().Where(c => (string?)c!["stand"] == "ontbreekt").Select(c => (string)c!["code"]!).Order());
    }

    private static string Gate(string phase) => $$"""{"naar":"{{phase}}"}""";

    private async Task<HttpResponseMessage> SendAsync(string path, string? json, string? of, string method)
    {
        using var stored = await client.GetAsync(Url(of ?? path));
        return await client.SendJsonAsync(method, Url(path), json, stored.Headers.ETag is { } version ? [("If-Match", version.Tag)] : []);
    }

    private string Url(string path) => path.StartsWith('/') ? path : $"{Dossiers}{Dossier}{(path.Length > 0 ? "/" : "")}{path}";

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri!.PathAndQuery}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
