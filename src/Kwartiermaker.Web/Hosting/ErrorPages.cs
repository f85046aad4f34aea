using Microsoft.AspNetCore.Diagnostics;

namespace Kwartiermaker.Web.Hosting;

public static class ErrorPages
{
    /// <summary>Pages answer errors with a page; the API answers with problem+json (<see cref="Api.ApiRules"/>).</summary>
    public static void UseErrorPages(this WebApplication app) => app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api"), pages =>
    {
        pages.UseExceptionHandler("/fout");
        pages.UseStatusCodePagesWithReExecute("/fout/{0}");
    });

    /// <summary>The error page is being shown for an earlier answer: it is no request of its own, and nothing is refused twice.</summary>
    internal static bool IsShown(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
}
