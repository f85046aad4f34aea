using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using System.Net;
using System.Net.Http.Headers;
using System.Web;

namespace Kwartiermaker.Tests.Access;

/// <summary>What is asked of the identity provider, and what it cannot do.</summary>
public sealed class ProviderTests
{
    /// <summary>Where more than a password is asked for, a sign-in with less is none, also when the provider lets it pass.</summary>
    [Theory]
    [InlineData("mfa", true)]
    [InlineData("password", false)]
    [InlineData(null, false)]
    public async Task SignIn_WhereAStrongerWayIsAsked_BelievesNoWeakerOne(string? acr, bool signedIn)
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider, builder => builder.UseSetting("SignIn:Acr", "phishing-resistant mfa"));
        if (acr is not null)
            provider.Odd["acr"] = acr;
        using var browser = Visit.Browser(app);
        var away = await Visit.ToProviderAsync(browser);

        using var landed = await browser.GetAsync((await Visit.FromProviderAsync(away)).PathAndQuery);

        Assert.Equal("phishing-resistant mfa", HttpUtility.ParseQueryString(away.Query)["acr_values"]);
        Assert.Equal(signedIn ? "/" : "/aanmelden?mislukt=true", landed.Headers.Location!.OriginalString);
    }

    /// <summary>Whoever can make the provider's address send us on cannot put another provider in its place.</summary>
    [Fact]
    public async Task Provider_ThatSendsOnToAnotherAddress_IsNotFollowed()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Elsewhere" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var elsewhere = builder.Build();
        elsewhere.Run(http => Task.Run(() => http.Response.Redirect(provider.Authority + http.Request.Path)));
        await elsewhere.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider, b => b.UseSetting("SignIn:Authority", elsewhere.Urls.First()));
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", provider.Token(Account.Director));

        using var answer = await client.GetAsync("/api/v1/locatiedossiers");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        await elsewhere.StopAsync();
    }
}
