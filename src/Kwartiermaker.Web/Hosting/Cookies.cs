using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Hosting;

/// <summary>
/// Every cookie, whoever sets it, is for https and not for scripts; those of forms and notices are bound to this host too
/// (<c>__Host-</c>). The demo runs on plain http at localhost, where browsers would refuse such cookies.
/// </summary>
public static class Cookies
{
    public static void AddCookies(this WebApplicationBuilder builder)
    {
        var demo = builder.Environment.IsEnvironment("Demo");
        var prefix = demo ? "kwartiermaker-demo-" : "__Host-kwartiermaker-";
        builder.Services.AddAntiforgery(options => options.Cookie.Name = prefix + "form");
        builder.Services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = prefix + "notice");
        builder.Services.Configure<CookiePolicyOptions>(options =>
            (options.Secure, options.HttpOnly) = (demo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always, HttpOnlyPolicy.Always));
    }
}
