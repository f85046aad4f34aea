using System.Text;
using System.Text.Json.Nodes;

namespace Kwartiermaker.Tests.Api;

/// <summary>Calls of the API as another system makes them.</summary>
internal static class Json
{
    public static HttpContent Body(string json) => new StringContent(json, Encoding.UTF8, "application/json");

    public static async Task<HttpResponseMessage> SendJsonAsync(this HttpClient client, string method, string url, string? json = null,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (json is not null)
            request.Content = Body(json);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    /// <summary>Names of everything that the problem says is wrong.</summary>
    public static async Task<List<string>> WrongAsync(this HttpResponseMessage answer) =>
        [.. (await answer.JsonAsync())["invalidParams"]!.AsArray().Select(p => (string?)p!["name"] ?? "").Order()];
}
