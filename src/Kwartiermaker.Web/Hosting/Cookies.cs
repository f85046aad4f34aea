using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Hosting;

/// <summary>
/// Every cookie, whoever sets it, is for https and not for scripts, and bound to this host (<c>__Host-</c>). The demo runs on plain http at
/// localhost, where browsers would refuse such cookies.
/// </summary>
public static class Cookies
{
    public static void AddCookies(this WebApplicationBuilder builder)
    {
        var demo = builder.Environment.IsEnvironment("Demo");
        builder.Services.AddAntiforgery(options => options.Cookie.Name = builder.Environment.CookieName("form"));
        builder.Services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = builder.Environment.CookieName("notice"));
        builder.Services.Configure<CookiePolicyOptions>(options =>
            (options.Secure, options.HttpOnly) = (demo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always, HttpOnlyPolicy.Always));
    }

    /// <param name="of">What it is for; null: the session.</param>
    public static string CookieName(this IHostEnvironment environment, string? of = null) =>
        (environment.IsEnvironment("Demo") ? "kwartiermaker-demo" : "__Host-kwartiermaker") + (of is null ? "" : "-" + of);
}
