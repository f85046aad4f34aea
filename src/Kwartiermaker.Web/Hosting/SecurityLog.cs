using Kwartiermaker.Web.Access;
using System.Diagnostics;
using System.Net;
using System.Security.Claims;
using System.Threading.RateLimiting;

namespace Kwartiermaker.Web.Hosting;

/// <summary>
/// What somebody who guards the system must be able to see: one line for each thing that <c>docs/security-log.md</c> lists, with who (a
/// person's id, never a name), from where, on which route and in which trace. Nothing that a visitor typed stands in it, so nobody writes
/// lines of their own into the log.
/// </summary>
public sealed partial class SecurityLog(ILoggerFactory loggers) : IDisposable
{
    public const string Category = "Kwartiermaker.Security";

    private const string Where = "; user {User}, address {Address}, {Method} {Route}, trace {Trace}";

    private readonly ILogger log = loggers.CreateLogger(Category);

    /// <summary>A flood is known by one line for each minute and address, and does not fill the disk besides.</summary>
    private readonly PartitionedRateLimiter<string> floods = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(
        address, _ => new FixedWindowRateLimiterOptions { PermitLimit = 1, Window = TimeSpan.FromMinutes(1) }));

    private delegate void Line(Guid? user, IPAddress? address, string method, string route, string? trace);

    public void SignedIn(HttpContext http, Guid user, Guid session) => Write(http, (u, a, m, r, t) => SignedIn(session, u, a, m, r, t), user);

    public void SignInFailed(HttpContext http, string? reason) => Write(http, (u, a, m, r, t) => SignInFailed(reason, u, a, m, r, t));

    public void SignedInWithoutRole(HttpContext http, Guid user) => Write(http, SignedInWithoutRole, user);

    public void SignedOut(HttpContext http, Guid session) => Write(http, (u, a, m, r, t) => SignedOut(session, u, a, m, r, t));

    public void SessionRefused(HttpContext http, string reason, Guid? user) => Write(http, (u, a, m, r, t) => SessionRefused(reason, u, a, m, r, t), user);

    /// <param name="whose">Null: of everybody.</param>
    /// <param name="by">Null: whoever is signed in.</param>
    public void SessionsEnded(HttpContext http, int count, Guid? whose, string reason, Guid? by = null)
    {
        if (count > 0)
            Write(http, (u, a, m, r, t) => SessionsEnded(count, whose, reason, u, a, m, r, t), by);
    }

    public void TokenRefused(HttpContext http, string reason) => Write(http, (u, a, m, r, t) => TokenRefused(reason, u, a, m, r, t));

    public void RightRefused(HttpContext http, string right) => Write(http, (u, a, m, r, t) => RightRefused(right, u, a, m, r, t));

    public void OutOfScope(HttpContext http, string asked) => Write(http, (u, a, m, r, t) => OutOfScope(asked, u, a, m, r, t));

    public void NotFound(HttpContext http, string asked) => Write(http, (u, a, m, r, t) => NotFound(asked, u, a, m, r, t));

    public void FormRefused(HttpContext http) => Write(http, FormRefused);

    public void Limited(HttpContext http)
    {
        using var lease = floods.AttemptAcquire(Limits.AddressOf(http));
        if (lease.IsAcquired)
            Write(http, Limited);
    }

    public void Downloaded(HttpContext http, string asked) => Write(http, (u, a, m, r, t) => Downloaded(asked, u, a, m, r, t));

    public void Exported(HttpContext http) => Write(http, Exported);

    public void PersonalDataOpened(HttpContext http, string asked) => Write(http, (u, a, m, r, t) => PersonalDataOpened(asked, u, a, m, r, t));

    public void Dispose() => floods.Dispose();

    private static void Write(HttpContext http, Line line, Guid? user = null)
    {
        var method = HttpMethods.GetCanonicalizedValue(http.Request.Method);
        line(
            user ?? (Guid.TryParse(http.User.FindFirstValue(SignInSetup.IdClaim), out var id) ? id : null),
            http.Connection.RemoteIpAddress,
            // A method is free text too.
            Methods.Contains(method) ? method : "other",
            // As it stands in the program, without what was filled in.
            (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } pattern ? "/" + pattern.Trim('/') : "none",
            Activity.Current?.TraceId.ToString());
    }

    private static readonly string[] Methods =
        [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options, HttpMethods.Trace];

    [LoggerMessage(101, LogLevel.Information, "Signed in: session {Session}" + Where, EventName = "SignedIn")]
    private partial void SignedIn(Guid session, Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(102, LogLevel.Warning, "Signing in failed: {Reason}" + Where, EventName = "SignInFailed")]
    private partial void SignInFailed(string? reason, Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(103, LogLevel.Warning, "Signed in at the provider, without a role that is known here" + Where, EventName = "SignedInWithoutRole")]
    private partial void SignedInWithoutRole(Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(104, LogLevel.Information, "Signed out: session {Session}" + Where, EventName = "SignedOut")]
    private partial void SignedOut(Guid session, Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(105, LogLevel.Information, "A session that is over was used: {Reason}" + Where, EventName = "SessionRefused")]
    private partial void SessionRefused(string reason, Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(106, LogLevel.Information, "{Count} sessions of {Whose} were ended: {Reason}" + Where, EventName = "SessionsEnded")]
    private partial void SessionsEnded(int count, Guid? whose, string reason, Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(201, LogLevel.Warning, "Token refused: {Reason}" + Where, EventName = "TokenRefused")]
    private partial void TokenRefused(string reason, Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(301, LogLevel.Warning, "Right refused: {Right}" + Where, EventName = "RightRefused")]
    private partial void RightRefused(string right, Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(302, LogLevel.Warning, "Out of scope: {Asked}" + Where, EventName = "OutOfScope")]
    private partial void OutOfScope(string asked, Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(303, LogLevel.Information, "Not found: {Asked}" + Where, EventName = "NotFound")]
    private partial void NotFound(string asked, Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(304, LogLevel.Warning, "A form without its anti-forgery token was refused" + Where, EventName = "FormRefused")]
    private partial void FormRefused(Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(305, LogLevel.Warning, "Too many requests were refused" + Where, EventName = "Limited")]
    private partial void Limited(Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(401, LogLevel.Information, "Downloaded: {Asked}" + Where, EventName = "Downloaded")]
    private partial void Downloaded(string asked, Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(402, LogLevel.Information, "Exported" + Where, EventName = "Exported")]
    private partial void Exported(Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(403, LogLevel.Information, "Personal data opened: {Asked}" + Where, EventName = "PersonalDataOpened")]
    private partial void PersonalDataOpened(string asked, Guid? user, IPAddress? address, string method, string route, string? trace);

    [LoggerMessage(501, LogLevel.Warning, "The keys of cookies and forms are not encrypted: who reads the database can sign in as anybody. Set Keys:Certificates.",
        EventName = "KeysAreOpen")]
    public partial void KeysAreOpen();

    [LoggerMessage(502, LogLevel.Warning, "{Count} keys of cookies and forms were stored without encryption, and are not used any more: everybody signs in again.",
        EventName = "OpenKeysRevoked")]
    public partial void OpenKeysRevoked(int count);
}
