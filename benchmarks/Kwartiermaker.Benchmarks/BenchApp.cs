using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using System.Text.Encodings.Web;

namespace Kwartiermaker.Benchmarks;

/// <summary>The real host on Kestrel with the settings of production; only the sign-in believes a header.</summary>
internal sealed class BenchApp : WebApplicationFactory<Program>
{
    private readonly BenchDatabase database;

    public BenchApp(BenchDatabase database)
    {
        this.database = database;
        Bare = new Bare(database);
        UseKestrel(0);
    }

    public Recorder Recorder { get; } = new();

    public Bare Bare { get; }

    /// <summary>Connections that stay open; redirects are not followed.</summary>
    public HttpClient Connect()
    {
        StartServer();
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = ClientOptions.BaseAddress };
    }

    /// <summary>Runs one use case as this person, in a scope of its own.</summary>
    public async Task<T> AskAsync<THandler, T>(Person? person, Func<THandler, Task<T>> ask)
        where THandler : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        person?.SignIn(scope.ServiceProvider.GetRequiredService<CurrentUser>(), scope.ServiceProvider.GetRequiredService<RoleMatrix>());
        return await ask(scope.ServiceProvider.GetRequiredService<THandler>());
    }

    public T Ask<TService, T>(Func<TService, T> ask)
        where TService : notnull
    {
        using var scope = Services.CreateScope();
        return ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSolutionRelativeContentRoot("src/Kwartiermaker.Web", "*.slnx");
        builder.UseEnvironment("Production");
        builder.UseSetting("AllowedHosts", "localhost;127.0.0.1");
        builder.UseSetting("Limits:CostlyPerMinute", "1000000");
        builder.UseSetting("SignIn:Authority", "https://sign-in.example");
        builder.UseSetting("SignIn:ClientId", "bench");
        builder.UseSetting("Database:Provider", database.Provider);
        builder.UseSetting("Database:Connection", database.Connection);
        builder.UseSetting("Audit:KeyFile", database.KeyFile);
        builder.UseSetting("Audit:AnchorFile", "");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error");
        builder.UseSetting("Logging:LogLevel:Kwartiermaker.Security", "Error");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IStartupFilter>(Bare);
            services.ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(Recorder));
            services.AddAuthentication("bench").AddScheme<AuthenticationSchemeOptions, BenchSignIn>("bench", null);
            services.PostConfigure<AuthenticationOptions>(o => (o.DefaultScheme, o.DefaultAuthenticateScheme, o.DefaultChallengeScheme, o.DefaultForbidScheme) = ("bench", "bench", "bench", "bench"));
        });
    }

    private sealed class BenchSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            Person.From(Request.Headers[Person.Header]) is { } person
                ? AuthenticateResult.Success(new AuthenticationTicket(SignInSetup.Principal(person.Id, person.Name, [person.Role], person.Scope.ToItems()), Scheme.Name))
                : AuthenticateResult.NoResult());
    }
}
