using Kwartiermaker.Common.Rights;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Access;
using Microsoft.EntityFrameworkCore;
using System.Net;

namespace Kwartiermaker.Tests.Access;

/// <summary>Walks every page and route with every role, as routing knows them: a new one is walked without being added here.</summary>
public sealed class RightsWalkTests : AppTests
{
    /// <summary>What is open to everybody, on purpose. Keep it short.</summary>
    private static readonly string[] OpenToAll =
    [
        "aanmelden", "geen-toegang", "fout/{code:int?}", "taal", "toegankelijkheid", ".well-known/security.txt", "gezond", "gereed", "api/v1/openapi.json",
        "api/documentatie/", "agenda/{secret}.ics",
    ];

    private static readonly TestPerson[] OthersElsewhere = [TestPerson.OtherRegion, TestPerson.OtherOfficial];

    public static TheoryData<string> AllRoles => [.. TestPerson.Matrix.Permissions.Keys];

    /// <summary>Every role, in a region and in a municipality where the dossier is not.</summary>
    public static TheoryData<string> Elsewhere => [.. OthersElsewhere.Select(p => p.Name), .. TestPerson.Matrix.Permissions.Keys];

    [Fact]
    public async Task Routes_NameARight_OrAreOpenOnPurpose()
    {
        var routes = await AppRoute.AllAsync(App);

        Assert.Contains(routes, r => r.IsPage);
        Assert.Contains(routes, r => !r.IsPage);
        Assert.Empty(routes.Where(r => r.Anonymous && !IsOpenOnPurpose(r)).Select(r => r.Pattern));
        Assert.Empty(routes.Where(r => !r.Anonymous
            && (r.Policies.Count == 0 || r.Policies.Any(p => p is not (SignInSetup.SignedIn or SignInSetup.SeesAnything)
                && !(p ?? "").Split('|').All(TestPerson.Matrix.All.Contains)))).Select(r => r.Pattern));
    }

