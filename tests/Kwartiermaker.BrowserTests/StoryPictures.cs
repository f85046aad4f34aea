using Microsoft.Playwright;
using System.Globalization;

namespace Kwartiermaker.BrowserTests;

/// <summary>Keeps a picture of every step when KWARTIERMAKER_SCREENSHOTS names a folder.</summary>
internal sealed class StoryPictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("KWARTIERMAKER_SCREENSHOTS");

    private int taken;

    public async Task TakeAsync(IPage page, string name)
    {
        if (string.IsNullOrEmpty(Folder))
            return;
        await page.EvaluateAsync("scrollTo(0, 0)");
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{++taken:00}-{name}.png")),
            FullPage = true,
        });
    }
}
