using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using System.Globalization;
using System.Threading.RateLimiting;

namespace Kwartiermaker.Web.Hosting;

/// <summary>
/// How often one address may come without having signed in. Settings: <c>Limits:SignInPerMinute</c>,
/// <c>Limits:AnonymousPerMinute</c>, and <c>Proxy:Networks</c> (comma-joined) of the proxies whose forwarded address is believed.
/// </summary>
public static class Limits
{
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        // A whole office may come from one address, so these are about floods, not about people.
        var signIn = builder.Configuration.GetValue("Limits:SignInPerMinute", 120);
        var anonymous = builder.Configuration.GetValue("Limits:AnonymousPerMinute", 600);
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
                // An error page that is shown for an earlier answer is no request of its own.
                if (http.User.Identity?.IsAuthenticated == true || http.Features.Get<IStatusCodeReExecuteFeature>() is not null
                    || http.Features.Get<IExceptionHandlerFeature>() is not null)
                    return RateLimitPartition.GetNoLimiter("");
                var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
                return http.Request.Path.StartsWithSegments("/aanmelden")
                    ? PerMinute("aanmelden " + address, signIn)
                    : PerMinute(address, anonymous);
            });
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

    private static RateLimitPartition<string> PerMinute(string key, int most) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
}