    [Theory]
    [MemberData(nameof(AllRoles))]
    public async Task EveryRole_OnEveryRoute_GetsWhatTheMatrixSays(string role)
    {
        var dossier = await Some.DossierAsync(App);
        using var client = App.As(TestPerson.Of(role));
        var (wrong, before) = (new List<string>(), await EventsAsync());
        foreach (var route in (await AppRoute.AllAsync(App)).Where(r => r.Answers("GET") && r.Pattern is not ("geen-toegang" or "fout/{code:int?}")))
        {
            using var answer = await client.GetAsync(route.Url(dossier));
            var may = May(role, route);
            if (may == IsRefused(answer) || answer.StatusCode >= HttpStatusCode.InternalServerError)
                wrong.Add($"GET {route.Pattern}: {(int)answer.StatusCode}, may: {may}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        // Looking changes nothing.
        Assert.Equal(before, await EventsAsync());
    }

    /// <summary>A button changes nothing for whoever may not come on its page, and no empty form brings a page down.</summary>
    [Theory]
    [MemberData(nameof(AllRoles))]
    public async Task EveryRole_OnEveryButton_IsRefusedWhereTheMatrixSays(string role)
    {
        var dossier = await Some.DossierAsync(App);
        using var client = App.As(TestPerson.Of(role));
        var token = await TokenAsync(client);
        var pages = (await AppRoute.AllAsync(App)).Where(r => r.IsPage && r.Pattern != "fout/{code:int?}").OrderBy(r => May(role, r)).ToList();
        var before = await EventsAsync();
        var wrong = new List<string>();
        foreach (var page in pages.Where(p => !May(role, p)))
            await PressAsync(page, refused: true);
        Assert.Equal(before, await EventsAsync());
        foreach (var page in pages.Where(p => May(role, p)))
            await PressAsync(page, refused: false);

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        async Task PressAsync(AppRoute page, bool refused)
        {
            foreach (var button in page.Posts)
            {
                using var answer = await client.SendAsync(Press(page, dossier, button, token));
                if ((refused && !IsRefused(answer)) || answer.StatusCode >= HttpStatusCode.InternalServerError)
                    wrong.Add($"POST {page.Pattern} {button}: {(int)answer.StatusCode}, may: {!refused}");
            }
        }
    }

    [Fact]
    public async Task Nobody_OnEveryRoute_IsSentToSignIn()
    {
        var dossier = await Some.DossierAsync(App);
        using var client = App.CreateClient();
        var wrong = new List<string>();
        foreach (var route in (await AppRoute.AllAsync(App)).Where(r => r.Pattern is not ("geen-toegang" or "fout/{code:int?}")))
        {
            var method = route.Answers("GET") ? "GET" : route.Methods[0];
            using var request = new HttpRequestMessage(new HttpMethod(method), route.Url(dossier));
            if (method is "POST" or "PUT")
                request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
            using var answer = await client.SendAsync(request);
            if (route.Anonymous == IsRefused(answer))
                wrong.Add($"{method} {route.Pattern}: {(int)answer.StatusCode}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task AnotherRegion_OnEveryRouteOfADossier_IsNotFound(string who)
    {
        var (person, dossier) = (Away(who), await Some.DossierAsync(App));
        var routes = (await AppRoute.AllAsync(App)).Where(r => r.IsOfDossier).ToList();
        using var client = App.As(person);
        var token = await TokenAsync(client);
        var before = await EventsAsync();
        var wrong = new List<string>();
        foreach (var route in routes.Where(r => May(person.Role, r)))
        {
            foreach (var request in Requests(route))
            {
                using var answer = await client.SendAsync(request);
                var asked = $"{request.Method} {route.Pattern} {request.RequestUri!.OriginalString.Split('?').ElementAtOrDefault(1)}: {(int)answer.StatusCode}";
                // A route of the API may first say that the body is wrong, when it does so before it looks for the dossier.
                var saysBodyIsWrong = answer.StatusCode == HttpStatusCode.BadRequest && !route.IsPage && request.Method != HttpMethod.Get;
                if (answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden) && !saysBodyIsWrong)
                    wrong.Add(asked);
                if (answer.StatusCode == HttpStatusCode.Forbidden && request.Method == HttpMethod.Get)
                    wrong.Add(asked);
                request.Dispose();
            }
        }

        Assert.NotEmpty(routes);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await EventsAsync());

        IEnumerable<HttpRequestMessage> Requests(AppRoute route)
        {
            if (route.IsPage)
                return [new(HttpMethod.Get, route.Url(dossier)), .. route.Posts.Select(button => Press(route, dossier, button, token))];
            return route.Methods.Select(method =>
            {
                var request = new HttpRequestMessage(new HttpMethod(method), route.Url(dossier));
                request.Headers.Add("If-Match", "\"1\"");
                if (method is "POST" or "PUT")
                    request.Content = new StringContent("{\"naar\":\"formeelVerzoek\"}", System.Text.Encoding.UTF8, "application/json");
                return request;
            });
        }
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task AnotherRegion_OnEveryListSearchAndExport_NeverReadsTheName(string who)
    {
        _ = await Some.DossierAsync(App, Some.CareHome("Kwikkwakhuis Zevenslaper"));
        using var client = App.As(Away(who));
        foreach (var route in (await AppRoute.AllAsync(App)).Where(r => r.Answers("GET") && !r.HasParameters))
        {
            // The word that is searched for may come back in the search box; the rest of the name may not.
            foreach (var query in new[] { "", "?q=Kwikkwak", "?tekst=Kwikkwak", "?gemeenteCode=GM0183", "?fase=Exploration" })
            {
                using var answer = await client.GetAsync(route.Url(Guid.Empty) + query);
                Assert.DoesNotContain("Zevenslaper", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        using var search = await client.PostAsync(
            "/api/v1/locatiedossiers/_zoek", new StringContent("{\"tekst\":\"Kwikkwak\"}", System.Text.Encoding.UTF8, "application/json"));
        Assert.DoesNotContain("Zevenslaper", await search.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var own = App.As(TestPerson.PropertyDirector);
        Assert.Contains("Zevenslaper", await own.GetStringAsync("/api/v1/locatiedossiers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_PostedWithoutAntiForgeryToken_AreRefused()
    {
        var dossier = await Some.DossierAsync(App);
        var wrong = new List<string>();
        foreach (var route in (await AppRoute.AllAsync(App)).Where(r => r.IsPage && r.Pattern != "fout/{code:int?}"))
        {
            using var client = App.As(TestPerson.Of(TestPerson.Matrix.Permissions.Keys.First(role => May(role, route))));
            foreach (var button in route.Posts)
            {
                using var answer = await client.PostAsync(Address(route, dossier, button), new FormUrlEncodedContent([new("Input.Name", "x")]));
                if (answer.StatusCode != HttpStatusCode.BadRequest)
                    wrong.Add($"POST {route.Pattern} {button}: {(int)answer.StatusCode}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static TestPerson Away(string who) =>
        OthersElsewhere.SingleOrDefault(p => p.Name == who) ?? TestPerson.Of(who) with { Scope = new Scope(false, [TestPerson.North], ["GM0114"]) };

    private static bool May(string role, AppRoute route) =>
        route.Anonymous || route.Policies.All(p => p == SignInSetup.SignedIn
            || (p == SignInSetup.SeesAnything ? TestPerson.Matrix.Views : p!.Split('|')).Any(TestPerson.Matrix.For([role]).Contains));

    private static string Address(AppRoute page, Guid dossier, string button) => page.Url(dossier) + (button.Length > 0 ? "?handler=" + button : "");

    /// <summary>What a browser sends for an empty form.</summary>
    private static HttpRequestMessage Press(AppRoute page, Guid dossier, string button, (string Cookie, string Field) token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address(page, dossier, button));
        request.Headers.Add("Cookie", token.Cookie);
        request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token.Field)]);
        return request;
    }

    private Task<int> EventsAsync() => App.WithDatabaseAsync(db => db.Events.CountAsync());

    private static bool IsOpenOnPurpose(AppRoute route) =>
        OpenToAll.Any(o => o.EndsWith('/') ? (route.Pattern + "/").StartsWith(o, StringComparison.Ordinal) : route.Pattern == o);

    private static bool IsRefused(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || answer.Headers.Location?.OriginalString.Contains("/aanmelden?", StringComparison.Ordinal) == true;

    private static async Task<(string Cookie, string Field)> TokenAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/");
        var page = await answer.HtmlAsync();
        var cookies = answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]);
        return (string.Join("; ", cookies), page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }
}
