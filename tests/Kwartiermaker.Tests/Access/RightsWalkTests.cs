using System.Net;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Hosting;

namespace Kwartiermaker.Tests.Access;

/// <summary>Walks every page and route with every role, as routing knows them: a new one is walked without being added here.</summary>
public sealed class RightsWalkTests : AppTests
{
    /// <summary>What is open to everybody, on purpose. Keep it short.</summary>
    private static readonly string[] OpenToAll =
        ["aanmelden", "geen-toegang", "fout/{code:int?}", "taal", "toegankelijkheid", ".well-known/security.txt", "gezond", "gereed", "api/v1/openapi.json", "api/documentatie/"];

    [Fact]
    public async Task Routes_NameARight_OrAreOpenOnPurpose()
    {
        var routes = await AppRoute.AllAsync(App);

        Assert.Contains(routes, r => r.IsPage);
        Assert.Contains(routes, r => !r.IsPage);
        Assert.Empty(routes.Where(r => r.Anonymous && !IsOpenOnPurpose(r)).Select(r => r.Pattern));
        Assert.Empty(routes.Where(r => !r.Anonymous && (r.Policies.Count == 0 || r.Policies.Any(p => p != SignInSetup.SignedIn && !(p ?? "").Split('|').All(RoleMatrix.All.Contains)))).Select(r => r.Pattern));
    }

