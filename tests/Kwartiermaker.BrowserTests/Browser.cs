using Microsoft.Playwright;

namespace Kwartiermaker.BrowserTests;

/// <summary>Debian's Chromium, started once for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? playwright;

    public IBrowser Chromium { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>A window of this width, desktop or phone, in Dutch.</summary>
    public async Task<IBrowserContext> OpenAsync(string address, int width, IEnumerable<KeyValuePair<string, string>>? headers = null) =>
        await Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 844 : 900 },
            Locale = "nl-NL",
            ExtraHTTPHeaders = headers,
        });

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        playwright?.Dispose();
    }
}
