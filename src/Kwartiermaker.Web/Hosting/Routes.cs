using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Hosting;

public static class Routes
{
    /// <summary>
    /// An address or button that does not exist is 404 for everyone, and a wrong method or content type is 405 or 415: rights are
    /// asked after that, for routes that are there.
    /// </summary>
    public static void UseKnownRoutes(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.GetEndpoint() is not { } endpoint)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page && !ErrorPages.IsShown(http) && WhyNotHandled(http, page) is { } status)
        {
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        // Routing's own answers carry nothing that a route of ours would carry.
        return endpoint is not RouteEndpoint && endpoint.Metadata.Count == 0 ? endpoint.RequestDelegate!(http) : next(http);
    });

    /// <summary>Left alone, a page is drawn without its handler for any method: empty, or broken where its view counts on the handler.</summary>
    private static int? WhyNotHandled(HttpContext http, CompiledPageActionDescriptor page)
    {
        var button = (string?)http.Request.RouteValues["handler"] ?? http.Request.Query["handler"].ToString();
        if (button.Length > 0 && !page.HandlerMethods.Any(h => string.Equals(h.Name, button, StringComparison.OrdinalIgnoreCase)))
            return StatusCodes.Status404NotFound;
        var methods = page.HandlerMethods.Where(h => h.Name is null || string.Equals(h.Name, button, StringComparison.OrdinalIgnoreCase))
            .Select(h => h.HttpMethod.ToUpperInvariant()).Append(HttpMethods.Get).Append(HttpMethods.Head).ToHashSet();
        if (methods.Contains(http.Request.Method))
            return null;
        http.Response.Headers.Allow = string.Join(", ", methods.Order());
        return StatusCodes.Status405MethodNotAllowed;
    }
}
