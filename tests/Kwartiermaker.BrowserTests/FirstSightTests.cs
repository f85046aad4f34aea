namespace Kwartiermaker.BrowserTests;

/// <summary>What a browser makes of the frame of a page: room for the text, and a weight that fits what is said.</summary>
[Collection(DemoVisits.Name)]
public sealed class FirstSightTests(DemoHost demo, Browser browser)
{
    [Theory]
    [InlineData("/aanmelden", 1280)]
    [InlineData("/aanmelden", 820)]
    [InlineData("/toegankelijkheid", 1280)]
    [InlineData("/geen-toegang", 1280)]
    [InlineData("/bestaat-niet", 1280)]
    public async Task Page_SignedOut_HasRoomForItsText(string path, int width)
    {
        await using var context = await browser.OpenAsync(demo.Address, width);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);

        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('main').getBoundingClientRect().width"), 600, 800);
    }

    [Fact]
    public async Task Phone_HasTheWayOut()
    {
        await using var context = await browser.OpenAsync(demo.Address, 390);
        var page = await context.NewPageAsync();
        await DemoHost.SignInAsync(page, "geertje-wiarda");
        await page.ClickAsync(".km-menu:not(.km-menu--acts) > summary");
        await page.LeaveAsync(() => page.ClickAsync(".km-menu__who button[form='afmelden']"));

        Assert.Equal("/aanmelden", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Optional_IsLighterThanTheLabel()
    {
        await using var context = await browser.OpenAsync(demo.Address, 1280);
        var page = await context.NewPageAsync();
        await DemoHost.SignInAsync(page, "geertje-wiarda");
        await page.GotoAsync("/locaties/nieuw");

        Assert.Equal("400", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.km-optional')).fontWeight"));
    }

    [Fact]
    public async Task Date_IsSaidInWords_InTheLanguageOfThePage()
    {
        await using var context = await browser.OpenAsync(demo.Address, 1280);
        var page = await context.NewPageAsync();
        await DemoHost.SignInAsync(page, "geertje-wiarda");
        await page.GotoAsync("/locaties/nieuw");
        await page.Locator("input[type=date]").First.FillAsync("2027-01-09");

        await page.Locator(".km-date-words", new() { HasText = "zaterdag 9 januari 2027" }).WaitForAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Pictures_FitThePage(int width)
    {
        await using var context = await browser.OpenAsync(demo.Address, width);
        var page = await context.NewPageAsync();
        await DemoHost.SignInAsync(page, "geertje-wiarda");
        await page.GotoAsync("/onderdelen");

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('.km-bars').getBoundingClientRect().width"), 250, 46 * 16);
        Assert.Equal(13, await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.km-bars text')).fontSize)"));
    }

    [Fact]
    public async Task Late_IsRed()
    {
        await using var context = await browser.OpenAsync(demo.Address, 1280);
        var page = await context.NewPageAsync();
        await DemoHost.SignInAsync(page, "geertje-wiarda");
        const string color = "s => getComputedStyle(document.querySelector(s)).color";

        Assert.NotEqual(await page.EvaluateAsync<string>(color, "main h1"), await page.EvaluateAsync<string>(color, ".km-list .late .km-icon"));
        Assert.NotEqual(await page.EvaluateAsync<string>(color, "main h1"), await page.EvaluateAsync<string>(color, ".km-list .late small b"));
    }
}
