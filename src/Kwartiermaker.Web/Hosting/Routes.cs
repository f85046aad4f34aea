namespace Kwartiermaker.Web.Hosting;

public static class Routes
{
    /// <summary>
    /// An address that does not exist is 404 for everyone, and a wrong method or content type is 405 or 415: rights are
    /// asked after that, for routes that are there.
    /// </summary>
    public static void UseKnownRoutes(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.GetEndpoint() is not { } endpoint)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        // Routing's own answers carry nothing that a route of ours would carry.
        return endpoint is not RouteEndpoint && endpoint.Metadata.Count == 0 ? endpoint.RequestDelegate!(http) : next(http);
    });
}
