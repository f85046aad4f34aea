using Kwartiermaker.Tests.Support;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
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

    /// <summary>What is dear is limited for each person, and for that person only; the rest of the day goes on.</summary>
    [Theory]
    [InlineData("POST", "/api/v1/locatiedossiers/_zoek")]
    [InlineData("GET", "/locaties/export")]
    [InlineData("POST", "/locaties/import")]
    [InlineData("POST", "/locaties/0197a000-0000-7000-8000-000000000000/bestanden?handler=Add")]
    public async Task OnePerson_AskingTooOftenForWhatIsDear_HasToWait(string method, string url)
    {
        await using var app = await TestApp.StartAsync(b => b.UseSetting("Limits:CostlyPerMinute", "2"));
        using var client = app.As(TestPerson.PropertyDirector);
        for (var i = 0; i < 2; i++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, await AskAsync(client));

        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(client));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await AskAsync(app.As(TestPerson.RegionalManager)));
        _ = await client.PageAsync("/locaties");

        async Task<HttpStatusCode> AskAsync(HttpClient by)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), url);
            if (method == "POST")
                request.Content = JsonContent.Create(new { });
            using var answer = await by.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task OnePerson_AskingManyTimesAtOnceForWhatIsDear_WaitsTheirTurn()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);

        var answers = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => client.GetAsync("/locaties/export")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
    }

    /// <summary>The time of a request runs while others of the same person keep it waiting.</summary>
    [Fact]
    public async Task Request_ThatWaitsTooLongForItsTurn_IsEnded()
    {
        await using var app = await TestApp.StartAsync(b => b.UseSetting("Limits:RequestSeconds", "1"));
        app.UseKestrel(0);
        app.StartServer();
        using var busy = await SendAsync("/locaties/import", "application/x-www-form-urlencoded", 100);
        using var busyToo = await SendAsync("/locaties/import", "application/x-www-form-urlencoded", 100);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        // On a busy machine a question can be there before the two that it has to wait for: then it is answered, and asked again.
        string said;
        do
        {
            await Task.Delay(200, patience.Token);
            using var waits = await SendAsync("/api/v1/locatiedossiers/_zoek", "application/json", 2);
            using var answer = new StreamReader(waits.GetStream());
            said = await answer.ReadToEndAsync(patience.Token);
        }
        while (said.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal));

        Assert.StartsWith("HTTP/1.1 504 Gateway Timeout\r\n", said, StringComparison.Ordinal);
        Assert.Contains("duurde te lang", said, StringComparison.Ordinal);

        async Task<TcpClient> SendAsync(string url, string type, int length)
        {
            var line = new TcpClient();
            await line.ConnectAsync(app.ClientOptions.BaseAddress.Host, app.ClientOptions.BaseAddress.Port);
            await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {url} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Test-Person: {TestPerson.PropertyDirector.ToHeader()}\r\n"
                + $"Content-Type: {type}\r\nContent-Length: {length}\r\n\r\n{{}}"));
            return line;
        }
    }

    /// <summary>Who has not signed in is limited by address, and takes no room among those who have.</summary>
    [Fact]
    public async Task Strangers_AskingForWhatIsDear_AreAskedWhoTheyAre()
    {
        await using var app = await TestApp.StartAsync(b => b.UseSetting("Limits:CostlyPerMinute", "1"));
        using var client = app.CreateClient();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await client.PostAsJsonAsync("/api/v1/locatiedossiers/_zoek", new { });
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    /// <summary>Whoever has a network of IPv6 has more addresses than can be counted.</summary>
    [Fact]
    public async Task AddressesOfOneNetwork_AreLimitedTogether()
    {
        await using var app = await TestApp.StartAsync(b => b.UseSetting("Limits:AnonymousPerMinute", "2"));

        foreach (var (from, status) in new[]
        {
            ("2001:db8::1", 200), ("2001:db8::2", 200), ("2001:db8:0:0:ffff::3", 429), ("2001:db8:0:1::1", 200),
            ("192.0.2.1", 200), ("::ffff:192.0.2.1", 200), ("192.0.2.1", 429), ("192.0.2.2", 200),
        })
        {
            Assert.Equal((from, status), (from, await AskAsync(from)));
        }

        async Task<int> AskAsync(string from) => (await app.Server.SendAsync(http =>
        {
            http.Request.Path = "/api/v1/openapi.json";
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        })).Response.StatusCode;
    }

    /// <summary>A caller that never ends what it sends, or a question that takes too long.</summary>
    [Fact]
    public async Task Request_ThatLastsTooLong_IsEnded()
    {
        await using var app = await TestApp.StartAsync(b => b.UseSetting("Limits:RequestSeconds", "1"));
        app.UseKestrel(0);
        app.StartServer();
        using var line = new TcpClient();
        await line.ConnectAsync(app.ClientOptions.BaseAddress.Host, app.ClientOptions.BaseAddress.Port);
        await using var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/v1/locatiedossiers/_zoek HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Test-Person: {TestPerson.PropertyDirector.ToHeader()}\r\n"
            + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var answer = new StreamReader(stream);

        Assert.Equal("HTTP/1.1 504 Gateway Timeout", await answer.ReadLineAsync(patience.Token));
        Assert.Contains("duurde te lang", await answer.ReadToEndAsync(patience.Token), StringComparison.Ordinal);
    }
}
