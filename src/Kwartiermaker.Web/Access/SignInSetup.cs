using System.Security.Claims;
using Kwartiermaker.Access.People;
using Kwartiermaker.Common.Rights;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kwartiermaker.Web.Access;

/// <summary>
/// Sign-in with OpenID Connect (authorization code and PKCE) for people, with a bearer token for other systems, and with
/// a list of demo people in the demo environment only. Roles and scope come from mapped claims.
/// </summary>
public static class SignInSetup
{
    private const string Choose = "choose";
    internal const string IdClaim = "km_id";
    internal const string NameClaim = "name";
    internal const string RoleClaim = "km_role";
    internal const string ScopeClaim = "km_scope";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("SignIn");
        var authority = settings["Authority"];
        builder.Services.AddScoped<CurrentUser>();
        var authentication = builder.Services
            .AddAuthentication(options =>
            {
                options.DefaultScheme = Choose;
                options.DefaultChallengeScheme = Choose;
            })
            .AddPolicyScheme(Choose, null, options => options.ForwardDefaultSelector = http =>
                http.Request.Path.StartsWithSegments("/api") ? JwtBearerDefaults.AuthenticationScheme : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options =>
            {
                options.Cookie.Name = "__Host-kwartiermaker";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
                options.LoginPath = "/aanmelden";
                options.AccessDeniedPath = "/geen-toegang";
                options.ExpireTimeSpan = TimeSpan.FromHours(10);
                options.SlidingExpiration = true;
                if (builder.Environment.IsEnvironment("Demo"))
                {
                    // The demo runs on plain http at localhost, where a __Host- cookie would be refused.
                    options.Cookie.Name = "kwartiermaker-demo";
                    options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                }
            })
            .AddJwtBearer(options =>
            {
                options.Authority = authority;
                options.Audience = settings["Audience"] ?? "kwartiermaker";
                options.MapInboundClaims = false;
                options.RequireHttpsMetadata = !builder.Environment.IsEnvironment("Demo");
                options.Events = new JwtBearerEvents { OnTokenValidated = context => BecomeAsync(context.Principal!, context.HttpContext, settings) };
            });
        if (!string.IsNullOrEmpty(authority))
        {
            authentication.AddOpenIdConnect(options =>
            {
                options.Authority = authority;
                options.ClientId = settings["ClientId"];
                options.ClientSecret = settings["ClientSecret"];
                options.ResponseType = OpenIdConnectResponseType.Code;
                options.UsePkce = true;
                options.MapInboundClaims = false;
                options.SaveTokens = false;
                options.Scope.Add("roles");
                options.Events = new OpenIdConnectEvents { OnTokenValidated = context => BecomeAsync(context.Principal!, context.HttpContext, settings) };
            });
        }

        builder.Services.AddAuthorization(options =>
        {
            foreach (var permission in RoleMatrix.All)
                options.AddPolicy(permission, policy => policy.RequireAuthenticatedUser().RequireClaim("permission", permission));
            options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
            // A page or route that names no permission is open to nobody.
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        });
        builder.Services.AddScoped<IClaimsTransformation, PermissionClaims>();
    }

    /// <summary>The policy of pages that everyone who is signed in may see.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Puts who is signed in into the request's <see cref="CurrentUser"/>.</summary>
    public static void UseCurrentUser(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.User.Identity?.IsAuthenticated == true && Guid.TryParse(http.User.FindFirstValue(IdClaim), out var id))
        {
            var roles = http.User.FindAll(RoleClaim).Select(c => c.Value).ToList();
            http.RequestServices.GetRequiredService<CurrentUser>().Become(
                id, http.User.FindFirstValue(NameClaim) ?? "", roles.FirstOrDefault() ?? "", Scope.Parse(http.User.FindAll(ScopeClaim).Select(c => c.Value)), RoleMatrix.For(roles));
        }

        return next(http);
    });

    public static ClaimsPrincipal Principal(Guid id, string name, IEnumerable<string> roles, IEnumerable<string> scope) => new(new ClaimsIdentity(
        [new(IdClaim, id.ToString()), new(NameClaim, name), .. roles.Select(r => new Claim(RoleClaim, r)), .. scope.Select(s => new Claim(ScopeClaim, s))],
        CookieAuthenticationDefaults.AuthenticationScheme, NameClaim, RoleClaim));

    /// <summary>Takes over name, roles and scope from the token, by the claim names in the settings.</summary>
    private static async Task BecomeAsync(ClaimsPrincipal principal, HttpContext http, IConfigurationSection settings)
    {
        var subject = principal.FindFirstValue("sub") ?? throw new AuthenticationFailureException("The token has no sub.");
        var name = principal.FindFirstValue("name") ?? subject;
        var roles = principal.FindAll(settings["RoleClaim"] ?? "roles").Select(c => c.Value).Where(RoleMatrix.Permissions.ContainsKey).Distinct().ToList();
        var scope = principal.FindAll(settings["ScopeClaim"] ?? "km_scope").SelectMany(c => c.Value.Split(',')).ToList();
        var id = await http.RequestServices.GetRequiredService<RecordSignInHandler>().HandleAsync(
            new RecordSignIn(subject, name, principal.FindFirstValue("email") ?? "", roles, scope), http.RequestAborted);
        var identity = (ClaimsIdentity)principal.Identity!;
        identity.AddClaim(new Claim(IdClaim, id.ToString()));
        if (!identity.HasClaim(c => c.Type == NameClaim))
            identity.AddClaim(new Claim(NameClaim, name));
        // Token claims of the same name do not count: only what was mapped above does.
        foreach (var claim in identity.Claims.Where(c => c.Type is RoleClaim or ScopeClaim or "permission").ToList())
            identity.RemoveClaim(claim);
        identity.AddClaims(roles.Select(r => new Claim(RoleClaim, r)));
        identity.AddClaims(scope.Select(s => new Claim(ScopeClaim, s)));
    }

    /// <summary>Adds what the role matrix gives, at each request, so that a change of the matrix holds at once.</summary>
    private sealed class PermissionClaims : IClaimsTransformation
    {
        public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
        {
            if (principal.Identity is ClaimsIdentity { IsAuthenticated: true } identity && !identity.HasClaim(c => c.Type == "permission"))
                identity.AddClaims(RoleMatrix.For(principal.FindAll(RoleClaim).Select(c => c.Value)).Select(p => new Claim("permission", p)));
            return Task.FromResult(principal);
        }
    }
}
