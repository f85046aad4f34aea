using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
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
    public async Task Trends_AreForWhoSteersAnArea()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        _ = await App.WithDatabaseAsync(async db =>
        {
            foreach (var (phase, day) in new[] { (Phase.Feasibility, 0), (Phase.Proposal, 30), (Phase.Agreement, 90) })
                db.Add(new PhaseEntry { DossierId = dossier, Phase = phase, On = TestApp.Today.AddDays(-200 + day) });
            return await db.SaveChangesAsync();
        });

        foreach (var person in new[] { TestPerson.RegionalManager, TestPerson.Board })
        {
            var home = await App.As(person).PageAsync("/");
            var row = home.QuerySelectorAll("table tbody tr").Single(r => r.TextContent.Contains("Haalbaarheid", StringComparison.Ordinal) && r.QuerySelectorAll("td").Length == 3);
            Assert.Equal(["1", "30", "30"], row.QuerySelectorAll("td").Select(c => c.TextContent));
        }

        Assert.DoesNotContain("Doorlooptijd", (await App.As(TestPerson.PropertyDirector).PageAsync("/")).MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Doorlooptijd", (await App.As(TestPerson.Official).PageAsync("/")).MainText(), StringComparison.Ordinal);
    }
}
