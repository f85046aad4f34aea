using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using System.Text.RegularExpressions;

namespace Kwartiermaker.BrowserTests;

/// <summary>
/// Every page that a link in the demo leads to, at both widths: axe finds nothing, nothing overflows, nothing fails in the console.
/// Each page is visited by the first person who comes along it; home, and on a wide screen a dossier and its tabs, by everybody.
/// </summary>
[Collection(DemoVisits.Name)]
public sealed partial class AccessibilityTests(DemoHost demo, Browser browser)
{
    private static readonly Dictionary<int, HashSet<string>> Visited = new() { [1280] = [], [390] = [] };

    [Theory]
    [InlineData("geertje-wiarda")]
    [InlineData("esther-haverkamp")]
    [InlineData("margriet-van-loon")]
    [InlineData("sanne-velthuis")]
    [InlineData("stefan-molenaar")]
    [InlineData("olga-reinders")]
    [InlineData("gerard-holtkamp")]
    public async Task Pages_OfAPerson_HaveNoFindings(string person)
    {
        var findings = await Task.WhenAll(VisitAsync(person, 1280), VisitAsync(person, 390));

        Assert.Equal("", string.Join("\n", findings.SelectMany(f => f)));
    }

    /// <returns>What is wrong with the pages, each with its address.</returns>
    private async Task<IEnumerable<string>> VisitAsync(string person, int width)
    {
        await using var context = await browser.OpenAsync(demo.Address, width);
        var page = await context.NewPageAsync();
        var findings = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                findings.Add($"{page.Url}: {message.Text}");
        };
        await DemoHost.SignInAsync(page, person);

        var seen = new HashSet<string>();
        var queue = new Queue<string>(["/"]);
        while (queue.TryDequeue(out var path))
        {
            if (await OpenAsync(page, path) is not { } answer)
                continue;
            if (answer.Status != 200)
            {
                findings.Add($"{path}: {answer.Status}");
                continue;
            }

            var result = await page.RunAxe();
            findings.AddRange(result.Violations.SelectMany(v => v.Nodes.Take(2).Select(n => $"{path}: {v.Id}: {n.Html}")));
            // A tablet shows the same page as a desktop, only narrower.
            foreach (var narrow in width == 1280 ? [width, 820] : new[] { width })
            {
                await page.SetViewportSizeAsync(narrow, 900);
                var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
                if (overflow > 1)
                    findings.Add($"{path}: {overflow} px too wide at {narrow}");
            }

            await page.SetViewportSizeAsync(width, 900);
            foreach (var link in await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('main a[href], nav a[href]')].map(a => a.getAttribute('href')).filter(h => h.startsWith('/'))"))
            {
                var target = link.Split('#')[0];
                if (!IsDownload(target) && seen.Add(Shape(target)) && (Visited[width].Add(Shape(target)) || (width == 1280 && DossierTab().IsMatch(target))))
                    queue.Enqueue(target);
            }
        }

        if (seen.Count < 2)
            findings.Add("nothing to visit");
        return findings.Distinct();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task SignIn_HasNoFindings(int width)
    {
        await using var context = await browser.OpenAsync(demo.Address, width);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/aanmelden");

        Assert.Empty((await page.RunAxe()).Violations);
    }

    /// <summary>Null when the link turns out to be a file.</summary>
    private static async Task<IResponse?> OpenAsync(IPage page, string path)
    {
        try
        {
            return await page.GotoAsync(path);
        }
        catch (PlaywrightException download) when (download.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static bool IsDownload(string path) =>
        path.Contains("/bestanden/", StringComparison.Ordinal) || path.Contains("export", StringComparison.Ordinal) || path.EndsWith(".docx", StringComparison.Ordinal)
        || path.EndsWith(".xlsx", StringComparison.Ordinal) || path.Contains("handler=", StringComparison.Ordinal) || path.StartsWith("/api", StringComparison.Ordinal);

    /// <summary>The path with every id replaced, without its query: pages of one shape are visited once.</summary>
    private static string Shape(string path) =>
        Id().Replace(path.Split('?')[0], "{id}");

    /// <summary>The id of a row, or the key of a dated value: pages that differ in nothing else are one.</summary>
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=^/beheer/waarden/)[a-z0-9.-]+")]
    private static partial Regex Id();

    [GeneratedRegex("^/locaties/[0-9a-f-]{36}(/[a-z]+)?$")]
    private static partial Regex DossierTab();
}
