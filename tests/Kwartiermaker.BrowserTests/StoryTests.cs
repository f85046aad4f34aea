using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using System.Globalization;

namespace Kwartiermaker.BrowserTests;

/// <summary>
/// The whole way of one location, told by five people in their own windows with real input: a former care home in Tubbergen,
/// 400 places, from the first idea to the opening. Every gate is first tried too early, and says why it stays shut.
/// </summary>
public sealed partial class StoryTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    /// <summary>More forms or presses than this, from idea to opening, and people keep their own lists again.</summary>
    private const int MostSaved = 55, MostClicks = 190;

    private readonly StoryPictures pictures = new();
    private readonly StoryCount count = new();
    private TestApp app = null!;
    private string address = "";
    private StoryPerson propertyDirector = null!;
    private StoryPerson projectDirector = null!;
    private StoryPerson regionalManager = null!;
    private StoryPerson official = null!;
    private StoryPerson locationManager = null!;

    /// <summary>Address of the dossier's overview.</summary>
    private string dossier = "";

    public async ValueTask InitializeAsync()
    {
        app = new TestApp(await TestDatabase.EmptyAsync());
        app.UseKestrel(0);
        app.StartServer();
        address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        propertyDirector = await ComeInAsync(TestPerson.PropertyDirector);
        projectDirector = await ComeInAsync(TestPerson.ProjectDirector);
        regionalManager = await ComeInAsync(TestPerson.RegionalManager);
        official = await ComeInAsync(TestPerson.Official);
        locationManager = await ComeInAsync(TestPerson.LocationManager);
    }

    [Fact]
    public async Task Location_FromFirstIdeaToOpening()
    {
        await RegisterAsync();
        await ScreenAsync();
        await TalkAsync();
        await TakePositionAsync();
        await RequestAsync();
        await BriefTheCouncilAsync();
        await StudyAsync();
        await NegotiateAsync();
        await AgreeAsync();
        await PlanAsync();
        await FollowThePermitAsync();
        await BuildAsync();
        await OpenAsync();
        Assert.True(count.Saved <= MostSaved && count.Clicks <= MostClicks, $"From idea to opening: {count.Saved} forms saved, {count.Clicks} presses.");
        TestContext.Current.TestOutputHelper?.WriteLine($"From idea to opening: {count.Saved} forms saved, {count.Clicks} presses.");
        await LookBackAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in new[] { propertyDirector, projectDirector, regionalManager, official, locationManager })
        {
            if (person is not null)
                await person.DisposeAsync();
        }

        if (app is not null)
            await app.DisposeAsync();
    }

    private async Task<StoryPerson> ComeInAsync(TestPerson person) => await StoryPerson.ComeInAsync(browser, address, await app.KnowAsync(person), pictures, count);

    /// <summary>It becomes this day, at noon in the Netherlands unless the hour is another.</summary>
    private void Become(string day, int hour = 12)
    {
        var local = DateOnly.Parse(day, CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(hour, 0));
        app.Time.SetUtcNow(TimeZoneInfo.ConvertTimeToUtc(local, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam")));
    }

    /// <summary>
    /// Tries a gate too early: the overview says what is missing and offers no button; whoever sends the form all the same
    /// reads every reason, and the dossier stays where it is.
    /// </summary>
    private async Task IsShutAsync(StoryPerson who, string phase, string name, params (string Condition, string Why, string Refusal)[] missing)
    {
        await who.GoAsync(dossier);
        var stands = await PhaseAsync(who);
        await who.Page.GetByRole(AriaRole.Heading, new() { Name = $"Wat nog moet voor {name}" }).WaitForAsync();
        Assert.Equal(0, await who.Page.Locator(".km-confirm").CountAsync());
        var listed = await who.Page.Locator(".km-conditions li.missing").AllInnerTextsAsync();
        foreach (var (condition, why, _) in missing)
            Assert.Contains(listed, l => l.Contains(condition, StringComparison.Ordinal) && l.Contains("ontbreekt", StringComparison.Ordinal)
                && l.Contains(why, StringComparison.Ordinal));

        var refused = await who.ForceAsync(dossier + "?handler=Pass", "to", phase);
        foreach (var (_, _, refusal) in missing)
            Assert.Contains(refusal, refused, StringComparison.Ordinal);
        Assert.Equal(stands, await PhaseAsync(who));
        await who.PictureAsync("dicht-" + phase);
    }

    /// <summary>Passes a gate by the button of the next step.</summary>
    private async Task PassAsync(StoryPerson who, string name)
    {
        await who.GoAsync(dossier);
        await who.SeesAsync($"Ga naar de fase {name}");
        var picture = "fase-" + name.Replace(' ', '-').Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        await who.DoConfirmedAsync($"Naar {name}", $"Ja, naar {name}", picture);
        Assert.Equal(name, await PhaseAsync(who));
    }

    private static Task<string> PhaseAsync(StoryPerson who) => who.Page.Locator(".km-head .km-tag--petrol").First.InnerTextAsync();
}
