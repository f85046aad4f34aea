using AngleSharp.Dom;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public async Task Pages_HaveNoInlineScriptOrStyle()
    {
        var dossier = await Some.DossierAsync(App);
        var seen = 0;
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
                wrong.AddRange(page.All.Where(IsInline).Select(e => $"{route.Pattern}: {e.OuterHtml[..Math.Min(80, e.OuterHtml.Length)]}"));
            }
        }

        Assert.True(seen > 20);
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
        Assert.Contains("max-age=", Header("Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));

        string Header(string name) => Assert.Single(answer.Headers.GetValues(name));
    }
}
