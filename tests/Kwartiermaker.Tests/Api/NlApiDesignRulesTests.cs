using Kwartiermaker.Tests.Support;
using System.Net;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Api;

/// <summary>The NL API Design Rules 2.2, as far as live answers show them.</summary>
public sealed partial class NlApiDesignRulesTests
{
    private const string Root = "/api/v1/locatiedossiers";

    [Fact]
    public async Task Description_IsOpenToEverybodyFromEverySite_AndNothingElseIs()
    {
        await using var app = await TestApp.StartAsync();
        using var nobody = app.CreateClient();
        using var client = app.As(TestPerson.PropertyDirector);

        using var description = await nobody.GetAsync("/api/v1/openapi.json");
        using var list = await client.SendJsonAsync("GET", Root, null, ("Origin", "https://elders.example"));

        Assert.Equal("*", Assert.Single(description.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(list.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("GET", Root, null, 200)]
    [InlineData("GET", Root + "/", null, 404)]
    [InlineData("GET", "/api/v1/openapi.json/", null, 404)]
    [InlineData("GET", "/api/v1/onbekend", null, 404)]
    [InlineData("GET", "/api/v2/locatiedossiers", null, 404)]
    [InlineData("GET", Root + "/geen-id", null, 404)]
    [InlineData("GET", Root + "/00000000-0000-0000-0000-000000000001", null, 404)]
    [InlineData("DELETE", Root, null, 405)]
    [InlineData("PATCH", Root, "{}", 405)]
    [InlineData("GET", Root + "?page=0", null, 400)]
    [InlineData("GET", Root + "?page=een", null, 400)]
    [InlineData("GET", Root + "?pageSize=101", null, 400)]
    [InlineData("GET", Root + "?page=1&page=2", null, 400)]
    [InlineData("GET", Root + "?onbekend=1", null, 400)]
    [InlineData("GET", Root + "?fase=onzin", null, 400)]
    [InlineData("GET", Root + "?fase=0", null, 400)]
    [InlineData("POST", Root, "geen json", 400)]
    [InlineData("POST", Root, "", 400)]
    [InlineData("POST", Root, "{\"naam\":5}", 400)]
    [InlineData("POST", Root, "{\"mogelijkePlaatsen\":\"400\"}", 400)]
    [InlineData("POST", Root, "{\"soort\":1}", 400)]
    [InlineData("POST", Root, "{\"onbekend\":1}", 400)]
    [InlineData("POST", Root, "{\"beschikbaarVanaf\":\"1-2-2027\"}", 400)]
    [InlineData("POST", Root + "/_zoek", "{\"page\":0}", 400)]
    public async Task Answer_OfEveryKind_FollowsTheRules(string method, string url, string? body, int status)
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync(method, url, body);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("1.0.0", Assert.Single(answer.Headers.GetValues("API-Version")));
        Assert.Equal("no-store", Assert.Single(answer.Headers.GetValues("Cache-Control")));
        if (status < 400)
            return;
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await answer.JsonAsync();
        Assert.Equal(status, (int)problem["status"]!);
        Assert.False(string.IsNullOrEmpty((string?)problem["title"]));
        Assert.DoesNotContain("problem.", (string)problem["title"]!, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty((string?)problem["detail"]));
        Assert.DoesNotContain("problem.", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_WithSeveralErrors_NamesThemTogether()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.GetAsync(Root + "?page=0&fase=onzin&onbekend=1");

        Assert.Equal(["fase", "onbekend", "page"], await answer.WrongAsync());
    }

    [Fact]
    public async Task Body_ThatCannotBeRead_NamesTheField()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync("POST", Root, """{"naam":"x","mogelijkePlaatsen":"veel"}""");

        Assert.Equal(["mogelijkePlaatsen"], await answer.WrongAsync());
    }

    [Fact]
    public async Task Moment_WithoutAnOffset_IsRefused()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync("POST", $"{Root}/{dossier}/gesprekken", """{"tijdstip":"2026-12-01T10:00:00"}""");

        Assert.Equal(["tijdstip"], await answer.WrongAsync());
    }

    [Fact]
    public async Task MethodNotAllowed_SaysWhatIs()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync("DELETE", Root);

        Assert.Equal(["GET", "HEAD", "OPTIONS", "POST"], answer.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Options_SaysWhatIsAllowed()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.CreateClient();

        using var answer = await client.SendJsonAsync("OPTIONS", Root);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS", "POST"], answer.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Head_AnswersAsGetWithoutABody()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync("HEAD", $"{Root}/{dossier}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("\"1\"", answer.Headers.ETag!.Tag);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("text/html", 406)]
    [InlineData("application/xml, text/plain;q=0.5", 406)]
    [InlineData("application/json", 200)]
    [InlineData("text/html, */*;q=0.1", 200)]
    [InlineData("application/*", 200)]
    public async Task Accept_OfAnotherFormat_IsNotAcceptable(string accept, int status)
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync("GET", Root, null, ("Accept", accept));

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Body_InAnotherFormat_IsUnsupported()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);
        using var xml = new StringContent("<naam/>", System.Text.Encoding.UTF8, "application/xml");

        using var answer = await client.PostAsync(Root, xml);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData(false, 401)]
    [InlineData(true, 403)]
    public async Task Api_WithoutTheRight_AnswersProblemJson(bool signedIn, int status)
    {
        await using var app = await TestApp.StartAsync();
        using var client = signedIn ? app.As(TestPerson.Administrator) : app.CreateClient();

        using var answer = await client.GetAsync(Root);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Pages_AreLinked()
    {
        await using var app = await TestApp.StartAsync();
        for (var i = 0; i < 3; i++)
            _ = await Some.DossierAsync(app, Some.CareHome($"Huis {i}"));
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.GetAsync(Root + "?gemeenteCode=GM0183&pageSize=1&page=2");

        var links = Link().Matches(Assert.Single(answer.Headers.GetValues("Link"))).ToDictionary(m => m.Groups[2].Value, m => m.Groups[1].Value);
        Assert.Equal("3", Assert.Single(answer.Headers.GetValues("Total-Count")));
        Assert.Equal(["first", "last", "next", "prev"], links.Keys.Order());
        Assert.Contains("page=3", links["next"], StringComparison.Ordinal);
        Assert.Contains("gemeenteCode=GM0183", links["next"], StringComparison.Ordinal);
        using var next = await client.GetAsync(links["next"]);
        Assert.Single((await next.JsonAsync()).AsArray());
    }

    [Fact]
    public async Task Documentation_ShowsWithoutAnythingFromOutside()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.CreateClient();

        var page = await client.PageAsync("/api/documentatie/");

        Assert.Contains("api/v1/openapi.json", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("script[src],link[href]"), e => Assert.DoesNotContain("//", e.GetAttribute("src") ?? e.GetAttribute("href"), StringComparison.Ordinal));
    }

    [GeneratedRegex("<([^>]+)>; rel=\"(\\w+)\"")]
    private static partial Regex Link();
}
