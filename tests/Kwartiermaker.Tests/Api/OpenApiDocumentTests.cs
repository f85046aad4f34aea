using Kwartiermaker.Tests.Support;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kwartiermaker.Tests.Api;

/// <summary>The API's description is an approved file, so that a change of the API shows in review.</summary>
public sealed class OpenApiDocumentTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Description_IsTheApprovedOne()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.CreateClient();
        var now = JsonNode.Parse(await client.GetStringAsync("/api/v1/openapi.json"))!.ToJsonString(Indented) + "\n";

        await Approved.IsAsync("docs/api/openapi.v1.json", now);
    }
}
