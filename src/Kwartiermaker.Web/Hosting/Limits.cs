using Kwartiermaker.Common.Web;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using System.Globalization;
using System.IO.Pipelines;
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
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            {
                if (http.User.Identity?.IsAuthenticated == true || ErrorPages.IsShown(http))
                    return RateLimitPartition.GetNoLimiter("");
                var address = AddressOf(http);
                return http.Request.Path.StartsWithSegments("/aanmelden")
                    ? PerMinute("aanmelden " + address, signIn)
                    : PerMinute(address, anonymous);
            });
            options.AddPolicy(Costly.Policy, http => RateLimitPartition.Get(http.User.FindFirstValue(SignInSetup.IdClaim) ?? AddressOf(http), _ => RateLimiter.CreateChained(
                new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = CostlyAtOnce, QueueLimit = CostlyWaiting }),
                new FixedWindowRateLimiter(Window(costly)))));
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

    /// <summary>What is asked of the database ends with the time of a request by itself; a body that never comes to its end must be told to.</summary>
    public static void UseTimeouts(this WebApplication app)
    {
        app.UseRequestTimeouts();
        app.Use(async (http, next) =>
        {
            if (http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true)
            {
                await next(http);
                return;
            }

            await using var end = http.RequestAborted.Register(body => ((PipeReader)body!).CancelPendingRead(), http.Request.BodyReader);
            await next(http);
        });
    }

    private static RateLimitPartition<string> PerMinute(string key, int most) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => Window(most));

    private static FixedWindowRateLimiterOptions Window(int most) => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1) };

    private static RequestTimeoutPolicy Within(TimeSpan time) => new() { Timeout = time, TimeoutStatusCode = StatusCodes.Status504GatewayTimeout };

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
