using Kwartiermaker.Common.Web;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using System.Globalization;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;

namespace Kwartiermaker.Web.Hosting;

/// <summary>
/// How often one address may come without having signed in, how often one person may ask for what is <see cref="Costly"/>, and how long
/// a request may last. Settings: <c>Limits:SignInPerMinute</c>, <c>Limits:AnonymousPerMinute</c>, <c>Limits:CostlyPerMinute</c>,
/// <c>Limits:RequestSeconds</c>, and <c>Proxy:Networks</c> (comma-joined) of the proxies whose forwarded address is believed.
/// </summary>
public static class Limits
{
    /// <summary>Of one person; more wait their turn, and beyond that are refused. So nobody keeps the whole machine busy.</summary>
    private const int CostlyAtOnce = 2;
    private const int CostlyWaiting = 20;

    private static readonly RateLimitPartition<string> Unlimited = RateLimitPartition.GetNoLimiter("");

    /// <summary>Mark of a request that the limiter let through.</summary>
    private static readonly object Turn = new();

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        // A whole office may come from one address, so these are about floods, not about people.
        var signIn = builder.Configuration.GetValue("Limits:SignInPerMinute", 120);
        var anonymous = builder.Configuration.GetValue("Limits:AnonymousPerMinute", 600);
        // A program may search twice a second; a person never comes near it.
        var costly = builder.Configuration.GetValue("Limits:CostlyPerMinute", 120);
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                context.HttpContext.RequestServices.GetRequiredService<SecurityLog>().Limited(context.HttpContext);
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            // First the turn and then the window: who waits is counted once, when the turn comes.
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http =>
                {
                    if (http.User.Identity?.IsAuthenticated == true || ErrorPages.IsShown(http))
                        return Unlimited;
                    var address = AddressOf(http);
                    return http.Request.Path.StartsWithSegments("/aanmelden")
                        ? PerMinute("aanmelden " + address, signIn)
                        : PerMinute(address, anonymous);
                }),
                PartitionedRateLimiter.Create<HttpContext, string>(http =>
                    http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Costly.Policy && PersonOf(http) is { } person
                        ? RateLimitPartition.GetConcurrencyLimiter(person, _ => new() { PermitLimit = CostlyAtOnce, QueueLimit = CostlyWaiting })
                        : Unlimited));
            // Who has no session does not come further than the question who they are, and is limited by address already.
            options.AddPolicy(Costly.Policy, http => PersonOf(http) is { } person ? PerMinute(person, costly) : Unlimited);
        });
        builder.Services.AddRequestTimeouts(options =>
        {
            options.DefaultPolicy = Within(TimeSpan.FromSeconds(builder.Configuration.GetValue("Limits:RequestSeconds", 60)));
            // A large file takes minutes over a slow line, and so do thousands of rows.
            options.AddPolicy(Costly.Policy, Within(TimeSpan.FromMinutes(5)));
        });
    }

    /// <summary>Behind a proxy every visitor would have the proxy's address.</summary>
    public static void UseProxy(this WebApplication app)
    {
        if (app.Configuration["Proxy:Networks"] is not { Length: > 0 } networks)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks.Split(',', StringSplitOptions.TrimEntries))
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        app.UseForwardedHeaders(options);
    }

    /// <summary>
    /// The time of a request runs while it waits for its turn. What is asked of the database ends with the time of a request by itself; a body that never comes to its end
    /// must be told to.
    /// </summary>
    public static void UseLimits(this WebApplication app)
    {
        app.UseRequestTimeouts();
        app.Use(async (http, next) =>
        {
            await next(http);
            // The limiter leaves a request unanswered whose time ended before its turn came.
            if (!http.Items.ContainsKey(Turn) && http.Response is { HasStarted: false, StatusCode: StatusCodes.Status200OK })
                http.RequestAborted.ThrowIfCancellationRequested();
        });
        app.UseRateLimiter();
        app.Use(async (http, next) =>
        {
            http.Items[Turn] = true;
            if (http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true)
            {
                await next(http);
                return;
            }

            await using var end = http.RequestAborted.Register(body => ((PipeReader)body!).CancelPendingRead(), http.Request.BodyReader);
            await next(http);
        });
    }

    /// <summary>The framework keeps a window until it is full again, and lets go of it then.</summary>
    private static RateLimitPartition<string> PerMinute(string key, int most) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });

    private static RequestTimeoutPolicy Within(TimeSpan time) => new() { Timeout = time, TimeoutStatusCode = StatusCodes.Status504GatewayTimeout };

    private static string? PersonOf(HttpContext http) => http.User.FindFirstValue(SignInSetup.IdClaim);

    /// <summary>Of IPv6 the network: whoever has one has all 2^64 addresses in it (RFC 6177).</summary>
    internal static string AddressOf(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
