using AngleSharp.Dom;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Tests.Locations.Portfolio;

/// <summary>What the home page tells of many locations at once, and to whom.</summary>
public sealed class HomeCardTests : AppTests
{
    [Fact]
    public async Task Official_SeesItsOwnLocationsWithWhatWasAgreedAndWhomToCall()
    {
        var director = await App.KnowAsync(TestPerson.PropertyDirector);
        var dossier = await Some.AgreedAsync(App, Phase.Agreement);
        _ = await App.WithDatabaseAsync(db => db.Set<Dossier>().Where(d => d.Id == dossier).ExecuteUpdateAsync(d => d.SetProperty(x => x.PropertyDirectorId, director.Id)));
        await Some.DossierAsync(App, Some.NorthernBarracks(), TestPerson.OtherRegion);

        var home = (await App.As(TestPerson.Official).PageAsync("/")).MainText();

        Assert.Contains("Onze locaties", home, StringComparison.Ordinal);
        Assert.Contains("400 plaatsen van 1 januari 2026 tot en met 31 december 2029", home, StringComparison.Ordinal);
        Assert.Contains(TestPerson.PropertyDirector.Name, home, StringComparison.Ordinal);
        Assert.DoesNotContain("Kazerne Noord", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Onze locaties", (await App.As(TestPerson.PropertyDirector).PageAsync("/")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Official_ReadsThePositionWhileNothingIsAgreed()
    {
        var dossier = await Some.DossierAsync(App);
        var client = App.As(TestPerson.Official);
        Assert.Contains("nog geen standpunt en geen overeenkomst", (await client.PageAsync("/")).MainText(), StringComparison.Ordinal);

        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Positive);

        Assert.Contains("standpunt van 24 november 2026: positief", (await client.PageAsync("/")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trends_AreForWhoSteersAnArea()
    {
        // That there was nothing yet this morning is not kept until tomorrow.
        Assert.DoesNotContain("Doorlooptijd", (await App.As(TestPerson.Board).PageAsync("/")).MainText(), StringComparison.Ordinal);
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        _ = await App.WithDatabaseAsync(async db =>
        {
            foreach (var (phase, day) in new[] { (Phase.Feasibility, 0), (Phase.Proposal, 30), (Phase.Agreement, 90), (Phase.PlanAndPermits, 180) })
                db.Add(new PhaseEntry { DossierId = dossier, Phase = phase, On = TestApp.Today.AddDays(-200 + day) });
            return await db.SaveChangesAsync();
        });

        foreach (var person in new[] { TestPerson.RegionalManager, TestPerson.Board })
        {
            var home = await App.As(person).PageAsync("/");
            var row = home.QuerySelectorAll("table tbody tr").Single(r => r.TextContent.Contains("Haalbaarheid", StringComparison.Ordinal) && r.QuerySelectorAll("td").Length == 3);
            Assert.Equal(["1", "30", "30"], row.QuerySelectorAll("td").Select(c => c.TextContent));
            var november = home.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")?.TextContent.Trim() == "november 2026");
            Assert.Equal(["400", "", "", "", ""], november.QuerySelectorAll("td").Select(c => c.TextContent));
        }

        Assert.DoesNotContain("Doorlooptijd", (await App.As(TestPerson.PropertyDirector).PageAsync("/")).MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Doorlooptijd", (await App.As(TestPerson.Official).PageAsync("/")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_LeadsToTheLocationsWhoseAgreementEndsInThatMonth()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        _ = await Some.DossierAsync(App, Some.CareHome("Zonder einde"));
        _ = await App.WithDatabaseAsync(db => db.Set<Dossier>().Where(d => d.Id == dossier).ExecuteUpdateAsync(d => d.SetProperty(x => x.AgreedTo, new DateOnly(2027, 3, 31))));
        var client = App.As(TestPerson.RegionalManager);

        var cell = (await client.PageAsync("/")).QuerySelector("td a[href*='eindigtvan=']")!;

        Assert.Equal("400", cell.TextContent);
        var found = await client.PageAsync(cell.GetAttribute("href")!);
        Assert.Equal(1, found.QuerySelectorAll("main table tbody tr").Length);
        Assert.Contains("eindigt uiterlijk 31 maart 2027", found.MainText(), StringComparison.Ordinal);
    }

    /// <summary>What nobody can deal with where it leads to does not stand on a home page; who watches over an area sees all of it.</summary>
    [Fact]
    public async Task TermsOfTheArea_AreThoseThatThisPersonCanDealWith()
    {
        var director = await App.KnowAsync(TestPerson.PropertyDirector);
        var dossier = await Some.DossierAsync(App, by: director);
        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Conditional, 0, new Assignment("Een rondweg aanleggen", TestApp.Today.AddDays(3), director.Id));
        _ = (await App.AskAsync(director, (PlanTalkHandler plan) => plan.HandleAsync(
            new PlanTalk(dossier, TalkKind.Talk, "Kennismaking", "de wethouder", App.Time.GetUtcNow().UtcDateTime.AddDays(2), Some.Communication), default))).Value;

        var adviser = (await App.As(TestPerson.Communication).PageAsync("/")).MainText();
        Assert.Contains("Kennismaking", adviser, StringComparison.Ordinal);
        Assert.DoesNotContain("Een rondweg aanleggen", adviser, StringComparison.Ordinal);
        foreach (var person in new[] { TestPerson.Board, TestPerson.Official })
        {
            var all = (await App.As(person).PageAsync("/")).MainText();
            Assert.Contains("Kennismaking", all, StringComparison.Ordinal);
            Assert.Contains("Een rondweg aanleggen", all, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Late_IsCountedByRegionForWhoSeesMore_AndByMunicipalityForWhoSeesOne()
    {
        var near = await Some.DossierAsync(App);
        var far = await Some.DossierAsync(App, Some.NorthernBarracks(), TestPerson.OtherRegion);
        foreach (var (location, person, days) in new[] { (near, TestPerson.PropertyDirector, 1), (near, TestPerson.PropertyDirector, 2), (far, TestPerson.OtherRegion, 1) })
        {
            _ = (await App.AskAsync(person, (PlanTalkHandler plan) => plan.HandleAsync(
                new PlanTalk(location, TalkKind.Talk, "Kennismaking", "de wethouder", App.Time.GetUtcNow().UtcDateTime.AddDays(days), Some.Communication), default))).Value;
        }

        App.Time.Advance(TimeSpan.FromDays(4));

        var board = await LateAsync(TestPerson.Board);
        Assert.Equal(["2", "1"], board.Select(r => r.QuerySelector("td")!.TextContent.Trim()));
        var mine = Assert.Single(await LateAsync(TestPerson.RegionalManager));

        var list = (await App.As(TestPerson.RegionalManager).PageAsync(mine.QuerySelector("a")!.GetAttribute("href")!)).MainText();
        Assert.Contains("Kennismaking", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Kazerne Noord", list, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<IElement>> LateAsync(TestPerson person) =>
        [.. (await App.As(person).PageAsync("/")).QuerySelectorAll("section.km-card").Single(c => c.QuerySelector("h2")!.TextContent == "Te laat, per gebied")
            .QuerySelectorAll("tbody tr")];
}
