using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Tests.Locations.Dossiers;

public sealed class BoardTests : AppTests
{
    [Fact]
    public async Task Board_CountsDossiersAndPlacesPerPhase()
    {
        var houses = await Some.CareHomesAsync(App, 3);
        await Some.InPhaseAsync(App, houses[2], Phase.Proposal);

        var page = await App.As(TestPerson.PropertyDirector).PageAsync("/locaties/bord");

        Assert.Equal(["Verkenning 2", "Formeel verzoek 0", "Haalbaarheid 0", "Voorstel 1"], page.QuerySelectorAll(".km-board__col h2").Take(4).Select(h => h.TextContent.Trim()));
        Assert.Equal(9, page.QuerySelectorAll(".km-board__col").Length);
        Assert.Contains("30 plaatsen", page.QuerySelector(".km-board__col")!.TextContent, StringComparison.Ordinal);
        var card = page.QuerySelectorAll(".km-board__col")[3].QuerySelector("li")!.TextContent;
        Assert.Contains("Tubbergen · 30 plaatsen", card, StringComparison.Ordinal);
        Assert.Contains("vandaag in deze fase gekomen", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-2, "late", "te laat: 22 nov")]
    [InlineData(0, "today", "vandaag")]
    [InlineData(7, "today", "1 dec")]
    [InlineData(8, null, null)]
    public async Task Card_WithADeadline_SaysInWordsThatItIsLateOrNear(int days, string? css, string? words)
    {
        var dossier = await Some.DossierAsync(App);
        await App.AskAsync(TestPerson.PropertyDirector, (Kwartiermaker.Locations.Talks.PlanTalkHandler plan) => plan.HandleAsync(
            new(dossier, Kwartiermaker.Locations.Talks.TalkKind.Talk, "Kennismaking", "wethouder", App.Time.GetUtcNow().UtcDateTime.AddDays(days), Some.Communication), default));

        var card = (await App.As(TestPerson.PropertyDirector).PageAsync("/locaties/bord")).QuerySelector(".km-board li")!;

        Assert.Equal(css, card.ClassName is { Length: > 0 } name ? name : null);
        if (words is null)
            Assert.Null(card.QuerySelector(".km-tag"));
        else
            Assert.Contains(words, card.QuerySelector(".km-tag")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_LeavesStoppedOut_UntilChosen()
    {
        var houses = await Some.CareHomesAsync(App, 3);
        var by = TestPerson.PropertyDirector;
        await App.AskAsync(by, (SteerDossierHandler steer) => steer.HandleAsync(new SteerDossier(houses[0], Steering.Stop, "afgewezen"), default));
        await App.AskAsync(by, (SteerDossierHandler steer) => steer.HandleAsync(new SteerDossier(houses[1], Steering.PutOnHold, "wacht"), default));
        var client = App.As(by);

        var usual = await client.PageAsync("/locaties/bord");
        var stopped = await client.PageAsync("/locaties/bord?stand=Stopped");

        Assert.Equal(["Huis 02", "Huis 03"], usual.QuerySelectorAll(".km-board li a").Select(a => a.TextContent));
        Assert.Contains("ligt stil", usual.QuerySelector(".km-board li")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(usual.QuerySelector("a[href='/locaties?stand=Active&stand=OnHold']"));
        Assert.Equal(["Huis 01"], stopped.QuerySelectorAll(".km-board li a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Board_WithMany_ShowsThirtyCardsAndLinksToTheRest()
    {
        await Some.CareHomesAsync(App, 33);

        var column = (await App.As(TestPerson.PropertyDirector).PageAsync("/locaties/bord?stand=Active")).QuerySelector(".km-board__col")!;

        Assert.Equal(30, column.QuerySelectorAll("li").Length);
        var rest = column.QuerySelector("p a")!;
        Assert.StartsWith("nog 3", rest.TextContent, StringComparison.Ordinal);
        Assert.Equal("/locaties?fase=Exploration&stand=Active", rest.GetAttribute("href"));
    }

    [Fact]
    public async Task Board_OfAnyNumber_TakesTheSameNumberOfQueries()
    {
        using var queries = new QueryCounter();
        await using var app = await TestApp.StartAsync(queries.AddTo);
        var houses = await Some.CareHomesAsync(app, 1);
        var one = await CountAsync();
        houses.AddRange(await Some.CareHomesAsync(app, 12));
        foreach (var (house, phase) in houses.Zip(Enum.GetValues<Phase>()))
            await Some.InPhaseAsync(app, house, phase);
        await app.WithDatabaseAsync(db => db.Set<Dossier>().CountAsync());

        Assert.Equal(one, await CountAsync());
        Assert.InRange(one, 3, 7);

        async Task<int> CountAsync()
        {
            using var client = app.As(TestPerson.PropertyDirector);
            await client.PageAsync("/locaties/bord");
            queries.Clear();
            await client.PageAsync("/locaties/bord");
            return queries.Count;
        }
    }
}
