using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using System.Collections.Immutable;
using System.Security.Claims;
using System.Security.Cryptography;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kwartiermaker.Tests.Access;

/// <summary>Somebody at the identity provider, with the claims that it sends.</summary>
public sealed record Account(string Subject, string Name, string Email, IReadOnlyList<string> Roles, IReadOnlyList<string> Scope)
{
    public static readonly Account Director = new("acc-1", "Ruben Regisseur", "ruben@kwartiermaker.example", ["property-director"], ["region:" + Support.TestPerson.East]);
}

/// <summary>A real OpenID Connect provider (OpenIddict) on this machine; whoever comes is <see cref="Who"/>.</summary>
public sealed class FakeIdentityProvider : IAsyncDisposable
{
    public const string ClientId = "kwartiermaker";
    public const string ClientSecret = "geheim-van-de-test";

    private readonly WebApplication app;
    private readonly SqliteConnection database;
    private readonly RsaSecurityKey key;

    private FakeIdentityProvider(WebApplication app, SqliteConnection database, RsaSecurityKey key) => (this.app, this.database, this.key) = (app, database, key);

    public string Authority => app.Urls.First();

    public Account Who { get; set; } = Account.Director;

    /// <summary>Claims that no provider should send.</summary>
    public Dictionary<string, string> Odd { get; } = [];

    public static async Task<FakeIdentityProvider> StartAsync()
    {
        var database = new SqliteConnection("DataSource=:memory:");
        await database.OpenAsync();
        var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = "test" };
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "IdentityProvider" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddDbContext<DbContext>(options => options.UseSqlite(database).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token").SetEndSessionEndpointUris("connect/logout");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowClientCredentialsFlow();
                server.RegisterScopes(Scopes.Email, Scopes.Profile, Scopes.Roles);
                server.AddEphemeralEncryptionKey().AddSigningKey(key).DisableAccessTokenEncryption();
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().EnableEndSessionEndpointPassthrough()
                    .DisableTransportSecurityRequirement();
            });
        var app = builder.Build();
        var provider = new FakeIdentityProvider(app, database, key);
        app.UseAuthentication();
        app.MapGet("connect/authorize", (HttpContext http) => provider.SignIn(http.GetOpenIddictServerRequest()!.GetScopes()));
        app.MapPost("connect/token", async (HttpContext http) => http.GetOpenIddictServerRequest()!.IsAuthorizationCodeGrantType()
            ? Results.SignIn((await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal!, null,
                OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)
            : provider.SignIn([]));
        app.MapGet("connect/logout", () => Results.SignOut(null, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]));
        await app.StartAsync();
        await provider.RegisterAsync();
        return provider;
    }

    /// <summary>An access token as the provider would sign it, or spoiled in one way.</summary>
    /// <param name="type">Of the header; this provider follows RFC 9068.</param>
    /// <param name="claims">More of them; one that is null is taken away.</param>
    public string Token(
        Account who, string audience = "kwartiermaker", TimeSpan? expiresIn = null, string? issuer = null, SecurityKey? signedWith = null, bool withSignature = true,
        string? type = "at+jwt", params (string Name, object? Value)[] claims)
    {
        var all = new Dictionary<string, object> { ["sub"] = who.Subject, ["name"] = who.Name, ["email"] = who.Email, ["roles"] = who.Roles, ["km_scope"] = who.Scope };
        foreach (var (name, value) in claims)
        {
            if (value is null)
                all.Remove(name);
            else
                all[name] = value;
        }

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var algorithm = signedWith is SymmetricSecurityKey ? SecurityAlgorithms.HmacSha256 : SecurityAlgorithms.RsaSha256;
        var until = now + (expiresIn ?? TimeSpan.FromHours(1));
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Authority + "/",
            Audience = audience,
            IssuedAt = until.AddHours(-2),
            NotBefore = until.AddHours(-2),
            Expires = until,
            TokenType = type,
            Claims = all,
            SigningCredentials = withSignature ? new SigningCredentials(signedWith ?? key, algorithm) : null,
        });
    }

    public SecurityKey PublicKeyAsSecret() => new SymmetricSecurityKey(key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = key.KeyId };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    private IResult SignIn(ImmutableArray<string> scopes)
    {
        var identity = new ClaimsIdentity("test", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Who.Subject).SetClaim(Claims.Name, Who.Name).SetClaim(Claims.Email, Who.Email);
        identity.SetClaims("roles", [.. Who.Roles]).SetClaims("km_scope", [.. Who.Scope]);
        foreach (var (name, value) in Odd)
            identity.SetClaim(name, value);
        identity.SetScopes(scopes).SetResources("kwartiermaker");
        identity.SetDestinations(_ => [Destinations.AccessToken, Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private async Task RegisterAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DbContext>().Database.EnsureCreatedAsync();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId,
            ClientSecret = ClientSecret,
            RedirectUris = { new Uri("https://localhost/aanmelden/terug") },
            PostLogoutRedirectUris = { new Uri("https://localhost/afmelden/terug") },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
                Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.ClientCredentials, Permissions.ResponseTypes.Code,
                Permissions.Scopes.Email, Permissions.Scopes.Profile, Permissions.Scopes.Roles,
            },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        });
    }
}