    [Fact]
    public async Task EveryRole_OnEveryRoute_GetsWhatTheMatrixSays()
    {
        await using var app = await TestApp.StartAsync(Unlimited);
        var dossier = await Some.DossierAsync(app);
        var routes = (await AppRoute.AllAsync(app)).Where(r => r.Answers("GET")).ToList();
        var wrong = new List<string>();
        foreach (var role in RoleMatrix.Permissions.Keys)
        {
            using var client = app.As(TestPerson.Of(role));
            var permissions = RoleMatrix.For([role]);
            foreach (var route in routes.Where(r => r.Pattern is not ("geen-toegang" or "fout/{code:int?}")))
            {
                using var answer = await client.GetAsync(route.Url(dossier));
                var may = route.Anonymous || route.Policies.All(p => p == SignInSetup.SignedIn || p!.Split('|').Any(permissions.Contains));
                if (may == IsRefused(answer) || answer.StatusCode >= HttpStatusCode.InternalServerError)
                    wrong.Add($"{role} GET {route.Pattern}: {(int)answer.StatusCode}, may: {may}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Nobody_OnEveryRoute_IsSentToSignIn()
    {
        await using var app = await TestApp.StartAsync(Unlimited);
        var dossier = await Some.DossierAsync(app);
        using var client = app.CreateClient();
        var wrong = new List<string>();
        foreach (var route in (await AppRoute.AllAsync(app)).Where(r => r.Pattern is not ("geen-toegang" or "fout/{code:int?}")))
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

    [Fact]
    public async Task AnotherRegion_OnEveryRouteOfADossier_IsNotFound()
    {
        await using var app = await TestApp.StartAsync(Unlimited);
        var dossier = await Some.DossierAsync(app);
        var routes = (await AppRoute.AllAsync(app)).Where(r => r.IsOfDossier).ToList();
        var wrong = new List<string>();
        foreach (var person in Elsewhere())
        {
            using var client = app.As(person);
            var permissions = RoleMatrix.For([person.Role]);
            var token = await TokenAsync(client);
            foreach (var route in routes.Where(r => r.Policies.All(p => p!.Split('|').Any(permissions.Contains))))
            {
                var url = route.Url(dossier);
                foreach (var method in (string[])[.. route.IsPage ? (string[])["GET", "POST"] : route.Methods])
                {
                    using var request = new HttpRequestMessage(new HttpMethod(method), url);
                    request.Headers.Add("If-Match", "\"1\"");
                    if (route.IsPage && method == "POST")
                    {
                        request.Headers.Add("Cookie", token.Cookie);
                        request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token.Field)]);
                    }
                    else if (method is "POST" or "PUT")
                    {
                        request.Content = new StringContent("{\"naar\":\"formeelVerzoek\"}", System.Text.Encoding.UTF8, "application/json");
                    }

                    using var answer = await client.SendAsync(request);
                    // A route of the API may first say that the body is wrong, when it does so before it looks for the dossier.
                    if (answer.StatusCode != HttpStatusCode.NotFound && !(answer.StatusCode == HttpStatusCode.BadRequest && !route.IsPage && method != "GET") && answer.StatusCode != HttpStatusCode.Forbidden)
                        wrong.Add($"{person.Role} {method} {route.Pattern}: {(int)answer.StatusCode}");
                    if (answer.StatusCode == HttpStatusCode.Forbidden && method == "GET")
                        wrong.Add($"{person.Role} {method} {route.Pattern}: 403");
                }
            }
        }

        Assert.NotEmpty(routes);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task AnotherRegion_OnEveryListSearchAndExport_NeverReadsTheName()
    {
        await using var app = await TestApp.StartAsync(Unlimited);
        _ = await Some.DossierAsync(app, Some.CareHome("Kwikkwakhuis Zevenslaper"));
        var routes = (await AppRoute.AllAsync(app)).Where(r => r.Answers("GET") && !r.HasParameters).ToList();
        foreach (var person in Elsewhere())
        {
            using var client = app.As(person);
            foreach (var route in routes)
            {
                // The word that is searched for may come back in the search box; the rest of the name may not.
                foreach (var query in new[] { "", "?q=Kwikkwak", "?tekst=Kwikkwak", "?gemeenteCode=GM0183", "?fase=Exploration" })
                {
                    using var answer = await client.GetAsync(route.Url(Guid.Empty) + query);
                    Assert.DoesNotContain("Zevenslaper", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                }
            }

            using var search = await client.PostAsync("/api/v1/locatiedossiers/_zoek", new StringContent("{\"tekst\":\"Kwikkwak\"}", System.Text.Encoding.UTF8, "application/json"));
            Assert.DoesNotContain("Zevenslaper", await search.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var own = app.As(TestPerson.PropertyDirector);
        Assert.Contains("Zevenslaper", await own.GetStringAsync("/api/v1/locatiedossiers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_PostedWithoutAntiForgeryToken_AreRefused()
    {
        await using var app = await TestApp.StartAsync(Unlimited);
        var dossier = await Some.DossierAsync(app);
        var wrong = new List<string>();
        foreach (var route in (await AppRoute.AllAsync(app)).Where(r => r.IsPage && r.Pattern != "fout/{code:int?}"))
        {
            var role = RoleMatrix.Permissions.Keys.First(r => route.Policies.All(p => p == SignInSetup.SignedIn || p!.Split('|').Any(RoleMatrix.For([r]).Contains)));
            using var client = app.As(TestPerson.Of(role));
            using var answer = await client.PostAsync(route.Url(dossier), new FormUrlEncodedContent([new("Input.Name", "x")]));
            if (answer.StatusCode != HttpStatusCode.BadRequest)
                wrong.Add($"POST {route.Pattern}: {(int)answer.StatusCode}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool IsOpenOnPurpose(AppRoute route) =>
        OpenToAll.Any(o => o.EndsWith('/') ? (route.Pattern + "/").StartsWith(o, StringComparison.Ordinal) : route.Pattern == o);

    private static bool IsRefused(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || answer.Headers.Location?.OriginalString.Contains("/aanmelden?", StringComparison.Ordinal) == true;

    /// <summary>Every role, in a region and in a municipality where the dossier is not.</summary>
    private static IEnumerable<TestPerson> Elsewhere() =>
    [
        TestPerson.OtherRegion, TestPerson.OtherOfficial,
        .. RoleMatrix.Permissions.Keys.Select(role => TestPerson.Of(role) with { Scope = new Scope(false, [TestPerson.North], ["GM0114"]) }),
    ];

    private static async Task<(string Cookie, string Field)> TokenAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/");
        var page = await answer.HtmlAsync();
        return (string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])), page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    private static void Unlimited(IWebHostBuilder builder) => builder.UseSetting("Limits:AnonymousPerMinute", "100000").UseSetting("Limits:SignInPerMinute", "100000");
}
