using Kwartiermaker.Locations.Costs;
using Kwartiermaker.Tests.Support;
using System.Globalization;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Costs;

public sealed class CompareCostsTests : AppTests
{
    [Fact]
    public async Task Compare_TwoOptions_SaysWhichIsCheaperAndFromWhen()
    {
        var dossier = await Some.DossierAsync(App);
        Guid[] options = [await Some.CostOptionAsync(App, dossier), await Some.CostOptionAsync(App, dossier, Some.Buying)];

        var found = await CompareAsync(App, options);

        // Buying: 2.2 million net once; renting 0.6 million a year: cheaper from the first month after 44 on.
        var pair = Assert.Single(found.Pairs);
        Assert.Equal(("Kopen en verbouwen", "Huren voor tien jaar"), (pair.Cheaper.Facts.Name, pair.Dearer.Facts.Name));
        Assert.Equal(new BreakEvenPeriod(BreakEvenKind.FromPeriod, 45, true), pair.BreakEven);
        Assert.Equal((30_400m, 69_400m), (found.RegularPlace!.Number, found.EmergencyPlace!.Number));
    }

    [Fact]
    public async Task Compare_OutsideTheScope_IsLeftOut()
    {
        var here = await Some.CostOptionAsync(App, await Some.DossierAsync(App));
        var emmen = await Some.DossierAsync(App, Some.CareHome("Zuiderkazerne", "GM0114", 52.78, 6.9), TestPerson.OtherRegion);
        var there = await Some.CostOptionAsync(App, emmen, by: TestPerson.OtherRegion);

        var found = await CompareAsync(App, [here, there, Guid.CreateVersion7()]);
        var all = await CompareAsync(App, [], TestPerson.PropertyDirector);

        Assert.Equal((here, 2), (Assert.Single(found.Options).Id, found.NotFound));
        Assert.Equal(here, Assert.Single(all.Choices).Id);
        Assert.Empty((await CompareAsync(App, [here], TestPerson.Communication)).Options);
    }

    [Fact]
    public async Task Compare_MoreThanFour_ShowsFourAndSaysSo()
    {
        var dossier = await Some.DossierAsync(App);
        var options = new List<Guid>();
        for (var i = 1; i <= 5; i++)
            options.Add(await Some.CostOptionAsync(App, dossier, Some.Renting with { Name = $"Mogelijkheid {i}" }));

        var found = await CompareAsync(App, options);

        Assert.Equal((4, true, 6), (found.Options.Count, found.TooMany, found.Pairs.Count));
    }

    [Theory]
    [InlineData("huren", 1)]
    [InlineData("EESHOF", 2)]
    [InlineData("nergens", 0)]
    public async Task Compare_Search_FindsBySiteOrOption(string text, int expected)
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.CostOptionAsync(App, dossier);
        _ = await Some.CostOptionAsync(App, dossier, Some.Buying);

        var found = await App.AskAsync(TestPerson.PropertyDirector, (CompareCostsHandler compare) => compare.HandleAsync(new CompareCosts([], text), default));

        Assert.Equal(expected, found.Choices.Count);
    }

    [Fact]
    public async Task Page_TwoOptions_ChartTableAndSentence()
    {
        var dossier = await Some.DossierAsync(App);
        var renting = await Some.CostOptionAsync(App, dossier);
        var buying = await Some.CostOptionAsync(App, dossier, Some.Buying);

        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/vergelijken?optie={renting}&optie={buying}");

        Assert.Contains(" per jaar minder dan Huren voor tien jaar, en is goedkoper vanaf een periode van 3 jaar en 9 maanden.", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".km-bars li:not(.km-bars__scale)").Length);
        Assert.Equal("Huren voor tien jaar", page.QuerySelectorAll(".km-bars__name")[1].TextContent);
        Assert.Equal(2, Assert.Single(page.QuerySelectorAll(".km-heat")).QuerySelectorAll("tbody").Length);
        var perPlace = page.QuerySelectorAll(".km-side-by-side tbody tr")[0].QuerySelectorAll("td").Select(c => c.TextContent).ToList();
        Assert.Equal(Euros(perPlace[1]) - Euros(perPlace[0]), Euros(perPlace[2]));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task Page_OptionsOfTwoLocations_AreNamedByTheirLocation()
    {
        var renting = await Some.CostOptionAsync(App, await Some.DossierAsync(App));
        var buying = await Some.CostOptionAsync(App, await Some.DossierAsync(App, Some.CareHome("De Beuk")), Some.Buying);

        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/vergelijken?optie={renting}&optie={buying}");

        Assert.Equal(["De Beuk", "Voormalig verzorgingshuis De Eeshof"], page.QuerySelectorAll(".km-bars__name").Select(n => n.TextContent).Order());
    }

    [Fact]
    public async Task Page_InEnglish_HoldsNoDutch()
    {
        var dossier = await Some.DossierAsync(App, Some.CareHome("Lime Court"));
        var option = await Some.CostOptionAsync(App, dossier, Some.Renting with { Name = "Renting", RatesSource = "no interest" });
        var other = await Some.CostOptionAsync(App, dossier, Some.Buying with { Name = "Buying", RatesSource = "no interest" });
        var client = App.As(TestPerson.PropertyDirector);
        client.DefaultRequestHeaders.Add("Cookie", "__Host-kwartiermaker-language=c%3Den-GB%7Cuic%3Den-GB");

        var text = (await client.PageAsync($"/locaties/{dossier}/kosten")).MainText()
            + (await client.PageAsync($"/locaties/{dossier}/kosten/nieuw")).MainText()
            + (await client.PageAsync($"/locaties/vergelijken?optie={option}&optie={other}")).MainText();

        Assert.Contains("a year less per occupied place than", text, StringComparison.Ordinal);
        foreach (var dutch in new[] { " de ", " het ", " niet ", " jaar", "Kosten", "enum.", "word." })
            Assert.DoesNotContain(dutch, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutTheRight_IsForbidden()
    {
        using var answer = await App.As(TestPerson.Communication).GetAsync("/locaties/vergelijken", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static int Euros(string text) => int.Parse(string.Concat(text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    private static Task<CostComparison> CompareAsync(TestApp app, IReadOnlyList<Guid> options, TestPerson? by = null) =>
        app.AskAsync(by ?? TestPerson.PropertyDirector, (CompareCostsHandler compare) => compare.HandleAsync(new CompareCosts(options), default));
}
