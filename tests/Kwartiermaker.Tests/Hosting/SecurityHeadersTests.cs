using AngleSharp.Dom;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Security.Authentication;

namespace Kwartiermaker.Tests.Hosting;

public sealed class SecurityHeadersTests : AppTests
{
    [Theory]
    [InlineData("/locaties", 200)]
    [InlineData("/aanmelden", 200)]
    [InlineData("/bestaat-niet", 404)]
    [InlineData("/locaties/nieuw", 403)]
    [InlineData("/favicon.svg", 200)]
    [InlineData("/gereed", 200)]
    [InlineData("/api/v1/gemeenten", 200)]
    [InlineData("/api/v1/bestaat-niet", 404)]
    [InlineData("/api/documentatie/", 200)]
    public async Task Answer_OfEveryKind_CarriesTheHeaders(string url, int status)
    {
        using var client = App.As(TestPerson.LocationManager);

        using var answer = await client.GetAsync(url);

        Assert.Equal(status, (int)answer.StatusCode);
        AssertHeaders(answer);
    }

    /// <summary>A text without its letters is read as the browser thinks; of JSON the letters are always the same.</summary>
    [Theory]
    [InlineData("/locaties", "text/html; charset=utf-8")]
    [InlineData("/bestaat-niet", "text/html; charset=utf-8")]
    [InlineData("/dist/app.css", "text/css; charset=utf-8")]
    [InlineData("/dist/app.js", "text/javascript; charset=utf-8")]
    [InlineData("/favicon.svg", "image/svg+xml; charset=utf-8")]
    [InlineData("/gezond", "text/plain; charset=utf-8")]
    [InlineData("/gereed", "text/plain; charset=utf-8")]
    [InlineData("/.well-known/security.txt", "text/plain; charset=utf-8")]
    [InlineData("/locaties/kaart.geojson", "application/geo+json")]
    [InlineData("/api/v1/gemeenten", "application/json; charset=utf-8")]
    [InlineData("/api/v1/bestaat-niet", "application/problem+json")]
    [InlineData("/api/documentatie/", "text/html; charset=utf-8")]
    public async Task Answer_OfEveryKind_SaysInWhichLetters(string url, string type)
    {
        await using var app = await TestApp.StartAsync(builder => builder.UseSetting("Security:Contact", "mailto:veilig@kwartiermaker.example"));
        using var client = app.As(TestPerson.LocationManager);

        using var answer = await client.GetAsync(url);

        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
    }

    /// <summary>Only what is made for visitors is served: no sources, settings or data, and no list of what there is.</summary>
    [Theory]
    [InlineData("/.git/HEAD")]
    [InlineData("/.gitignore")]
    [InlineData("/appsettings.json")]
    [InlineData("/.data/kwartiermaker.db")]
    [InlineData("/dist/")]
    [InlineData("/dist/../appsettings.json")]
    [InlineData("/dist/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/Program.cs")]
    public async Task File_ThatIsNotForVisitors_IsNotFound(string url)
    {
        using var answer = await App.As(TestPerson.Administrator).GetAsync(url);

        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("http", "10.1.2.3", null, "/api/v1/gemeenten", false)]
    [InlineData("http", "10.1.2.3", null, "/aanmelden", false)]
    [InlineData("http", "127.0.0.1", "http", "/aanmelden", false)]
    [InlineData("http", "127.0.0.1", null, "/aanmelden", true)]
    [InlineData("http", "10.1.2.3", null, "/gezond", true)]
    [InlineData("https", "10.1.2.3", null, "/aanmelden", true)]
    [InlineData("http", "10.9.9.9", "https", "/aanmelden", true)]
    [InlineData("http", "10.9.9.9", "http", "/aanmelden", false)]
    public async Task Production_OverPlainHttp_AnswersNobodyElse(string scheme, string from, string? proxySays, string url, bool answers)
    {
        await using var app = await TestApp.StartAsync(builder => builder.UseEnvironment("Production").UseSetting("AllowedHosts", "localhost")
            .UseSetting("Proxy:Networks", "10.9.9.9/32").UseSetting("SignIn:Authority", "https://login.example/").UseSetting("SignIn:ClientId", "x"));

        var answer = await app.Server.SendAsync(http =>
        {
            (http.Request.Scheme, http.Request.Host, http.Request.Path) = (scheme, new HostString("localhost"), url);
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            if (proxySays is not null)
                (http.Request.Headers["X-Forwarded-Proto"], http.Request.Headers["X-Forwarded-For"]) = (proxySays, "192.0.2.1");
        });

        Assert.Equal(answers ? 200 : 403, answer.Response.StatusCode);
        Assert.False(answer.Response.Headers.ContainsKey("Location"));
        Assert.Equal("nosniff", answer.Response.Headers.XContentTypeOptions);
    }

