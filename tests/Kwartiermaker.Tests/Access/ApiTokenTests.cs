using Kwartiermaker.Tests.Support;
using Microsoft.IdentityModel.Tokens;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Kwartiermaker.Tests.Access;

/// <summary>The API believes a token of the provider that is meant for it, and nothing else.</summary>
public sealed class ApiTokenTests
{
    [Fact]
    public async Task Token_OfTheProvider_OpensTheApiWithinItsScope()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        var own = await Some.DossierAsync(app);
        var other = await Some.DossierAsync(app, Some.CareHome("Kazerne Noord", "GM0114", null, null), TestPerson.OtherRegion);
        using var web = new HttpClient();
        using var granted = await web.PostAsync(provider.Authority + "/connect/token", new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("client_id", FakeIdentityProvider.ClientId), new("client_secret", FakeIdentityProvider.ClientSecret)]));
        using var client = Client(app, (string)(await granted.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, $"/api/v1/locatiedossiers/{own}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, $"/api/v1/locatiedossiers/{other}"));
        Assert.DoesNotContain("Kazerne Noord", await client.GetStringAsync("/api/v1/locatiedossiers"), StringComparison.Ordinal);
    }

    /// <summary>A program calls many times at once with one token, the first time and long after its last call.</summary>
    [Fact]
    public async Task Token_UsedManyTimesAtOnce_OpensTheApiEachTime()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        using var client = Client(app, provider.Token(Account.Director));

        for (var wave = 0; wave < 3; wave++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StatusAsync(client, "/api/v1/locatiedossiers")));

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
            app.Time.Advance(TimeSpan.FromMinutes(2));
        }
    }

    [Fact]
    public async Task Token_ForAMunicipality_SeesThatMunicipalityOnly()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        var own = await Some.DossierAsync(app);
        var other = await Some.DossierAsync(app, Some.CareHome("Huis in Almelo", "GM0141", null, null));
        using var client = Client(app, provider.Token(Account.Director with { Roles = ["municipality-official"], Scope = ["municipality:GM0183"] }));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, $"/api/v1/locatiedossiers/{own}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, $"/api/v1/locatiedossiers/{other}"));
    }

    [Theory]
    [InlineData("audience")]
    [InlineData("expired")]
    [InlineData("issuer")]
    [InlineData("unsigned")]
    [InlineData("other key")]
    [InlineData("changed")]
    [InlineData("none")]
    public async Task Token_SpoiledInOneWay_IsRefused(string how)
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        using var rsa = RSA.Create(2048);
        var good = provider.Token(Account.Director);
        var token = how switch
        {
            "audience" => provider.Token(Account.Director, audience: "another-system"),
            "expired" => provider.Token(Account.Director, expiresIn: TimeSpan.FromMinutes(-5)),
            "issuer" => provider.Token(Account.Director, issuer: "https://login.example/"),
            "unsigned" => provider.Token(Account.Director, withSignature: false),
            "other key" => provider.Token(Account.Director, signedWith: new RsaSecurityKey(rsa) { KeyId = "test" }),
            "changed" => string.Join('.', good.Split('.')[0], provider.Token(Account.Director with { Roles = ["board"], Scope = ["*"] }).Split('.')[1], good.Split('.')[2]),
            _ => null,
        };
        using var client = Client(app, token);

        using var answer = await client.GetAsync("/api/v1/locatiedossiers");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.First().Scheme);
        using var valid = Client(app, good);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(valid, "/api/v1/locatiedossiers"));
    }

    [Fact]
    public async Task Token_WithoutAKnownRole_IsForbidden()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        using var client = Client(app, provider.Token(Account.Director with { Roles = ["tuinman"] }));

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "/api/v1/locatiedossiers"));
    }

    private static HttpClient Client(TestApp app, string? token)
    {
        var client = app.CreateClient();
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string url)
    {
        using var answer = await client.GetAsync(url);
        return answer.StatusCode;
    }
}
