namespace Kwartiermaker.Web.Hosting;

/// <summary>Headers on every answer: no foreign script, style, frame or sniffing; nothing of a person in a cache.</summary>
public static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app)
    {
        // Where the map's background tiles come from, when switched on; nothing else may be loaded from outside.
        var tiles = app.Configuration["Map:Tiles"] is { Length: > 0 } url ? " " + new Uri(url.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)).GetLeftPart(UriPartial.Authority) : "";
        var pages = $"default-src 'self'; img-src 'self' data:{tiles}; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        // The API's documentation page draws itself with inline styles and script; it shows no data.
        const string documentation = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";
        const string api = "default-src 'none'; frame-ancestors 'none'";
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            var path = http.Request.Path;
            headers.ContentSecurityPolicy = path.StartsWithSegments("/api/documentatie") ? documentation : path.StartsWithSegments("/api") ? api : pages;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(self)";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (http.Request.IsHttps || path.StartsWithSegments("/api"))
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            // Pages and answers are about sites and people; static files set their own. Last, because anti-forgery sets it as well.
            http.Response.OnStarting(() =>
            {
                if (!path.StartsWithSegments("/dist"))
                    headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
            return next(http);
        });
    }
}
