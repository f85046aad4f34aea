using Kwartiermaker.Tests.Support;
using Microsoft.Playwright;
using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kwartiermaker.BrowserTests;

/// <summary>
/// The README shows three pages of the demo. Each page still shows what the README says of it, and each picture is there.
/// With KWARTIERMAKER_APPROVE=1 the pictures are taken anew.
/// </summary>
[Collection(DemoVisits.Name)]
public sealed class ReadmePicturesTests(DemoHost demo, Browser browser)
{
    private const int Width = 1280;
    private const int Height = 900;

    [Fact]
    public async Task Home_ShowsWhatIsLate()
    {
        await using var window = await browser.OpenAsync(demo.Address, Width);
        var page = await window.NewPageAsync();
        await DemoHost.SignInAsync(page, "marieke-smeets");

        await page.GetByRole(AriaRole.Heading, new() { Name = "Vandaag", Level = 1 }).WaitForAsync();
        var late = page.Locator(".km-card--late");
        Assert.StartsWith("Te laat", await late.GetByRole(AriaRole.Heading).InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await late.Locator("li").CountAsync());
        Assert.True(await page.GetByRole(AriaRole.Row).CountAsync() > 5);
        await IsPicturedAsync(page, "home");
    }

    [Fact]
    public async Task Map_ShowsEveryLocation()
    {
        await using var window = await browser.OpenAsync(demo.Address, Width);
        var page = await window.NewPageAsync();
        await DemoHost.SignInAsync(page, "margriet-van-loon");
        await page.GotoAsync("/locaties/kaart");

        await page.Locator(".km-map .km-cluster").First.WaitForAsync();
        await page.Locator(".km-map__land").First.WaitForAsync();
        var found = int.Parse(await page.Locator(".km-head .km-tag").InnerTextAsync(), CultureInfo.InvariantCulture);
        var drawn = await page.EvaluateAsync<int>(
            "[...document.querySelectorAll('.leaflet-marker-icon')]"
            + ".map(m => parseInt(m.querySelector('.km-cluster > [aria-hidden]')?.textContent ?? '1')).reduce((a, b) => a + b, 0)");
        Assert.True(found > 20);
        Assert.Equal(found, drawn);
        await IsPicturedAsync(page, "map");
    }

    [Fact]
    public async Task Dossier_ShowsPhasesNextStepAndTimeline()
    {
        await using var window = await browser.OpenAsync(demo.Address, Width);
        var page = await window.NewPageAsync();
        await DemoHost.SignInAsync(page, "marieke-smeets");
        await page.GotoAsync("/locaties?fase=PlanAndPermits");
        await page.GetByRole(AriaRole.Link, new() { Name = "Baroniekazerne" }).First.ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "Baroniekazerne, Breda" }).WaitForAsync();
        Assert.StartsWith("Plan en vergunning", await page.Locator(".km-phases [aria-current=step]").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var heading in new[] { "Volgende stap", "Wat nog moet voor (Ver)bouw en inrichting", "Termijnen", "Tijdlijn" })
            Assert.Equal(1, await page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }).CountAsync());
        Assert.NotEqual(0, await page.Locator(".km-conditions li.missing").CountAsync());
        Assert.NotEqual(0, await page.Locator(".km-timeline li").CountAsync());
        await IsPicturedAsync(page, "dossier");
    }

    private static async Task IsPicturedAsync(IPage page, string name)
    {
        var file = Path.Combine(Repository.Root, "docs", "images", name + ".png");
        if (Environment.GetEnvironmentVariable("KWARTIERMAKER_APPROVE") == "1")
        {
            await page.SetViewportSizeAsync(Width, Height);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, Animations = ScreenshotAnimations.Disabled });
        }

        var picture = await File.ReadAllBytesAsync(file);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
        Assert.Equal((Width, Height), (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20))));
        Assert.InRange(picture.Length, 20_000, 240_000);
        var alt = Regex.Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md")), @$"!\[(.*?)\]\(docs/images/{name}\.png\)").Groups[1].Value;
        Assert.True(alt.Length > 30, $"README.md shows {name}.png without saying what is on it.");
    }
}
