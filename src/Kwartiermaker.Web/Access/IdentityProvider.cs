using Kwartiermaker.Access.People;
using Kwartiermaker.Access.Sessions;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using System.Security.Claims;

namespace Kwartiermaker.Web.Access;

/// <summary>What is asked of the identity provider, and what is believed of its answers.</summary>
internal static class IdentityProvider
{
    private const string NoSubject = "The token has no usable sub.";

    /// <summary>What a token may be signed with: by a key that only the provider has, never by one that both sides know.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void Person(OpenIdConnectOptions options, SignInSettings settings, IHostEnvironment environment)
    {
        options.Authority = settings.Authority;
        options.RequireHttpsMetadata = !IsOnThisMachine(settings);
        options.BackchannelHttpHandler = new ProviderLine();
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.TokenValidationParameters.ValidAlgorithms = Algorithms;
        options.CallbackPath = "/aanmelden/terug";
        options.SignedOutCallbackPath = "/afmelden/terug";
        options.SignedOutRedirectUri = "/aanmelden";
        options.Scope.Add("email");
        foreach (var scope in settings.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            options.Scope.Add(scope);
        foreach (var (cookie, name) in new[] { (options.CorrelationCookie, "correlation."), (options.NonceCookie, "nonce.") })
            (cookie.Name, cookie.Path, cookie.SameSite, cookie.SecurePolicy) = (environment.CookieName(name), "/", SameSiteMode.Lax, CookieSecurePolicy.Always);
        options.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = context =>
            {
                if (settings.Acr.Length > 0)
                    context.ProtocolMessage.AcrValues = settings.Acr;
                return Task.CompletedTask;
            },
            OnTokenValidated = async context =>
            {
                if (settings.Acr.Length > 0 && !settings.Acr.Split(' ').Contains(context.Principal!.FindFirstValue("acr")))
                {
                    context.Fail("The way of signing in is not among SignIn:Acr.");
                    return;
                }

                if (await TakeOverAsync(context.Principal!, context.HttpContext, settings) is not { } person)
                {
                    context.Fail(NoSubject);
                    return;
                }

                context.Principal = person;
                // Signing out at the provider asks for it; the other tokens are not kept.
                if (context.TokenEndpointResponse?.IdToken is { } token)
                    context.Properties!.StoreTokens([new AuthenticationToken { Name = OpenIdConnectParameterNames.IdToken, Value = token }]);
                if (context.Principal.HasClaim(c => c.Type == SignInSetup.RoleClaim))
                    return;
                // Known to the organisation, but not to this system: no session, and an older one ends.
                var (log, id) = (Log(context.HttpContext), Guid.Parse(context.Principal.FindFirstValue(SignInSetup.IdClaim)!));
                log.SignedInWithoutRole(context.HttpContext, id);
                var ended = await context.HttpContext.RequestServices.GetRequiredService<EndSessionsHandler>().WithoutRightsAsync(id, context.HttpContext.RequestAborted);
                log.SessionsEnded(context.HttpContext, ended, id, "no role", id);
                context.HandleResponse();
                context.Response.Redirect("/geen-toegang");
            },
            OnRemoteFailure = context =>
            {
                context.HandleResponse();
                if (context.Failure is { } failure && Outages.StatusOf(failure) is { } status)
                    return Outages.AnswerAsync(context.HttpContext, status, failure);
                Log(context.HttpContext).SignInFailed(context.HttpContext, context.Failure?.GetType().Name);
                context.Response.Redirect("/aanmelden?mislukt=true");
                return Task.CompletedTask;
            },
        };
    }

    public static void Tokens(JwtBearerOptions options, SignInSettings settings)
    {
        options.Authority = settings.Authority;
        options.RequireHttpsMetadata = !IsOnThisMachine(settings);
        options.BackchannelHttpHandler = new ProviderLine();
        options.Audience = settings.Audience;
        options.MapInboundClaims = false;
        options.TokenValidationParameters.ValidAlgorithms = Algorithms;
        options.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
        options.Events = new JwtBearerEvents
        {
            // Asked first: without the provider's keys any token looks wrong.
            OnMessageReceived = async context =>
            {
                try
                {
                    if (context.Options.ConfigurationManager is { } provider && context.Request.Headers.Authorization.Count > 0)
                        _ = await provider.GetConfigurationAsync(context.HttpContext.RequestAborted);
                }
                catch (InvalidOperationException exception) when (Outages.StatusOf(exception) is not null)
                {
                    context.Fail(exception);
                }
            },
            OnChallenge = async context =>
            {
                if (context.AuthenticateFailure is null)
                    Log(context.HttpContext).TokenRefused(context.HttpContext, "none was sent");
                if (context.AuthenticateFailure is not { } failure || Outages.StatusOf(failure) is not { } status)
                    return;
                context.HandleResponse();
                await Outages.AnswerAsync(context.HttpContext, status, failure);
            },
            OnTokenValidated = async context =>
            {
                if (TokenClaims.WhyNoAccessToken((JsonWebToken)context.SecurityToken) is { } reason)
                    Refuse(context, "Not an access token: " + reason + ".");
                else if (await TakeOverAsync(context.Principal!, context.HttpContext, settings) is { } person)
                    context.Principal = person;
                else
                    Refuse(context, NoSubject);
            },
            OnAuthenticationFailed = context =>
            {
                // Thrown on, and answered as the outage that it is.
                if (Outages.StatusOf(context.Exception) is null)
                    Log(context.HttpContext).TokenRefused(context.HttpContext, context.Exception.GetType().Name);
                return Task.CompletedTask;
            },
        };
    }

    private static void Refuse(ResultContext<JwtBearerOptions> context, string reason)
    {
        context.Fail(reason);
        Log(context.HttpContext).TokenRefused(context.HttpContext, reason);
    }

    private static SecurityLog Log(HttpContext http) => http.RequestServices.GetRequiredService<SecurityLog>();

    /// <summary>
    /// Name, roles and scope by the claim names in the settings, and nothing else of the token. A role that the matrix
    /// does not know gives nothing.
    /// </summary>
    /// <returns>Null when the token does not say who it is about.</returns>
    private static async Task<ClaimsPrincipal?> TakeOverAsync(ClaimsPrincipal token, HttpContext http, SignInSettings settings)
    {
        var services = http.RequestServices;
        if (TokenClaims.Read(token, settings, services.GetRequiredService<RoleMatrix>(), services.GetRequiredService<IMunicipalities>()) is not { } person)
            return null;
        var id = await services.GetRequiredService<RecordSignInHandler>().HandleAsync(person, http.RequestAborted);
        return SignInSetup.Principal(id, person.Name, person.Roles, person.ScopeItems);
    }

    /// <summary>Only for a provider on this very machine may the way there be plain http.</summary>
    private static bool IsOnThisMachine(SignInSettings settings) => settings.Authority is { } authority && new Uri(authority).IsLoopback;
}