    /// <summary>Whoever serves https without a proxy: the newest version, the one before it, and none older.</summary>
    [Fact]
    public async Task Tls_IsOfTheNewestTwoVersions()
    {
        await using var app = await TestApp.StartAsync();
        var kestrel = app.Services.GetRequiredService<IConfiguration>().GetSection("Kestrel:EndpointDefaults:SslProtocols").Get<SslProtocols[]>();

        Assert.Equal([SslProtocols.Tls12, SslProtocols.Tls13], kestrel);
    }

    [Fact]
    public async Task Answer_AfterAnException_CarriesTheHeadersAndHidesTheException()
    {
        await using var app = await TestApp.StartAsync(
            b => b.ConfigureTestServices(s => s.AddScoped<FindDossiersHandler>(_ => throw new InvalidOperationException("binnenste geheim"))));
        using var client = app.As(TestPerson.PropertyDirector);

        foreach (var url in new[] { "/locaties", "/api/v1/locatiedossiers" })
        {
            using var answer = await client.GetAsync(url);

            Assert.Equal(500, (int)answer.StatusCode);
            AssertHeaders(answer);
            Assert.DoesNotContain("geheim", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    /// <summary>Nor one that somebody typed.</summary>
    [Fact]
    public async Task Pages_HaveNoInlineScriptOrStyle()
    {
        const string typed = "\"'><img src=x onerror=alert(1)>";
        var dossier = await Some.DossierAsync(App, Some.CareHome(typed));
        var (seen, asText) = (0, 0);
        var wrong = new List<string>();
        foreach (var person in new[] { TestPerson.PropertyDirector, TestPerson.RegionalManager, TestPerson.Official, TestPerson.Administrator, TestPerson.BuildingAdviser })
        {
            using var client = App.As(person);
            foreach (var route in (await AppRoute.AllAsync(App)).Where(r => r.IsPage))
            {
                using var answer = await client.GetAsync(route.Url(dossier));
                if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                    continue;
                seen++;
                var page = await answer.HtmlAsync();
                asText += page.Body!.TextContent.Contains(typed, StringComparison.Ordinal) ? 1 : 0;
                wrong.AddRange(page.All.Where(IsInline).Select(e => $"{route.Pattern}: {e.OuterHtml[..Math.Min(80, e.OuterHtml.Length)]}"));
            }
        }

        Assert.True(seen > 20 && asText > 20);
        Assert.Empty(wrong.Distinct());
    }

    private static bool IsInline(IElement element) =>
        (element.LocalName == "script" && !element.HasAttribute("src"))
        || element.LocalName == "style"
        || element.HasAttribute("style")
        || element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        foreach (var directive in new[] { "object-src 'none'", "base-uri 'none'" })
            Assert.Contains(directive, Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("max-age=31536000; includeSubDomains", Header("Strict-Transport-Security"));
        // Only the picture of the tab is a file of the program.
        Assert.Equal(answer.RequestMessage!.RequestUri!.AbsolutePath == "/favicon.svg" ? "public, max-age=604800" : "no-store", Header("Cache-Control"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));

        string Header(string name) => Assert.Single(answer.Headers.GetValues(name));
    }
}
