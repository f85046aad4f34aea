using System.Net;

namespace Kwartiermaker.Web.Hosting;

/// <summary>
/// In production nothing is answered over plain http, and nothing is sent on to https: a caller whose token went over the line in the clear
/// must notice. Sending people on is for the proxy in front.
/// </summary>
public static class HttpsOnly
{
    public static void UseHttpsOnly(this WebApplication app)
    {
        if (app.Environment.IsProduction())
            app.Use((http, next) => http.Request.IsHttps || IsWithinThisMachine(http) || Observability.IsHealth(http.Request.Path) ? next(http) : RefuseAsync(http));
    }

    /// <summary>A proxy on this machine says that it is one.</summary>
    private static bool IsWithinThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("X-Forwarded-Proto");

    /// <summary>Before languages and pages are there, so in both languages.</summary>
    private static Task RefuseAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(
            "Alleen via https. Is er een proxy, noem die dan in Proxy:Networks.\nBy https only. If there is a proxy, name it in Proxy:Networks.\n",
            http.RequestAborted);
    }
}
