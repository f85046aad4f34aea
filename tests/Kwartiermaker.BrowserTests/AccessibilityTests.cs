using Deque.AxeCore.Playwright;

namespace Kwartiermaker.BrowserTests;

/// <summary>Every page that a link in the demo leads to, at both widths: axe finds nothing, nothing overflows, nothing fails in the console.</summary>
[Collection(DemoVisits.Name)]
public sealed class AccessibilityTests(DemoHost demo, Browser browser)
{
    public static TheoryData<string, int> Visits()
    {
        var visits = new TheoryData<string, int>();
        foreach (var person in new[] { "geertje-wiarda", "esther-haverkamp", "margriet-van-loon", "sanne-velthuis", "stefan-molenaar", "olga-reinders", "gerard-holtkamp" })
        {
            visits.Add(person, 1280);
            visits.Add(person, 390);
        }

        return visits;
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Pages_OfAPerson_HaveNoFindings(string person, int width)
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

        // One page of each kind is enough: pages of two dossiers differ in data, not in shape. Each phase is visited though.
        var seen = new HashSet<string>();
        var queue = new Queue<string>(["/"]);
        while (queue.TryDequeue(out var path))
        {
            var answer = await page.GotoAsync(path);
            if (answer is null || answer.Status != 200)
            {
                findings.Add($"{path}: {answer?.Status}");
                continue;
            }

            var result = await page.RunAxe();
            findings.AddRange(result.Violations.SelectMany(v => v.Nodes.Take(2).Select(n => $"{path}: {v.Id}: {n.Html}")));
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            if (overflow > 1)
                findings.Add($"{path}: {overflow} px too wide at {width}");
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main a[href], nav a[href]')].map(a => a.getAttribute('href')).filter(h => h.startsWith('/'))"))
            {
                var target = link.Split('#')[0];
                if (!IsDownload(target) && seen.Add(Shape(target)))
                    queue.Enqueue(target);
            }
        }

        Assert.True(findings.Count == 0, string.Join("\n", findings.Distinct()));
        Assert.True(seen.Count > 1);
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

    private static bool IsDownload(string path) =>
        path.Contains("/bestanden/", StringComparison.Ordinal) || path.Contains("export", StringComparison.Ordinal) || path.EndsWith(".docx", StringComparison.Ordinal)
        || path.EndsWith(".xlsx", StringComparison.Ordinal) || path.Contains("handler=", StringComparison.Ordinal) || path.StartsWith("/api", StringComparison.Ordinal);

    /// <summary>The path with every id replaced, without its query: pages of one shape are visited once.</summary>
    private static string Shape(string path) =>
        System.Text.RegularExpressions.Regex.Replace(path.Split('?')[0], "[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
}
