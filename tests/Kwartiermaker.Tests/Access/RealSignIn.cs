using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Access;

/// <summary>The host as it runs in production, with the identity provider instead of the tests' own sign-in.</summary>
internal static class RealSignIn
{
    public static Task<TestApp> StartAsync(FakeIdentityProvider provider, Action<IWebHostBuilder>? more = null) => TestApp.StartAsync(builder =>
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("AllowedHosts", "localhost");
        builder.UseSetting("SignIn:Authority", provider.Authority);
        builder.UseSetting("SignIn:ClientId", FakeIdentityProvider.ClientId);
        builder.UseSetting("SignIn:ClientSecret", FakeIdentityProvider.ClientSecret);
        builder.ConfigureTestServices(Undo);
        more?.Invoke(builder);
    });

    /// <summary>Takes the tests' sign-in away again, and goes by the clock on the wall as cookies and tokens do.</summary>
    public static void Undo(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.PostConfigure<AuthenticationOptions>(o =>
            (o.DefaultScheme, o.DefaultAuthenticateScheme, o.DefaultChallengeScheme, o.DefaultForbidScheme) = (SignInSetup.Choose, null, SignInSetup.Choose, null));
    }
}
