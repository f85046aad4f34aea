using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Modules;
using Microsoft.AspNetCore.Localization;
using System.Globalization;

namespace Kwartiermaker.Web.Hosting;

/// <summary>Dutch first, English by choice; the choice is kept in a cookie.</summary>
public static class LanguageSetup
{
    public static void AddLanguages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(s => new Texts([.. s.GetRequiredService<ModuleList>().All.Select(m => m.Assembly), typeof(LanguageSetup).Assembly]));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            CultureInfo[] cultures = [new("nl-NL"), new("en-GB")];
            options.DefaultRequestCulture = new RequestCulture(cultures[0]);
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = builder.Environment.CookieName("language") }];
        });
    }
}
