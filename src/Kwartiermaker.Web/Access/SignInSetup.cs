using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using System.Security.Claims;

namespace Kwartiermaker.Web.Access;

/// <summary>
/// Sign-in with OpenID Connect (authorization code and PKCE) for people, with a bearer token for other systems, and with
/// a list of demo people in the demo environment only. Roles and scope come from mapped claims.
/// </summary>
public static class SignInSetup
{
    /// <summary>The scheme of every request: the cookie for pages, the token for the API.</summary>
    internal const string Choose = "choose";
    internal const string IdClaim = "km_id";
    internal const string NameClaim = "name";
    internal const string RoleClaim = "km_role";
    internal const string ScopeClaim = "km_scope";

    /// <summary>The policy of pages that everyone with a role may see.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>The policy of pages that show things of all modules: whoever may see those of at least one.</summary>
    public const string SeesAnything = "sees-anything";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var demo = builder.Environment.IsEnvironment("Demo");
        var settings = builder.Configuration.GetSection("SignIn").Get<SignInSettings>() ?? new();
        if (demo && settings.Authority is not null)
            throw new InvalidOperationException(
                "The demo environment lets everybody in: it cannot be used with an identity provider. Take SignIn:Authority away, or choose another environment.");
        if (builder.Environment.IsProduction() && settings.Authority is null)
            throw new InvalidOperationException("SignIn:Authority is not set: nobody could sign in.");
        if (settings is { Authority: not null, ClientId: null or "" })
            throw new InvalidOperationException("SignIn:ClientId is not set: the identity provider would not know who asks.");

        builder.Services.AddSingleton(settings);
        builder.Services.AddScoped<CurrentUser>();
        settings.Sessions.Check();
        builder.Services.AddSingleton(settings.Sessions);
        builder.Services.AddScoped<SessionCookie>();
        builder.AddKeys(settings);
        var authentication = builder.Services
            .AddAuthentication(options => (options.DefaultScheme, options.DefaultChallengeScheme) = (Choose, Choose))
            .AddPolicyScheme(Choose, null, options => options.ForwardDefaultSelector = http =>
                http.Request.Path.StartsWithSegments("/api") ? JwtBearerDefaults.AuthenticationScheme : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options => Cookie(options, builder.Environment, settings))
            .AddJwtBearer(options => IdentityProvider.Tokens(options, settings));
        if (settings.Authority is not null)
            authentication.AddOpenIdConnect(options => IdentityProvider.Person(options, settings, builder.Environment));

        builder.Services.AddAuthorization(options =>
        {
            options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser().RequireClaim(RoleClaim));
            // A page or route that names no permission is open to nobody.
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        });
        builder.Services.AddOptions<AuthorizationOptions>().Configure<RoleMatrix>((options, matrix) =>
        {
            options.AddPolicy(SeesAnything, policy => policy.RequireAuthenticatedUser().RequireClaim("permission", matrix.Views));
            foreach (var policy in matrix.All.Concat(matrix.Either))
                options.AddPolicy(policy, p => p.RequireAuthenticatedUser().RequireClaim("permission", policy.Split('|')));
        });
        builder.Services.AddScoped<IClaimsTransformation, PermissionClaims>();
    }

    /// <summary>Puts who is signed in into the request's <see cref="CurrentUser"/>.</summary>
    public static void UseCurrentUser(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.User.Identity?.IsAuthenticated == true && Guid.TryParse(http.User.FindFirstValue(IdClaim), out var id))
        {
            var roles = http.User.FindAll(RoleClaim).Select(c => c.Value).ToList();
            http.RequestServices.GetRequiredService<CurrentUser>().Become(
                id, http.User.FindFirstValue(NameClaim) ?? "", roles.FirstOrDefault() ?? "", Scope.Parse(http.User.FindAll(ScopeClaim).Select(c => c.Value)),
                http.RequestServices.GetRequiredService<RoleMatrix>().For(roles));
        }

        return next(http);
    });

    /// <summary>Ends the session here, and at the identity provider when there is one.</summary>
    internal static SignOutResult SignOut(SignInSettings settings) => new(
        settings.Authority is null
            ? [CookieAuthenticationDefaults.AuthenticationScheme]
            : [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme],
        new AuthenticationProperties { RedirectUri = "/aanmelden" });

    public static ClaimsPrincipal Principal(Guid id, string name, IEnumerable<string> roles, IEnumerable<string> scope) => new(new ClaimsIdentity(
        [new(IdClaim, id.ToString()), new(NameClaim, name), .. roles.Select(r => new Claim(RoleClaim, r)), .. scope.Select(s => new Claim(ScopeClaim, s))],
        CookieAuthenticationDefaults.AuthenticationScheme, NameClaim, RoleClaim));

    private static void Cookie(CookieAuthenticationOptions options, IHostEnvironment environment, SignInSettings settings)
    {
        options.Cookie.Name = environment.CookieName();
        options.Cookie.SecurePolicy = environment.IsEnvironment("Demo") ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = "/aanmelden";
        options.AccessDeniedPath = "/geen-toegang";
        options.ExpireTimeSpan = settings.Sessions.Lifetime;
        options.SlidingExpiration = false;
        options.EventsType = typeof(SessionCookie);
    }

    /// <summary>Adds what the role matrix gives, at each request, so that a change of the matrix holds at once.</summary>
    private sealed class PermissionClaims(RoleMatrix matrix) : IClaimsTransformation
    {
        public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
        {
            if (principal.Identity is ClaimsIdentity { IsAuthenticated: true } identity && !identity.HasClaim(c => c.Type == "permission"))
                identity.AddClaims(matrix.For(principal.FindAll(RoleClaim).Select(c => c.Value)).Select(p => new Claim("permission", p)));
            return Task.FromResult(principal);
        }
    }
}
