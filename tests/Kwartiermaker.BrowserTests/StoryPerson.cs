using Kwartiermaker.Tests.Support;
using Microsoft.Playwright;
using System.Text.RegularExpressions;

namespace Kwartiermaker.BrowserTests;

/// <summary>Somebody at work in a window of their own: follows links, fills in forms by their labels and presses buttons by their names.</summary>
internal sealed class StoryPerson(IBrowserContext window, IPage page, StoryPictures pictures, StoryCount count) : IAsyncDisposable
{
    private readonly List<string> faults = [];

    public IPage Page => page;

    public static async Task<StoryPerson> ComeInAsync(Browser browser, string address, TestPerson person, StoryPictures pictures, StoryCount count, int width = 1280)
    {
        ArgumentNullException.ThrowIfNull(browser);
        ArgumentNullException.ThrowIfNull(person);
        var window = await browser.OpenAsync(address, width, [new("X-Test-Person", person.ToHeader())]);
        var page = await window.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        var somebody = new StoryPerson(window, page, pictures, count);
        page.Console += (_, message) =>
        {
            // Answers that are not 200 are judged below.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                somebody.faults.Add($"{page.Url}: {message.Text}");
        };
        page.Response += (_, answer) =>
        {
            // A refused form comes back with 422 or, when somebody was first, with 409.
            if (answer.Status >= 400 && answer.Status is not (409 or 422))
                somebody.faults.Add($"{answer.Url}: {answer.Status}");
        };
        return somebody;
    }

    public async Task GoAsync(string path)
    {
        await page.GotoAsync(path);
        Assert.Empty(faults);
    }

    /// <param name="link">Its whole name, with what it says to screen readers only.</param>
    public Task FollowAsync(string link, ILocator? within = null)
    {
        var name = new Regex($"^{Regex.Escape(link).Replace(":", " ?:", StringComparison.Ordinal)}$");
        count.Clicks++;
        return LeaveAsync(() => (within ?? page.Locator("main, nav")).GetByRole(AriaRole.Link, new() { NameRegex = name }).ClickAsync());
    }

    /// <summary>Opens a step of the location: beside the step at hand, or else from the tab under which it stands.</summary>
    public async Task OpenPartAsync(string step)
    {
        var side = page.GetByRole(AriaRole.Navigation, new() { Name = "Stappen" });
        if (await side.CountAsync() == 0)
        {
            // A form has no tabs; its trail leads back to the location.
            var tabs = page.GetByRole(AriaRole.Navigation, new() { Name = "Onderdelen van deze locatie" });
            if (await tabs.CountAsync() == 0)
            {
                count.Clicks++;
                await LeaveAsync(() => page.Locator(".km-crumb a").Nth(2).ClickAsync());
            }

            await FollowAsync("Realisatie", tabs);
            side = page.Locator("main .km-grid--groups");
        }

        await FollowAsync(step, side);
    }

    /// <summary>Opens what asks for a second press, and presses that.</summary>
    public async Task DoConfirmedAsync(string button, string confirm, string? picture = null)
    {
        count.Clicks++;
        await page.Locator(".km-confirm > summary").GetByText(button, new() { Exact = true }).ClickAsync();
        await DoAsync(confirm, picture);
    }

    /// <summary>From the home page to the first thing that waits.</summary>
    public Task TakeUpAsync()
    {
        count.Clicks++;
        return LeaveAsync(() => page.Locator("section", new() { HasText = "Wacht op u" }).Locator("li a").First.ClickAsync());
    }

    /// <summary>From the overview of the dossier to where its next step is taken.</summary>
    public async Task GoOnAsync(string overview, string expected)
    {
        await GoAsync(overview);
        count.Clicks++;
        await LeaveAsync(() => page.Locator(".km-next a", new() { HasTextRegex = new("^(Doe dit nu|Doe het zelf)$") }).ClickAsync());
        Assert.EndsWith("/" + expected, page.Url, StringComparison.Ordinal);
    }

    public Task PressAsync(string button)
    {
        count.Clicks++;
        return LeaveAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
    }

    /// <summary>Presses, and reads that it was done.</summary>
    public async Task DoAsync(string button, string? picture = null)
    {
        await PressAsync(button);
        var refused = await page.Locator(".km-errors").AllInnerTextsAsync();
        Assert.True(refused.Count == 0, string.Join("\n", refused));
        await page.Locator(".utrecht-alert--ok").First.WaitForAsync();
        count.Saved++;
        if (picture is not null)
            await PictureAsync(picture);
    }

    /// <summary>Presses, and answers with what the page says is wrong.</summary>
    public async Task<string> PressInVainAsync(string button)
    {
        await PressAsync(button);
        return await page.Locator(".km-errors").InnerTextAsync();
    }

    public Task FillAsync(params (string Label, string Value)[] answers) => FillInAsync(page.Locator("main"), answers);

    /// <summary>Fills in one row of a table, whose fields are called by the row and by the head of their column.</summary>
    public Task FillRowAsync(string row, params (string Label, string Value)[] answers) => FillAsync([.. answers.Select(a => ($"{row}: {a.Label}", a.Value))]);

    /// <summary>Ticks a box or chooses an answer by its button.</summary>
    public Task TickAsync(ILocator box)
    {
        ArgumentNullException.ThrowIfNull(box);
        count.Clicks++;
        return box.CheckAsync();
    }

    public async Task FillInAsync(ILocator scope, params (string Label, string Value)[] answers)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(answers);
        foreach (var (label, value) in answers)
        {
            var field = scope.GetByLabel(new Regex($"^{Regex.Escape(label)}( \\(niet verplicht\\))?$"));
            if (await field.EvaluateAsync<string>("field => field.tagName") != "SELECT")
            {
                await field.FillAsync(value);
                continue;
            }

            var choices = await field.Locator("option").AllTextContentsAsync();
            var choice = choices.SingleOrDefault(c => c == value) ?? choices.Single(c => c.StartsWith(value, StringComparison.Ordinal));
            count.Clicks++;
            await field.SelectOptionAsync(new SelectOptionValue { Label = choice });
        }
    }

    /// <summary>Sends a form that the page does not offer, with the page's own anti-forgery token, and answers with why it is refused.</summary>
    public async Task<string> ForceAsync(string address, string field, string value)
    {
        await LeaveAsync(() => page.EvaluateAsync(
            """
            ([address, field, value]) => {
              const form = document.createElement('form');
              form.method = 'post';
              form.action = address;
              const token = document.querySelector('input[name=__RequestVerificationToken]').value;
              for (const [name, text] of [[field, value], ['__RequestVerificationToken', token]]) {
                const input = document.createElement('input');
                [input.type, input.name, input.value] = ['hidden', name, text];
                form.append(input);
              }
              document.body.append(form);
              form.submit();
            }
            """,
            new[] { address, field, value }));
        return await page.Locator(".km-errors").InnerTextAsync();
    }

    public Task<string> TextAsync() => page.Locator("main").InnerTextAsync();

    public async Task SeesAsync(params string[] sentences)
    {
        var text = (await TextAsync()).ReplaceLineEndings(" ");
        foreach (var sentence in sentences)
            Assert.Contains(sentence, text, StringComparison.Ordinal);
    }

    public Task PictureAsync(string name) => pictures.TakeAsync(page, name);

    private async Task LeaveAsync(Func<Task> act)
    {
        await page.LeaveAsync(act);
        Assert.Empty(faults);
    }

    public ValueTask DisposeAsync() => window.DisposeAsync();
}
