using Kwartiermaker.Tests.Support;
using System.Net;
using System.Web;

namespace Kwartiermaker.Tests.Access;

/// <summary>The whole way of a browser: to the provider, back with a code, and in.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task SignIn_AtTheProvider_GivesPersonRolesAndScope()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        _ = await Some.DossierAsync(app);
        _ = await Some.DossierAsync(app, Some.CareHome("Kazerne Noord", "GM0114", null, null), TestPerson.OtherRegion);
        using var browser = Visit.Browser(app);

        using var first = await browser.GetAsync("/locaties");
        Assert.StartsWith("https://localhost/aanmelden?ReturnUrl=%2Flocaties", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var landed = await Visit.SignInAsync(browser, first.Headers.Location.PathAndQuery);

        Assert.Equal("/locaties", landed.Headers.Location!.OriginalString);
        var page = await browser.PageAsync("/locaties");
        Assert.Contains("Ruben Regisseur", page.QuerySelector(".km-person")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("vastgoedregisseur", page.QuerySelector(".km-person")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("De Eeshof", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Kazerne Noord", page.MainText(), StringComparison.Ordinal);
        // A page of another site could make the browser send the cookie along: the API does not take it.
        using var api = await browser.GetAsync("/api/v1/locatiedossiers");
        Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
    }

    [Fact]
    public async Task SignIn_SendsProofKeyStateAndNonce()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        using var browser = Visit.Browser(app);

        var query = HttpUtility.ParseQueryString((await Visit.ToProviderAsync(browser)).Query);

        Assert.Equal("code", query["response_type"]);
        Assert.Equal("S256", query["code_challenge_method"]);
        Assert.Equal(43, query["code_challenge"]!.Length);
        Assert.False(string.IsNullOrEmpty(query["state"]));
        Assert.False(string.IsNullOrEmpty(query["nonce"]));
    }

    [Fact]
    public async Task SignIn_SetsACookieThatScriptsAndOtherSitesCannotUse()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        using var browser = Visit.Browser(app);

        using var landed = await Visit.SignInAsync(browser);

        var cookie = Assert.Single(landed.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-kwartiermaker=", StringComparison.Ordinal));
        foreach (var flag in new[] { "path=/", "secure", "samesite=lax", "httponly" })
            Assert.Contains(flag, cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Return_WithATamperedState_SignsNobodyIn()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        using var browser = Visit.Browser(app);
        var back = await Visit.FromProviderAsync(await Visit.ToProviderAsync(browser));
        var state = HttpUtility.ParseQueryString(back.Query)["state"]!;

        using var answer = await browser.GetAsync(back.PathAndQuery.Replace(Uri.EscapeDataString(state), Uri.EscapeDataString("x" + state[1..]), StringComparison.Ordinal));

        Assert.Equal("/aanmelden?mislukt=true", answer.Headers.Location!.OriginalString);
        using var home = await browser.GetAsync("/");
        Assert.StartsWith("https://localhost/aanmelden", home.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_InAnotherBrowser_SignsNobodyIn()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        using var browser = Visit.Browser(app);
        using var other = Visit.Browser(app);
        var back = await Visit.FromProviderAsync(await Visit.ToProviderAsync(browser));

        using var answer = await other.GetAsync(back.PathAndQuery);

        Assert.Equal("/aanmelden?mislukt=true", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("tuinman")]
    [InlineData("Property-Director")]
    [InlineData("")]
    public async Task SignIn_WithoutAKnownRole_GivesNoAccess(string role)
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        provider.Who = Account.Director with { Roles = role.Length == 0 ? [] : [role] };
        await using var app = await RealSignIn.StartAsync(provider);
        using var browser = Visit.Browser(app);

        using var landed = await Visit.SignInAsync(browser);

        Assert.Equal("/geen-toegang", landed.Headers.Location!.OriginalString);
        using var denied = await browser.GetAsync("/geen-toegang");
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        Assert.Contains("Uw rol geeft geen toegang", (await denied.HtmlAsync()).MainText(), StringComparison.Ordinal);
        using var home = await browser.GetAsync("/");
        Assert.StartsWith("https://localhost/aanmelden", home.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithAPersonWhoCannotBeKept_SignsNobodyIn_AndALongNameIsCut()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        provider.Who = Account.Director with { Subject = new string('s', 201) };
        await using var app = await RealSignIn.StartAsync(provider);
        using var browser = Visit.Browser(app);

        using var refused = await Visit.SignInAsync(browser);
        provider.Who = Account.Director with { Name = new string('n', 500), Email = new string('m', 500) };
        using var landed = await Visit.SignInAsync(browser);

        Assert.Equal("/aanmelden?mislukt=true", refused.Headers.Location!.OriginalString);
        Assert.Equal("/", landed.Headers.Location!.OriginalString);
        Assert.Contains(new string('n', 120), (await browser.PageAsync("/")).QuerySelector(".km-person")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithClaimsNamedAsOurOwn_DoesNotCountThem()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        provider.Who = Account.Director with { Roles = ["location-manager"] };
        (provider.Odd["km_role"], provider.Odd["permission"], provider.Odd["km_id"]) = ("property-director", "locations.register", Guid.CreateVersion7().ToString());
        await using var app = await RealSignIn.StartAsync(provider);
        using var browser = Visit.Browser(app);
        (await Visit.SignInAsync(browser)).Dispose();

        using var answer = await browser.GetAsync("/locaties/nieuw");

        Assert.StartsWith("https://localhost/geen-toegang", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_EndsTheSessionHereAndAtTheProvider()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        using var browser = Visit.Browser(app);
        (await Visit.SignInAsync(browser)).Dispose();

        using var answer = await browser.SubmitAsync("/", [], "form[action='/afmelden']");

        var away = answer.Headers.Location!;
        Assert.StartsWith(provider.Authority + "/connect/logout", away.ToString(), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(HttpUtility.ParseQueryString(away.Query)["id_token_hint"]));
        using var home = await browser.GetAsync("/");
        Assert.StartsWith("https://localhost/aanmelden", home.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var web = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var back = await web.GetAsync(away);
        Assert.StartsWith("https://localhost/afmelden/terug", back.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_AllowTheFormToEndAtTheProvider_AndNowhereElse()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        using var browser = Visit.Browser(app);

        using var answer = await browser.GetAsync("/aanmelden");

        Assert.Contains($"form-action 'self' {provider.Authority};", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DemoList_OutsideTheDemoEnvironment_ListsAndSignsInNobody()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider, builder =>
            builder.UseSetting("Demo", "true").UseSetting("SignIn:Demo", "true").UseSetting("Demo:Enabled", "true"));
        _ = await app.KnowAsync(TestPerson.PropertyDirector);
        using var browser = Visit.Browser(app);

        Assert.DoesNotContain("Ruben", (await browser.PageAsync("/aanmelden")).MainText(), StringComparison.Ordinal);
        using var answer = await browser.SubmitAsync("/aanmelden", [("subject", TestPerson.PropertyDirector.Name)]);

        Assert.StartsWith(provider.Authority, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var home = await browser.GetAsync("/");
        Assert.StartsWith("https://localhost/aanmelden", home.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DemoList_InTheDemoEnvironment_SignsIn()
    {
        await using var app = await TestApp.StartAsync(RealSignIn.InDemo);
        _ = await app.KnowAsync(TestPerson.PropertyDirector);
        using var browser = Visit.Browser(app);

        using var answer = await browser.SubmitAsync("/aanmelden", [("subject", TestPerson.PropertyDirector.Name), ("terug", "/locaties?tekst=ü")]);

        Assert.Equal("/locaties?tekst=%C3%BC", answer.Headers.Location!.OriginalString);
        Assert.Contains("Ruben", (await browser.PageAsync("/")).QuerySelector(".km-who")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_UnderAnotherName_IsRefused()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        using var browser = Visit.Browser(app);
        browser.DefaultRequestHeaders.Host = "evil.example";

        using var answer = await browser.GetAsync("/locaties");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    /// <summary>Every cookie of a visit, whoever sets it.</summary>
    [Fact]
    public async Task Cookies_OfAWholeVisit_AreSecureAndNotForScripts()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        using var browser = Visit.Browser(app);
        var set = new List<string>();
        using var page = await browser.GetAsync("/aanmelden");
        using var away = await browser.SubmitAsync("/aanmelden", []);
        using var landed = await browser.GetAsync((await Visit.FromProviderAsync(away.Headers.Location!)).PathAndQuery);
        using var home = await browser.GetAsync("/");
        using var english = await browser.SubmitAsync("/", [("taal", "en")], "form[action='/taal']");
        using var done = await browser.SubmitAsync("/locaties/nieuw",
            [("Input.Name", "De Eeshof"), ("Input.Kind", "CareHome"), ("Input.Address", "Lindelaan 12"), ("Input.Town", "Tubbergen"), ("Input.MunicipalityCode", "tubbergen")]);
        foreach (var answer in new[] { page, away, landed, home, english, done })
            set.AddRange(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []);

        Assert.DoesNotContain(set, c => !c.Contains("; secure", StringComparison.OrdinalIgnoreCase) || !c.Contains("; httponly", StringComparison.OrdinalIgnoreCase));
        foreach (var name in new[] { "=", "-form=", "-notice=", "-language=", "-correlation.", "-nonce." })
            Assert.Contains(set, c => c.StartsWith("__Host-kwartiermaker" + name, StringComparison.Ordinal));
        Assert.DoesNotContain(set, c => !c.StartsWith("__Host-", StringComparison.Ordinal) || !c.Contains("; path=/;", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(set, c => !c.Contains("; samesite=", StringComparison.OrdinalIgnoreCase) || c.Contains("samesite=none", StringComparison.OrdinalIgnoreCase));
    }
}
