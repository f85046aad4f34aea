using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Tests.Toy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Text.Json;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>A module is added by one line in the host: everything that shows, asks, counts and finds takes it in, and names no module.</summary>
public sealed class ToyModuleTests(ToyApp toy) : IClassFixture<ToyApp>
{
    [Fact]
    public async Task Menu_ShowsItsLineInItsPlaceToWhoHasTheRight()
    {
        var lines = (await PageAsync(TestPerson.PropertyDirector, "/")).QuerySelectorAll(".km-nav a:not(.km-nav__latest)").Select(a => a.GetAttribute("href")).ToList();

        Assert.Equal(["/", "/termijnen", "/meldingen", "/locaties", "/fietsen", "/contacten"], lines);
        Assert.Null((await PageAsync(TestPerson.LocationManager, "/")).QuerySelector(".km-nav a[href='/fietsen']"));
    }

    [Fact]
    public async Task Page_StandsInTheShell_AndIsShutToOthers()
    {
        var page = await PageAsync(TestPerson.Communication, "/fietsen");
        using var shut = await toy.App.As(TestPerson.LocationManager).AnswerAsync("/fietsen");
        using var nobody = await toy.App.CreateClient().AnswerAsync("/fietsen");

        Assert.Equal("page", page.QuerySelector(".km-nav a[href='/fietsen']")!.GetAttribute("aria-current"));
        Assert.Contains(ToyApp.Kept, page.MainText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main svg.km-icon"));
        Assert.Equal((HttpStatusCode.Forbidden, false), (shut.StatusCode, nobody.IsSuccessStatusCode));
    }

    [Fact]
    public async Task Page_OfALocation_StandsAmongItsTabsInOrder()
    {
        var page = await PageAsync(TestPerson.PropertyDirector, $"/locaties/{toy.Location}/fietsen");

        var tabs = page.QuerySelectorAll(".km-tabs a").Select(a => a.TextContent).ToList();
        Assert.Equal(["Kosten", "Fietsen", "Bestanden"], tabs[(tabs.IndexOf("Fietsen") - 1)..(tabs.IndexOf("Fietsen") + 2)]);
        Assert.Equal("Fietsen", page.QuerySelector(".km-tabs a[aria-current=page]")!.TextContent);
        Assert.Contains(ToyApp.Lone, page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain((await PageAsync(TestPerson.LocationManager, $"/locaties/{toy.Location}")).QuerySelectorAll(".km-tabs a"), a => a.TextContent == "Fietsen");
    }

    [Fact]
    public async Task Root_BringsItsSubjectAlong()
    {
        var subject = await toy.App.WithDatabaseAsync(db => db.Set<Subject>().AsNoTracking().SingleAsync(s => s.Id == toy.Bike));

        Assert.Equal(
            ("toy", ToyApp.Kept, TestPerson.East, "GM0183", toy.Location, TestPerson.PropertyDirector.Id, "/fietsen/" + toy.Bike),
            (subject.Module, subject.Name, subject.Region, subject.MunicipalityCode, subject.LocationId, subject.CarriedById, subject.Address));
    }

    [Fact]
    public async Task Deadline_StandsOnTheHomeOfWhoCarriesIt_AndMovesAlong()
    {
        var bike = await toy.RegisterAsync("Sparta 3", TestPerson.PropertyDirector.Id);

        var line = LineOf(await PageAsync(TestPerson.PropertyDirector, "/"), bike);
        Assert.Contains("Sparta 3: Fiets keuren: remmen en licht", line!.TextContent, StringComparison.Ordinal);
        Assert.Contains("over 9 dagen", line.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Sparta 3", (await PageAsync(TestPerson.Communication, "/termijnen")).MainText(), StringComparison.Ordinal);

        _ = (await HandOverAsync(bike, 1, TestPerson.PropertyDirector)).Value;

        Assert.Null(LineOf(await PageAsync(TestPerson.PropertyDirector, "/"), bike));
        Assert.NotNull(LineOf(await PageAsync(TestPerson.Communication, "/"), bike));
        Assert.NotNull((await PageAsync(TestPerson.Communication, "/termijnen")).QuerySelector($"main a[href='/fietsen/{bike}']"));

        static IElement? LineOf(IHtmlDocument page, Guid bike) => page.QuerySelector($"main .km-list a[href='/fietsen/{bike}']")?.Closest("li");
    }

    /// <summary>Who may see no location opens the page of what is no location.</summary>
    [Fact]
    public async Task Deadline_LeadsToItsPageWithoutAnyRightOnLocations()
    {
        var bike = await toy.RegisterAsync("Simplex 5", TestPerson.Administrator.Id);

        foreach (var url in new[] { "/", "/termijnen" })
            Assert.NotNull((await PageAsync(TestPerson.Administrator, url)).QuerySelector($"main a[href='/fietsen/{bike}']"));
    }

    [Fact]
    public async Task Change_WithoutTheRight_OfAnOldVersion_OrElsewhere_IsRefused()
    {
        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await HandOverAsync(toy.Bike, 1, TestPerson.Communication)).Refusals).Kind);
        Assert.Equal(RefusalKind.Stale, Assert.Single((await HandOverAsync(toy.Bike, 5, TestPerson.PropertyDirector)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await HandOverAsync(toy.Bike, 1, TestPerson.OtherRegion)).Refusals).Kind);
        var elsewhere = await toy.App.AskAsync(TestPerson.OtherRegion, (RegisterBikeHandler register) =>
            register.HandleAsync(new RegisterBike(toy.Location, "Union 1", null, ToyApp.CheckOn), default));
        Assert.Equal(RefusalKind.NotFound, Assert.Single(elsewhere.Refusals).Kind);
    }

