using Kwartiermaker.Tests.Support;
using System.Net;
using System.Text.Json.Nodes;

namespace Kwartiermaker.Tests.Hosting;

public sealed class LimitsTests
{
    [Fact]
    public async Task SignIn_TooOften_GetsAPageThatSaysSo()
    {
        await using var app = await TestApp.StartAsync(b => b.UseSetting("Limits:SignInPerMinute", "3"));
        using var client = app.CreateClient();
        for (var i = 0; i < 3; i++)
            _ = await client.PageAsync("/aanmelden");

        using var answer = await client.GetAsync("/aanmelden");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("te veel verzoeken", (await answer.HtmlAsync()).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_TooOften_GetsProblemJsonWithRetryAfter()
    {
        await using var app = await TestApp.StartAsync(b => b.UseSetting("Limits:AnonymousPerMinute", "2"));
        using var client = app.CreateClient();
        for (var i = 0; i < 2; i++)
            (await client.GetAsync("/api/v1/openapi.json")).Dispose();

        using var answer = await client.GetAsync("/api/v1/openapi.json");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(429, (int)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["status"]!);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task SignedInPeople_AreNotLimited()
    {
        await using var app = await TestApp.StartAsync(b => b.UseSetting("Limits:AnonymousPerMinute", "1"));
        using var client = app.As(TestPerson.PropertyDirector);
        for (var i = 0; i < 5; i++)
            _ = await client.PageAsync("/locaties");
    }

    [Fact]
    public async Task ForwardedAddresses_OfAnUnknownSender_AreNotBelieved()
    {
        await using var app = await TestApp.StartAsync(b => b.UseSetting("Limits:AnonymousPerMinute", "2"));
        using var client = app.CreateClient();
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 3; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/openapi.json");
            request.Headers.Add("X-Forwarded-For", $"192.0.2.{i}");
            using var answer = await client.SendAsync(request);
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }
}
