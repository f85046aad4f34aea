using Kwartiermaker.Access.People;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Reference;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using System.Security.Claims;
using System.Text.Encodings.Web;

namespace Kwartiermaker.Tests.Support;

/// <summary>The real host on a real database, at a fixed moment: Tuesday 24 November 2026, 10:00 in the Netherlands.</summary>
public sealed class TestApp : WebApplicationFactory<Program>
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly DateTimeOffset Beginning = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase database;
    private readonly Action<IWebHostBuilder>? more;

    private readonly bool keepDatabase;

    /// <param name="keepDatabase">Leave the database behind: it is the template, or a second app uses it.</param>
    public TestApp(TestDatabase database, Action<IWebHostBuilder>? more = null, bool keepDatabase = false)
    {
        this.database = database;
        this.more = more;
        this.keepDatabase = keepDatabase;
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.BaseAddress = new Uri("https://localhost");
    }

    public TestDatabase Database => database;

    public FakeTimeProvider Time { get; } = new(Beginning);

    /// <summary>An app with settings of its own; without any, borrow one (<c>AppTests</c>).</summary>
    public static async Task<TestApp> StartAsync(Action<IWebHostBuilder>? more = null) => new(await TestDatabase.FilledAsync(), more);

    public void Start() => _ = Services;

    /// <summary>The same host on a database, a clock and a memory as they were when it started.</summary>
    public async Task BeginAgainAsync()
    {
        await database.BeginAgainAsync();
        Services.GetRequiredService<ReferenceMemory>().Forget();
        ((MemoryCache)Services.GetRequiredService<IMemoryCache>()).Clear();
        Time.AdjustTime(Beginning);
    }

    /// <summary>A client as this person; redirects are not followed.</summary>
    public HttpClient As(TestPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("X-Test-Person", person.ToHeader());
        return client;
    }

    /// <summary>Runs one use case as this person, in a request scope of its own.</summary>
    public async Task<T> AskAsync<THandler, T>(TestPerson person, Func<THandler, Task<T>> ask)
        where THandler : notnull
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(ask);
        await using var scope = Services.CreateAsyncScope();
        person.SignIn(scope.ServiceProvider);
        return await ask(scope.ServiceProvider.GetRequiredService<THandler>());
    }

    public async Task<T> WithDatabaseAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>Makes the person known, so that screens can name and choose them.</summary>
    public async Task<TestPerson> KnowAsync(TestPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        await using var scope = Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<RecordSignInHandler>().HandleAsync(
            new RecordSignIn(person.Name, person.Name, "", [person.Role], [.. person.Scope.ToItems()]), default);
        return person with { Id = id };
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Test");
        builder.UseSetting("Database:Provider", database.Provider);
        builder.UseSetting("Database:Connection", database.Connection);
        builder.UseSetting("Audit:KeyFile", TestKey.Path);
        // Hosts are lent on from test to test; who tests anchors keeps them.
        builder.UseSetting("Audit:AnchorFile", "");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        // Walks along every route are refused thousands of times.
        builder.UseSetting("Logging:LogLevel:Kwartiermaker.Security", "None");
        builder.ConfigureAppConfiguration((host, _) => host.HostingEnvironment.WebRootFileProvider = new NoWatching(host.HostingEnvironment.WebRootFileProvider));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, TestSignIn>("test", null);
            services.PostConfigure<AuthenticationOptions>(
                o => (o.DefaultScheme, o.DefaultAuthenticateScheme, o.DefaultChallengeScheme, o.DefaultForbidScheme) = ("test", "test", "test", "test"));
        });
        more?.Invoke(builder);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!keepDatabase)
            await database.DisposeAsync();
    }

    /// <summary>Believes the header that <see cref="As"/> sends; everything behind it is the real thing.</summary>
    private sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (TestPerson.FromHeader(Request.Headers["X-Test-Person"]) is not { } person)
                return Task.FromResult(AuthenticateResult.NoResult());
            ClaimsPrincipal principal = SignInSetup.Principal(person.Id, person.Name, [person.Role], person.Scope.ToItems());
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name)));
        }
    }
}