    /// <summary>The administrator sees no location, and has work because of this module alone.</summary>
    [Fact]
    public async Task Task_StandsOnTheHomeOfWhoMayDoIt()
    {
        foreach (var person in new[] { TestPerson.PropertyDirector, TestPerson.Administrator })
        {
            var task = (await PageAsync(person, "/")).QuerySelector($"main a[href='/fietsen/{toy.LoneBike}']")!.Closest("li")!;
            Assert.Contains("niemand zorgt voor deze fiets", task.QuerySelector("a")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(ToyApp.Lone, task.QuerySelector("small")!.TextContent, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("niemand zorgt", (await PageAsync(TestPerson.Communication, "/")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_AsksItsConditionInTheOrderOfTheChain()
    {
        // A location of its own: other tests put bicycles at the one they share.
        var counted = await Some.DossierAsync(toy.App, Some.CareHome("Huize Twee", latitude: 52.43));
        _ = await toy.RegisterAsync("Sparta 1", TestPerson.PropertyDirector.Id, counted);
        _ = await toy.RegisterAsync("Sparta 2", TestPerson.PropertyDirector.Id, counted);
        var with = await PageAsync(TestPerson.PropertyDirector, "/locaties/" + counted);
        var without = await PageAsync(TestPerson.PropertyDirector, "/locaties/" + toy.LocationWithout);

        var links = without.QuerySelectorAll(".km-conditions li").Select(c => c.QuerySelector("a")?.GetAttribute("href")?.Split('/')[^1]).ToList();
        Assert.Equal(["toetsing", "fietsen", "plannen"], links.Distinct().Take(3));
        Assert.Contains("voldaan · 2 fietsen", Condition(with), StringComparison.Ordinal);
        Assert.Contains("ontbreekt · er staat nog geen fiets", Condition(without), StringComparison.Ordinal);

        static string Condition(IHtmlDocument page) =>
            page.QuerySelectorAll(".km-conditions li").Single(c => c.TextContent.Contains("Een fiets", StringComparison.Ordinal)).TextContent;
    }

    [Fact]
    public async Task Search_FindsIt()
    {
        var page = await PageAsync(TestPerson.Communication, "/zoeken?q=gazelle");

        Assert.Equal($"/fietsen/{toy.Bike}", Assert.Single(page.QuerySelectorAll("main .km-list a")).GetAttribute("href"));
        Assert.Empty((await PageAsync(TestPerson.LocationManager, "/zoeken?q=gazelle")).QuerySelectorAll("main .km-list a"));
    }

    [Fact]
    public async Task Cards_StandOnHomeAndOnTheLocation()
    {
        Assert.Equal(["Fietsen in uw gebied", "Locaties per fase"], Cards(await PageAsync(TestPerson.PropertyDirector, "/")));
        Assert.Equal(["Fietsen op deze locatie"], Cards(await PageAsync(TestPerson.PropertyDirector, "/locaties/" + toy.Location)));
        Assert.Empty(Cards(await PageAsync(TestPerson.PropertyDirector, "/locaties/" + toy.LocationWithout)));
        Assert.Empty(Cards(await PageAsync(TestPerson.LocationManager, "/locaties/" + toy.Location)));

        static IEnumerable<string> Cards(IHtmlDocument page) => page.QuerySelectorAll(".km-card:has(> .km-scroll > table) > h2").Select(h => h.TextContent);
    }

    [Fact]
    public async Task Map_HasItsLayer()
    {
        using var json = JsonDocument.Parse(await toy.App.As(TestPerson.Communication).TextAsync("/locaties/kaart.geojson"));
        var page = await PageAsync(TestPerson.Communication, "/locaties/kaart");
        var others = await toy.App.As(TestPerson.LocationManager).TextAsync("/locaties/kaart.geojson");

        var properties = json.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties")).Where(p => p.TryGetProperty("layer", out _)).ToList();
        var bike = Assert.Single(properties, p => p.GetProperty("name").GetString() == ToyApp.Kept);
        Assert.Equal(("Fietsen", $"/fietsen/{toy.Bike}"), (bike.GetProperty("layer").GetString(), bike.GetProperty("url").GetString()));
        Assert.Contains("\"name\":\"Voormalig", others, StringComparison.Ordinal);
        Assert.DoesNotContain("\"layer\"", others, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main table a"), a => a.GetAttribute("href") == $"/fietsen/{toy.Bike}");
    }

    [Fact]
    public async Task Timeline_SaysWhatHappenedToWhoMayReadIt()
    {
        var bike = await toy.RegisterAsync("Fongers 9", TestPerson.PropertyDirector.Id);
        _ = (await HandOverAsync(bike, 1, TestPerson.PropertyDirector)).Value;

        var all = (await PageAsync(TestPerson.PropertyDirector, "/fietsen/" + bike)).MainText();
        var some = (await PageAsync(TestPerson.Communication, "/fietsen/" + bike)).MainText();

        Assert.Contains("Ruben Regisseur schreef de fiets Fongers 9 in, te keuren op 3 december 2026.", all, StringComparison.Ordinal);
        Assert.Contains("Ruben Regisseur gaf de fiets Fongers 9 aan een ander.", all, StringComparison.Ordinal);
        Assert.Contains("schreef de fiets Fongers 9 in", some, StringComparison.Ordinal);
        Assert.DoesNotContain("aan een ander", some, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherRegion_SeesNothingOfIt()
    {
        foreach (var url in new[] { "/", "/fietsen", "/zoeken?q=gazelle", "/termijnen?van=allen", "/locaties/kaart" })
        {
            var text = (await PageAsync(TestPerson.OtherRegion, url)).MainText();
            Assert.DoesNotContain(ToyApp.Lone, text, StringComparison.Ordinal);
            Assert.DoesNotContain(ToyApp.Kept, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("layer", await toy.App.As(TestPerson.OtherRegion).TextAsync("/locaties/kaart.geojson"), StringComparison.Ordinal);
        foreach (var url in new[] { $"/fietsen/{toy.Bike}", $"/locaties/{toy.Location}/fietsen" })
        {
            using var answer = await toy.App.As(TestPerson.OtherRegion).AnswerAsync(url);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Texts_OfTheModule_AreInBothLanguages()
    {
        var client = toy.App.As(TestPerson.PropertyDirector);
        client.DefaultRequestHeaders.Add("Cookie", "__Host-kwartiermaker-language=c%3Den-GB%7Cuic%3Den-GB");

        Assert.Contains("nobody looks after this bicycle", (await client.PageAsync("/")).MainText(), StringComparison.Ordinal);
        Assert.Contains("Bicycles in your area", (await client.PageAsync("/")).MainText(), StringComparison.Ordinal);
    }

    /// <summary>Hosts of one process that have other modules do not share a model.</summary>
    [Fact]
    public async Task Model_BelongsToTheModulesOfItsHost()
    {
        var other = await LentApps.TakeAsync();
        try
        {
            Assert.Null(await other.WithDatabaseAsync(db => Task.FromResult(db.Model.FindEntityType(typeof(Bike)))));
            Assert.NotNull(await toy.App.WithDatabaseAsync(db => Task.FromResult(db.Model.FindEntityType(typeof(Bike)))));
            Assert.DoesNotContain("deadline.toy.check", other.Services.GetRequiredService<Texts>().All.Dutch.Keys);
        }
        finally
        {
            LentApps.GiveBack(other);
        }
    }

    private Task<IHtmlDocument> PageAsync(TestPerson person, string url) => toy.App.As(person).PageAsync(url);

    private Task<Result<Done>> HandOverAsync(Guid bike, int version, TestPerson by) => toy.App.AskAsync(by, (HandOverBikeHandler handOver) =>
        handOver.HandleAsync(new HandOverBike(bike, version, TestPerson.Communication.Id), default));
}
