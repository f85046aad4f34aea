using Kwartiermaker.Common.Web;
using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Kwartiermaker.Tests.Api;

/// <summary>What cannot be read one way, stored or answered in time is refused by the name of the field, on every route.</summary>
public sealed class ApiInputTests(ApiInputTests.Filled shared) : IClassFixture<ApiInputTests.Filled>
{
    private const string Root = "/api/v1/locatiedossiers";
    private const string Nobody = Root + "/00000000-0000-0000-0000-000000000001";

    [Theory]
    // Texts: control characters and halves of characters.
    [InlineData("POST", Root, """{"naam":"a\u0000b"}""", "naam", "unreadable")]
    [InlineData("POST", Root, """{"naam":"a\ud800"}""", "naam", "json")]
    [InlineData("POST", Root + "/_zoek", """{"tekst":"\u0000"}""", "tekst", "unreadable")]
    [InlineData("POST", Root + "/_zoek", """{"regio":"\u0007"}""", "regio", "unreadable")]
    [InlineData("POST", Root + "/_zoek", """{"gemeenteCode":"\u0000"}""", "gemeenteCode", "unreadable")]
    [InlineData("POST", Nobody + "/gesprekken", """{"communicatie":{"wat":"\u0000"}}""", "communicatie.wat", "unreadable")]
    [InlineData("POST", Nobody + "/standpunten", """{"voorwaarden":[{"tekst":"goed"},{"tekst":"\u0000"}]}""", "voorwaarden[1].tekst", "unreadable")]
    [InlineData("GET", Root + "?regio=%00", null, "regio", "unreadable")]
    [InlineData("GET", Root + "?gemeenteCode=%00", null, "gemeenteCode", "unreadable")]
    [InlineData("GET", "/api/v1/gemeenten/GM%07", null, "code", "unreadable")]
    // Numbers: no larger and no finer than they are stored.
    [InlineData("POST", Nobody + "/haalbaarheidsonderzoek", """{"investering":1e28}""", "investering", "number.too-large")]
    [InlineData("POST", Nobody + "/haalbaarheidsonderzoek", """{"investering":1e99}""", "investering", "number.too-large")]
    [InlineData("POST", Nobody + "/haalbaarheidsonderzoek", """{"investering":-100000000000000}""", "investering", "number.too-large")]
    [InlineData("POST", Nobody + "/haalbaarheidsonderzoek", """{"investering":0.12345}""", "investering", "number.decimals")]
    [InlineData("POST", Nobody + "/haalbaarheidsonderzoek", """{"investering":"1.250"}""", "investering", "json")]
    [InlineData("PUT", Nobody + "/toetsingen/00000000-0000-0000-0000-000000000001/oordelen", """{"oordelen":[{"gemeten":1e28}]}""", "oordelen[0].gemeten", "number.too-large")]
    // Lists and texts that are searched for: none without an end, no row that is nothing.
    [InlineData("POST", Nobody + "/standpunten", """{"voorwaarden":[null]}""", "voorwaarden", "required")]
    [InlineData("POST", Root + "/_zoek", """{"page":2147483647}""", "page", "query.value")]
    [InlineData("POST", Root + "/_zoek", """{"pageSize":101}""", "pageSize", "query.value")]
    [InlineData("GET", Root + "?page=1000001", null, "page", "query.value")]
    // The same key twice, whatever its case.
    [InlineData("POST", Root, """{"naam":"a","naam":"b"}""", "naam", "json")]
    [InlineData("POST", Root, """{"naam":"a","Naam":"b"}""", "Naam", "json")]
    [InlineData("POST", Nobody + "/gesprekken", """{"communicatie":{"wat":"a","wat":"b"}}""", "communicatie.wat", "json")]
    [InlineData("POST", Root, """{"onbekend":1}""", "onbekend", "json")]
    // Keys that an address does not know.
    [InlineData("GET", "/api/v1/gemeenten?page=2", null, "page", "query.none")]
    [InlineData("GET", "/api/v1/gemeenten/GM0183?x=1", null, "x", "query.none")]
    [InlineData("GET", "/api/v1/openapi.json?x=1", null, "x", "query.none")]
    [InlineData("GET", Nobody + "?x=1", null, "x", "query.none")]
    [InlineData("GET", Root + "?Page=2", null, "Page", "query.unknown")]
    [InlineData("POST", Root + "/_zoek?page=2", "{}", "page", "query.none")]
    public async Task Input_ThatIsWrong_IsRefusedByItsName(string method, string url, string? body, string name, string code)
    {
        using var client = shared.App.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync(method, url, body);

        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var wrong = Assert.Single((await answer.JsonAsync())["invalidParams"]!.AsArray())!;
        Assert.Equal((name, code), ((string)wrong["name"]!, (string)wrong["code"]!));
        Assert.DoesNotContain("refusal.", (string)wrong["reason"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soort", 101)]
    [InlineData("soort", 10_000)]
    [InlineData("tekst", 201)]
    [InlineData("tekst", 60_000)]
    [InlineData("regio", 201)]
    public async Task Search_ForMoreThanAnybodyMeans_IsRefusedByItsName(string name, int count)
    {
        using var client = shared.App.As(TestPerson.PropertyDirector);
        var value = name == "soort" ? (JsonNode)new JsonArray([.. Enumerable.Repeat("hotel", count).Select(h => JsonValue.Create(h))]) : JsonValue.Create(new string('a', count));

        using var answer = await client.SendJsonAsync("POST", Root + "/_zoek", new JsonObject { [name] = value }.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([name], await answer.WrongAsync());
    }

    [Theory]
    [InlineData("""{"soort":["verzorgingshuis","verzorgingshuis"],"fase":["verkenning","verkenning"]}""", 3)]
    [InlineData("""{"tekst":"eeshof","page":99999,"pageSize":2}""", 0)]
    [InlineData("""{"tekst":"cafe\u0301"}""", 1)]
    [InlineData("""{"tekst":"café"}""", 1)]
    public async Task Search_Finds(string body, int count)
    {
        using var client = shared.App.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync("POST", Root + "/_zoek", body);

        Assert.Equal(count, (await answer.JsonAsync()).AsArray().Count);
    }

    [Fact]
    public async Task Text_InAnotherUnicodeForm_IsStoredInTheOne()
    {
        using var client = shared.App.As(TestPerson.PropertyDirector);

        using var answer = await client.GetAsync($"{Root}/{shared.Cafe}");

        Assert.Equal("Café De Linde", (string)(await answer.JsonAsync())["naam"]!);
    }

    [Theory]
    [InlineData("utf-7", 415)]
    [InlineData("", 415)]
    [InlineData("\"\"", 415)]
    [InlineData("iso-8859-1", 415)]
    [InlineData("utf-16", 415)]
    [InlineData("onzin", 415)]
    [InlineData("UTF-8", 200)]
    [InlineData("\"utf-8\"", 200)]
    public async Task Body_InOtherCharacters_IsUnsupported(string charset, int status)
    {
        using var client = shared.App.As(TestPerson.PropertyDirector);
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
        body.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=" + charset);

        using var answer = await client.PostAsync(Root + "/_zoek", body);

        Assert.Equal(status, (int)answer.StatusCode);
        if (status != 200)
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/api/v1/Locatiedossiers")]
    [InlineData("/API/v1/locatiedossiers")]
    [InlineData("/api/v1/OpenAPI.json")]
    public async Task Path_InAnotherCase_IsNotFound(string path)
    {
        using var client = shared.App.As(TestPerson.PropertyDirector);

        using var answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task EveryRoute_RefusesAKeyItDoesNotKnow()
    {
        var wrong = new List<string>();
        using var client = shared.App.As(TestPerson.PropertyDirector);
        foreach (var route in (await AppRoute.AllAsync(shared.App)).Where(r => r.Pattern.StartsWith("api/v1/", StringComparison.Ordinal)))
        {
            using var answer = await client.SendJsonAsync(route.Methods[0], route.Url(shared.Cafe) + "?onbekend=1", route.TakesBody ? "{}" : null);
            if (answer.StatusCode != HttpStatusCode.Forbidden && (answer.StatusCode != HttpStatusCode.BadRequest || !(await answer.WrongAsync()).SequenceEqual(["onbekend"])))
                wrong.Add($"{route.Methods[0]} {route.Pattern}: {(int)answer.StatusCode}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task EveryList_BeyondItsLastPage_IsEmptyAndLinksBack()
    {
        var lists = shared.App.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.OfType<QueryKey>().Contains(ApiQuery.Page))
            .Select(e => e.RoutePattern.RawText!.TrimEnd('/').Replace("{id:guid}", shared.Cafe.ToString(), StringComparison.Ordinal)).ToList();
        using var client = shared.App.As(TestPerson.PropertyDirector);

        Assert.True(lists.Count > 5);
        foreach (var list in lists)
        {
            using var all = await client.GetAsync(list + "?pageSize=1");
            using var beyond = await client.GetAsync(list + "?page=99999&pageSize=1");

            Assert.True(beyond.IsSuccessStatusCode, $"{list}: {await beyond.Content.ReadAsStringAsync()}");
            Assert.Empty((await beyond.JsonAsync()).AsArray());
            var total = Assert.Single(all.Headers.GetValues("Total-Count"));
            Assert.Equal(total, Assert.Single(beyond.Headers.GetValues("Total-Count")));
            var link = Assert.Single(beyond.Headers.GetValues("Link"));
            Assert.Contains("page=1>; rel=\"first\"", link, StringComparison.Ordinal);
            Assert.Contains($"page={Math.Max(1, int.Parse(total, System.Globalization.CultureInfo.InvariantCulture))}>; rel=\"prev\"", link, StringComparison.Ordinal);
            Assert.DoesNotContain("rel=\"next\"", link, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Description_AtHand_IsNotSentAgain()
    {
        using var client = shared.App.CreateClient();

        using var first = await client.GetAsync("/api/v1/openapi.json");
        using var same = await client.SendJsonAsync("GET", "/api/v1/openapi.json", null, ("If-None-Match", first.Headers.ETag!.Tag));
        using var other = await client.SendJsonAsync("GET", "/api/v1/openapi.json", null, ("If-None-Match", "\"iets anders\""));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK), (first.StatusCode, same.StatusCode, other.StatusCode));
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        Assert.Equal(new MediaTypeHeaderValue("application/json", "utf-8"), first.Content.Headers.ContentType);
        Assert.Equal("", await same.Content.ReadAsStringAsync());
    }

    public sealed class Filled : SharedApp
    {
        public Guid Cafe { get; private set; }

        protected override async Task FillAsync()
        {
            for (var i = 1; i <= 2; i++)
                _ = await Some.DossierAsync(App, Some.CareHome($"Eeshof {i}"));
            using var client = App.As(TestPerson.PropertyDirector);
            using var made = await client.SendJsonAsync(
                "POST", Root, DossiersApiTests.Site(""", "buurtBekeken":true""").Replace("De Eeshof", "Cafe\\u0301 De Linde", StringComparison.Ordinal));
            Cafe = Guid.Parse((string)(await made.JsonAsync())["id"]!);
        }
    }
}
