namespace Kwartiermaker.Web.Hosting;

public static class ErrorPages
{
    /// <summary>Pages answer errors with a page; the API answers with problem+json (<see cref="Api.ApiRules"/>).</summary>
    public static void UseErrorPages(this WebApplication app) => app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api"), pages =>
    {
        pages.UseExceptionHandler("/fout");
        pages.UseStatusCodePagesWithReExecute("/fout/{0}");
    });
}
