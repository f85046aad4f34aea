using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Demo;
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
        builder.InProduction(provider.Authority).ConfigureTestServices(Undo);
        more?.Invoke(builder);
    });

    /// <summary>The least that production asks for.</summary>
    public static IWebHostBuilder InProduction(this IWebHostBuilder builder, string authority = "https://login.example/") => builder.UseEnvironment("Production")
        .UseSetting("AllowedHosts", "localhost").UseSetting("SignIn:Authority", authority)
        .UseSetting("SignIn:ClientId", FakeIdentityProvider.ClientId).UseSetting("SignIn:ClientSecret", FakeIdentityProvider.ClientSecret);

    /// <summary>The demo, where people choose who they are: with the cookie and the session of the real thing, and the clock of the tests.</summary>
    public static void InDemo(IWebHostBuilder builder) => builder.UseEnvironment("Demo").ConfigureTestServices(services =>
    {
        UndoScheme(services);
        // The people are enough; telling the stories takes longer than all the tests of sign-in.
        services.Remove(services.Single(s => s.ImplementationType == typeof(DemoStories)));
    });

    /// <summary>Takes the tests' sign-in away again, and goes by the clock on the wall as tokens do.</summary>
    public static void Undo(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        UndoScheme(services);
    }

    /// <summary>Takes the tests' sign-in away, and leaves their clock.</summary>
    public static void UndoScheme(IServiceCollection services) =>
        services.PostConfigure<AuthenticationOptions>(o =>
            (o.DefaultScheme, o.DefaultAuthenticateScheme, o.DefaultChallengeScheme, o.DefaultForbidScheme) = (SignInSetup.Choose, null, SignInSetup.Choose, null));
}
