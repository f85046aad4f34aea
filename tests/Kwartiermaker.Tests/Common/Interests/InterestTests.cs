using Kwartiermaker.Common.Interests;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Common.Interests;

/// <summary>What somebody looked at last and follows stands in their menu, and what is new since then is marked.</summary>
public sealed class InterestTests : AppTests
{
    [Fact]
    public async Task Menu_ShowsWhatWasLookedAtLast_TheNewestFirst()
    {
        var homes = await Some.CareHomesAsync(App, 7);
        var client = App.As(TestPerson.PropertyDirector);
        foreach (var home in homes)
        {
            _ = await client.PageAsync($"/locaties/{home}");
            App.Time.Advance(TimeSpan.FromMinutes(6));
        }

        _ = await client.PageAsync($"/locaties/{homes[3]}");

        var latest = (await client.PageAsync("/")).QuerySelectorAll(".km-nav__latest").Select(a => a.GetAttribute("href")).Distinct();
        Assert.Equal(new[] { homes[3], homes[6], homes[5], homes[4], homes[2] }.Select(h => $"/locaties/{h}"), latest);
        Assert.Empty((await App.As(TestPerson.Board).PageAsync("/")).QuerySelectorAll(".km-nav__latest"));
    }

    [Fact]
    public async Task Menu_ShowsNothingOutsideThePresentScope()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}");

        var moved = TestPerson.PropertyDirector with { Scope = TestPerson.OtherRegion.Scope };
        Assert.Empty((await App.As(moved).PageAsync("/")).QuerySelectorAll(".km-nav__latest"));
    }

    [Fact]
    public async Task Star_FollowsAndLetsGo()
    {
        var dossier = await Some.DossierAsync(App);
        var client = App.As(TestPerson.PropertyDirector);

        using var followed = await client.SubmitAsync($"/locaties/{dossier}", [("volg", "true")], ".km-follow");
        Assert.Equal($"/locaties/{dossier}", followed.Headers.Location?.ToString());
        var page = await client.PageAsync($"/locaties/{dossier}");
        Assert.Equal("true", page.QuerySelector(".km-follow button")!.GetAttribute("aria-pressed"));
        Assert.Contains("(gevolgd)", page.QuerySelector(".km-nav__latest")!.TextContent, StringComparison.Ordinal);

        using var left = await client.SubmitAsync($"/locaties/{dossier}", [("volg", "false")], ".km-follow");
        Assert.Equal("false", (await client.PageAsync($"/locaties/{dossier}")).QuerySelector(".km-follow button")!.GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task Timeline_MarksWhatIsNewSinceTheVisitBefore()
    {
        var dossier = await Some.DossierAsync(App);
        var client = App.As(TestPerson.PropertyDirector);
        Assert.DoesNotContain("nieuw", await TimelineAsync(), StringComparison.Ordinal);
        App.Time.Advance(TimeSpan.FromHours(1));
        _ = (await Some.RecordPositionAsync(App, dossier, PositionOutcome.Positive, 0, [], by: TestPerson.Official)).Value;

        Assert.Contains("nieuw", await TimelineAsync(), StringComparison.Ordinal);
        App.Time.Advance(TimeSpan.FromHours(1));
        Assert.DoesNotContain("nieuw", await TimelineAsync(), StringComparison.Ordinal);

        async Task<string> TimelineAsync() => (await client.PageAsync($"/locaties/{dossier}")).QuerySelector("#tijdlijn")!.TextContent;
    }

    [Fact]
    public async Task Timeline_OfDecisions_LeavesTheWorkInBetweenOut()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.HeldTalkAsync(App, dossier);
        _ = await Some.PositionAsync(App, dossier);
        var client = App.As(TestPerson.PropertyDirector);

        Assert.Equal(1, (await client.PageAsync($"/locaties/{dossier}?besluiten=true")).QuerySelectorAll("#tijdlijn .km-timeline > li").Length);
        Assert.True((await client.PageAsync($"/locaties/{dossier}")).QuerySelectorAll("#tijdlijn .km-timeline > li").Length > 1);
    }

    [Fact]
    public async Task Visit_OfLongAgo_IsForgotten_AndWhatIsFollowedIsNot()
    {
        var homes = await Some.CareHomesAsync(App, 2);
        var client = App.As(TestPerson.PropertyDirector);
        foreach (var home in homes)
            _ = await client.PageAsync($"/locaties/{home}");
        using var followed = await client.SubmitAsync($"/locaties/{homes[0]}", [("volg", "true")], ".km-follow");
        App.Time.Advance(ForgetVisitsHandler.Kept + TimeSpan.FromDays(1));

        Assert.Equal(1, await App.AskAsync(TestPerson.PropertyDirector, (ForgetVisitsHandler forget) => forget.HandleAsync(default)));

        Assert.Equal([$"/locaties/{homes[0]}"], (await client.PageAsync("/")).QuerySelectorAll(".km-nav__latest").Select(a => a.GetAttribute("href")).Distinct());
    }
}
