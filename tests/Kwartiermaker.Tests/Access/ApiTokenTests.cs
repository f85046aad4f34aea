using Kwartiermaker.Access.People;
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
    [InlineData("a shared secret")]
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
            // HMAC with what everybody knows of the provider's key.
            "a shared secret" => provider.Token(Account.Director, signedWith: provider.PublicKeyAsSecret()),
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
    public async Task Token_InAnAddress_IsNone()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        using var client = app.CreateClient();

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "/api/v1/locatiedossiers?access_token=" + provider.Token(Account.Director)));
    }

    [Fact]
    public async Task Token_WithoutAKnownRole_IsForbidden()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        using var client = Client(app, provider.Token(Account.Director with { Roles = ["tuinman"] }));

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "/api/v1/locatiedossiers"));
    }

    /// <summary>A token that names nobody, or somebody who cannot be kept, is refused; what is only shown of a person is made to fit.</summary>
    [Fact]
    public async Task Token_WithOddClaims_IsRefusedOrTidied_AndNeverAnError()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        var wrong = new List<string>();
        foreach (var (number, (claim, value, expected)) in OddClaims.Index())
        {
            using var client = Client(app, provider.Token(Account.Director with { Subject = "odd-" + number }, claims: (claim, value)));
            var status = await StatusAsync(client, "/api/v1/locatiedossiers");
            if (status != expected)
                wrong.Add($"{claim} = {value?.ToString()?.Length} characters: {status}");
        }

        Assert.Empty(wrong);
        var people = await app.AskAsync(TestPerson.Administrator, (FindRightsHandler find) => find.HandleAsync(default));
        Assert.All(people, p => Assert.False(string.IsNullOrWhiteSpace(p.Subject) || string.IsNullOrWhiteSpace(p.Name)));
        Assert.All(people, p => Assert.DoesNotContain(p.Subject + p.Name + p.Email, char.IsControl));
        Assert.All(people, p => Assert.True(p.Name.Length <= RecordSignIn.LongestName && p.Email.Length <= RecordSignIn.LongestEmail));
    }

    private static readonly (string Claim, object? Value, HttpStatusCode Expected)[] OddClaims =
    [
        ("sub", null, HttpStatusCode.Unauthorized),
        ("sub", "", HttpStatusCode.Unauthorized),
        ("sub", "   ", HttpStatusCode.Unauthorized),
        ("sub", "acc\0-1", HttpStatusCode.Unauthorized),
        ("sub", new string('s', RecordSignIn.LongestSubject + 1), HttpStatusCode.Unauthorized),
        ("sub", new string('s', RecordSignIn.LongestSubject), HttpStatusCode.OK),
        ("name", null, HttpStatusCode.OK),
        ("name", "", HttpStatusCode.OK),
        ("name", "\0\u0007", HttpStatusCode.OK),
        ("name", "Ruben\0 Regisseur", HttpStatusCode.OK),
        ("name", new string('n', RecordSignIn.LongestName + 1), HttpStatusCode.OK),
        ("name", new string('n', RecordSignIn.LongestName - 1) + "\U0001F3E0", HttpStatusCode.OK),
        ("email", "ruben\0@kwartiermaker.example", HttpStatusCode.OK),
        ("email", new string('m', 5_000) + "@kwartiermaker.example", HttpStatusCode.OK),
        ("roles", new[] { "property-director", "tuin\0man", new string('r', 5_000) }, HttpStatusCode.OK),
        ("km_scope", new[] { "region:\0", "region:" + TestPerson.East }, HttpStatusCode.OK),
    ];

    /// <summary>Who writes a scope in small letters means the same places.</summary>
    [Theory]
    [InlineData("municipality:gm0183")]
    [InlineData("Municipality: GM0183")]
    [InlineData("region:overijssel-gelderland")]
    [InlineData("REGION:OVERIJSSEL-GELDERLAND")]
    public async Task Scope_InAnyCase_OpensWhatItNames(string item)
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        var own = await Some.DossierAsync(app);
        using var client = Client(app, provider.Token(Account.Director with { Scope = [item] }));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, $"/api/v1/locatiedossiers/{own}"));
    }

    /// <summary>The client is called like the API here, so the audience of its ID token is right: the kind of token decides.</summary>
    [Fact]
    public async Task Token_OfAnotherKind_IsRefused_AndAccessTokensOfEveryProviderAreNot()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider);
        (string Name, HttpStatusCode Expected, string? Type, (string, object?)[] Claims)[] kinds =
        [
            ("RFC 9068", HttpStatusCode.OK, "at+jwt", []),
            ("RFC 9068 in full", HttpStatusCode.OK, "application/at+jwt", []),
            ("Keycloak", HttpStatusCode.OK, "JWT", [("typ", "Bearer"), ("azp", "x"), ("scope", "openid")]),
            ("Keycloak before 24", HttpStatusCode.OK, "JWT", [("typ", "Bearer"), ("azp", "x"), ("nonce", "n")]),
            ("Entra ID for a person", HttpStatusCode.OK, "JWT", [("scp", "access"), ("azp", "x")]),
            ("Entra ID v1, AD FS", HttpStatusCode.OK, "JWT", [("appid", "x")]),
            ("Okta", HttpStatusCode.OK, null, [("cid", "x"), ("scp", new[] { "openid" })]),
            ("ID token", HttpStatusCode.Unauthorized, "JWT", [("nonce", "n"), ("at_hash", "h")]),
            ("ID token with azp", HttpStatusCode.Unauthorized, "JWT", [("nonce", "n"), ("azp", "kwartiermaker")]),
            ("ID token without nonce", HttpStatusCode.Unauthorized, "JWT", []),
            ("ID token of Keycloak", HttpStatusCode.Unauthorized, "JWT", [("typ", "ID"), ("azp", "kwartiermaker")]),
            ("refresh token of Keycloak", HttpStatusCode.Unauthorized, "JWT", [("typ", "Refresh"), ("azp", "kwartiermaker"), ("scope", "openid")]),
            ("logout token", HttpStatusCode.Unauthorized, "logout+jwt", [("scope", "openid")]),
            ("logout token without type", HttpStatusCode.Unauthorized, null, [("events", "{}"), ("scope", "openid")]),
        ];
        foreach (var (name, expected, type, claims) in kinds)
        {
            using var client = Client(app, provider.Token(Account.Director, type: type, claims: claims));

            Assert.Equal((name, expected), (name, await StatusAsync(client, "/api/v1/locatiedossiers")));
        }
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
