using Kwartiermaker.Access.Sessions;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using System.Security.Claims;

namespace Kwartiermaker.Web.Access;

/// <summary>The cookie says who; the session behind it, a row of the database, says whether it still counts (decision 17).</summary>
internal sealed class SessionCookie(StartSessionHandler start, UseSessionHandler use, EndSessionHandler end, SecurityLog log) : CookieAuthenticationEvents
{
    private const string SessionClaim = "km_session";

    public static Guid? SessionOf(ClaimsPrincipal? person) => Guid.TryParse(person?.FindFirstValue(SessionClaim), out var id) ? id : null;

    public override async Task SigningIn(CookieSigningInContext context)
    {
        var (http, person) = (context.HttpContext, context.Principal!);
        var before = await http.AuthenticateAsync(context.Scheme.Name);
        var id = Guid.Parse(person.FindFirstValue(SignInSetup.IdClaim)!);
        var session = await start.HandleAsync(
            new StartSession(
                id,
                [.. person.FindAll(SignInSetup.RoleClaim).Select(c => c.Value)],
                Scope.Parse(person.FindAll(SignInSetup.ScopeClaim).Select(c => c.Value)),
                Device.Of(http.Request.Headers.UserAgent.ToString()),
                SessionOf(before.Principal)),
            http.RequestAborted);
        ((ClaimsIdentity)person.Identity!).AddClaim(new Claim(SessionClaim, session.Id.ToString()));
        log.SignedIn(http, id, session.Id);
        log.SessionsEnded(http, session.OtherRights, id, "other rights", id);
        log.SessionsEnded(http, session.TooMany, id, "too many", id);
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var over = SessionOf(context.Principal) is { } session ? await use.HandleAsync(session, context.HttpContext.RequestAborted) : SessionEnd.Gone;
        if (over is null)
            return;
        log.SessionRefused(context.HttpContext, over.Value.ToString(), Guid.TryParse(context.Principal?.FindFirstValue(SignInSetup.IdClaim), out var id) ? id : null);
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    public override async Task SigningOut(CookieSigningOutContext context)
    {
        var http = context.HttpContext;
        // Pages and what scripts kept; not the cookies, for that would take those of the organisation's other systems along.
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        if (SessionOf(http.User) is { } session && (await end.HandleAsync(new EndSession(session), http.RequestAborted)).Succeeded)
            log.SignedOut(http, session);
    }
}
