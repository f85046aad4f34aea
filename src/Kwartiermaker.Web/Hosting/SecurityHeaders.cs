using Kwartiermaker.Web.Pages.Locations;

namespace Kwartiermaker.Web.Hosting;

/// <summary>Headers on every answer: no foreign script, style, frame or sniffing; nothing of a person in a cache.</summary>
public static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app)
    {
        // Where the map's background tiles come from, when switched on; nothing else may be loaded from outside.
        var tiles = OriginOf(app.Configuration["Map:Tiles"]);
        // Signing in and out is a form that redirects to the identity provider, and browsers hold a form to where it ends.
        var provider = OriginOf(app.Configuration["SignIn:Authority"]);
        var pages = $"default-src 'self'; img-src 'self' data:{tiles}; object-src 'none'; base-uri 'none'; form-action 'self'{provider}; frame-ancestors 'none'";
        // The API's documentation page draws itself with inline styles and script; it shows no data.
        const string documentation = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
        const string api = "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
        app.Use((http, next) =>
        {
            var path = http.Request.Path;
            var secure = http.Request.IsHttps || path.StartsWithSegments("/api");
            // When the answer starts: an error handler clears what was set before, and anti-forgery sets its own cache header.
            http.Response.OnStarting(() =>
            {
                var headers = http.Response.Headers;
                // A download has set a narrower one.
                if (headers.ContentSecurityPolicy.Count == 0)
                    headers.ContentSecurityPolicy = path.StartsWithSegments("/api/documentatie") ? documentation : path.StartsWithSegments("/api") ? api : pages;
                headers.XContentTypeOptions = "nosniff";
                // All of ours is UTF-8; a text that does not say so is read as the browser thinks.
                if (http.Response.ContentType is { } type && IsText(type) && !type.Contains("charset=", StringComparison.OrdinalIgnoreCase))
                    http.Response.ContentType = type + "; charset=utf-8";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(self)";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                if (secure)
                    headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
                // Pages and answers are about sites and people; the description of the API sets its own.
                if (path != Api.ApiSetup.Description)
                    headers.CacheControl = CacheOf(http);
                return Task.CompletedTask;
            });
            return next(http);
        });
    }

    /// <summary>
    /// A file of the program with its version in the address never changes; the others are asked again, names of municipalities after an hour, and
    /// pages are not kept at all.
    /// </summary>
    private static string CacheOf(HttpContext http) => http.Request.Path switch
    {
        _ when http.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified or StatusCodes.Status206PartialContent) => "no-store",
        var path when path.StartsWithSegments("/dist") && http.Request.Query.ContainsKey("v") => "public, max-age=31536000, immutable",
        var path when path.StartsWithSegments("/dist/fonts") || path == "/favicon.svg" => "public, max-age=604800",
        var path when path.StartsWithSegments("/dist") => "no-cache",
        var path when path == MunicipalityOptions.Address => "private, max-age=3600",
        _ => "no-store",
    };

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal);

    private static string OriginOf(string? url) =>
        string.IsNullOrEmpty(url) ? "" : " " + new Uri(url.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)).GetLeftPart(UriPartial.Authority);
}
