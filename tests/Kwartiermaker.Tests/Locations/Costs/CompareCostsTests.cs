using System.Net;
using Kwartiermaker.Locations.Costs;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Costs;

public sealed class CompareCostsTests
{
    [Fact]
    public async Task Compare_TwoOptions_SaysWhichIsCheaperAndFromWhen()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        Guid[] options = [await Some.CostOptionAsync(app, dossier), await Some.CostOptionAsync(app, dossier, Some.Buying)];

        var found = await CompareAsync(app, options);

        // Buying: 2.2 million net once; renting 0.6 million a year: cheaper from the first month after 44 on.
        var pair = Assert.Single(found.Pairs);
        Assert.Equal(("Kopen en verbouwen", "Huren voor tien jaar"), (pair.Cheaper.Facts.Name, pair.Dearer.Facts.Name));
        Assert.Equal(new BreakEvenPeriod(BreakEvenKind.FromPeriod, 45, true), pair.BreakEven);
        Assert.Equal((30_400m, 69_400m), (found.RegularPlace!.Number, found.EmergencyPlace!.Number));
    }

    [Fact]
    public async Task Compare_OutsideTheScope_IsLeftOut()
    {
        await using var app = await TestApp.StartAsync();
        var here = await Some.CostOptionAsync(app, await Some.DossierAsync(app));
        var emmen = await Some.DossierAsync(app, Some.CareHome("Zuiderkazerne", "GM0114", 52.78, 6.9), TestPerson.OtherRegion);
        var there = await Some.CostOptionAsync(app, emmen, by: TestPerson.OtherRegion);

        var found = await CompareAsync(app, [here, there, Guid.CreateVersion7()]);
        var all = await CompareAsync(app, [], TestPerson.PropertyDirector);

        Assert.Equal((here, 2), (Assert.Single(found.Options).Id, found.NotFound));
        Assert.Equal(here, Assert.Single(all.Choices).Id);
        Assert.Empty((await CompareAsync(app, [here], TestPerson.Communication)).Options);
    }

    [Fact]
    public async Task Compare_MoreThanFour_ShowsFourAndSaysSo()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        var options = new List<Guid>();
        for (var i = 1; i <= 5; i++)
            options.Add(await Some.CostOptionAsync(app, dossier, Some.Renting with { Name = $"Mogelijkheid {i}" }));

        var found = await CompareAsync(app, options);

        Assert.Equal((4, true, 6), (found.Options.Count, found.TooMany, found.Pairs.Count));
    }

    [Theory]
    [InlineData("huren", 1)]
    [InlineData("EESHOF", 2)]
    [InlineData("nergens", 0)]
    public async Task Compare_Search_FindsBySiteOrOption(string text, int expected)
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        _ = await Some.CostOptionAsync(app, dossier);
        _ = await Some.CostOptionAsync(app, dossier, Some.Buying);

        var found = await app.AskAsync(TestPerson.PropertyDirector, (CompareCostsHandler compare) => compare.HandleAsync(new CompareCosts([], text), default));

        Assert.Equal(expected, found.Choices.Count);
    }

    [Fact]
    public async Task Page_TwoOptions_ChartTableAndSentence()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        var renting = await Some.CostOptionAsync(app, dossier);
        var buying = await Some.CostOptionAsync(app, dossier, Some.Buying);

        var page = await app.As(TestPerson.PropertyDirector).PageAsync($"/locaties/vergelijken?optie={renting}&optie={buying}");

        Assert.Contains("goedkoper per plaats dan Voormalig verzorgingshuis De Eeshof: Huren voor tien jaar vanaf een periode van 3 jaar en 9 maanden", page.MainText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg.km-chart line.line--second"));
        Assert.Equal(2, page.QuerySelectorAll(".km-compare table").Length);
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task Page_InEnglish_HoldsNoDutch()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app, Some.CareHome("Lime Court"));
        var option = await Some.CostOptionAsync(app, dossier, Some.Renting with { Name = "Renting", RatesSource = "no interest" });
        var other = await Some.CostOptionAsync(app, dossier, Some.Buying with { Name = "Buying", RatesSource = "no interest" });
        var client = app.As(TestPerson.PropertyDirector);
        client.DefaultRequestHeaders.Add("Cookie", "taal=c%3Den-GB%7Cuic%3Den-GB");

        var text = (await client.PageAsync($"/locaties/{dossier}/kosten")).MainText()
            + (await client.PageAsync($"/locaties/{dossier}/kosten/nieuw")).MainText()
            + (await client.PageAsync($"/locaties/vergelijken?optie={option}&optie={other}")).MainText();

        Assert.Contains("cheaper per place than", text, StringComparison.Ordinal);
        foreach (var dutch in new[] { " de ", " het ", " niet ", " jaar", "Kosten", "enum.", "word." })
            Assert.DoesNotContain(dutch, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutTheRight_IsForbidden()
    {
        await using var app = await TestApp.StartAsync();
        using var answer = await app.As(TestPerson.Communication).GetAsync("/locaties/vergelijken", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static Task<CostComparison> CompareAsync(TestApp app, IReadOnlyList<Guid> options, TestPerson? by = null) =>
        app.AskAsync(by ?? TestPerson.PropertyDirector, (CompareCostsHandler compare) => compare.HandleAsync(new CompareCosts(options), default));
}
