using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kwartiermaker.BrowserTests;

/// <summary>The demo as <c>make run</c> shows it, on a real socket, shared by the tests that only look.</summary>
public sealed class DemoHost : IAsyncLifetime
{
    private TestDatabase? database;
    private DemoFactory? factory;

    public string Address { get; private set; } = "";

    public IServiceProvider Services => factory!.Services;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.EmptyAsync();
        factory = new DemoFactory(database);
        factory.UseKestrel(0);
        factory.StartServer();
        Address = factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    /// <summary>Signs in as a demo person, through the page.</summary>
    public static async Task SignInAsync(IPage page, string person)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.GotoAsync("/aanmelden");
        await page.LeaveAsync(() => page.ClickAsync($"button[value='{person}']"));
        Assert.Equal("/", new Uri(page.Url).AbsolutePath);
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is not null)
            await factory.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }

    private sealed class DemoFactory(TestDatabase database) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Demo");
            builder.UseSetting("Database:Provider", database.Provider);
            builder.UseSetting("Database:Connection", database.Connection);
            builder.UseSetting("Audit:KeyFile", TestKey.Path);
            builder.UseSetting("Audit:AnchorFile", "");
            builder.UseSetting("Jobs:Enabled", "false");
            builder.UseSetting("RateLimit:SignInPerMinute", "1000");
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
        }
    }
}

[CollectionDefinition(Name)]
public sealed class DemoVisits : ICollectionFixture<DemoHost>, ICollectionFixture<Browser>
{
    public const string Name = "demo";
}
