using AngleSharp.Html.Dom;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Dossiers;

public sealed class LocationListTests(ThreeSites shared) : AppTests, IClassFixture<ThreeSites>
{
    [Fact]
    public async Task List_OfThirty_HasTwoPages()
    {
        await Some.CareHomesAsync(App, 30);
        var client = App.As(TestPerson.PropertyDirector);

        var first = await client.PageAsync("/locaties?volgorde=Name");
        var second = await client.PageAsync("/locaties?volgorde=Name&pagina=2");
        var beyond = await client.PageAsync("/locaties?volgorde=Name&pagina=99");

        Assert.Equal("30", first.QuerySelector(".km-head .km-tag")!.TextContent);
        Assert.Equal(25, Names(first).Count);
        Assert.Equal(["Huis 26", "Huis 27", "Huis 28", "Huis 29", "Huis 30"], Names(second));
        Assert.Equal(Names(second), Names(beyond));
        Assert.Equal("/locaties?volgorde=Name&pagina=2", first.QuerySelector(".utrecht-pagination a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("2", second.QuerySelector(".utrecht-pagination [aria-current=page]")!.TextContent);
    }

    [Theory]
    [InlineData("tekst=de%20wan", "Kazerne De Wanne")]
    [InlineData("tekst=7651", "Huis 01")]
    [InlineData("tekst=wierden", "Kazerne De Wanne")] // by the name of the municipality
    [InlineData("tekst=100%25", "")] // a percent sign is a percent sign
    [InlineData("soort=Barracks", "Kazerne De Wanne")]
    [InlineData("fase=Proposal", "Kazerne De Wanne")]
    [InlineData("fase=Proposal&fase=Exploration", "Huis 01,Kazerne De Wanne,Klooster")]
    [InlineData("stand=OnHold", "Klooster")]
    [InlineData("gemeente=Wierden", "Kazerne De Wanne")]
    [InlineData("plaatsenvan=500", "Kazerne De Wanne")]
    [InlineData("plaatsentot=10", "Huis 01")]
    [InlineData("eindigtvan=2030-01-01&eindigttm=2030-12-31", "")]
    [InlineData("mijn=true", "Huis 01,Kazerne De Wanne,Klooster")]
    [InlineData("soort=Barracks&stand=OnHold", "")]
    public async Task List_ByFilter_ShowsWhatFits(string query, string names)
    {
        var page = await shared.App.As(TestPerson.PropertyDirector).PageAsync("/locaties?volgorde=Name&" + query);

        Assert.Equal(names, string.Join(',', Names(page)));
    }

    [Fact]
    public async Task List_SortedByPlaces_PutsTheUnknownLast()
    {
        await Some.CareHomesAsync(App, 2);
        await Some.DossierAsync(App, Some.CareHome("Onbekend") with { PossiblePlaces = null });
        var client = App.As(TestPerson.PropertyDirector);

        Assert.Equal(["Huis 01", "Huis 02", "Onbekend"], Names(await client.PageAsync("/locaties?volgorde=Places")));
        var page = await client.PageAsync("/locaties?volgorde=Places&aflopend=true");
        Assert.Equal(["Huis 02", "Huis 01", "Onbekend"], Names(page));
        var heading = Assert.Single(page.QuerySelectorAll("th[aria-sort]"));
        Assert.Equal(("descending", "/locaties?volgorde=Places"), (heading.GetAttribute("aria-sort"), heading.QuerySelector("a")!.GetAttribute("href")));
    }

    [Fact]
    public async Task List_WithFilters_ShowsEachWithALinkThatTakesItAway()
    {
        var page = await App.As(TestPerson.PropertyDirector).PageAsync("/locaties?fase=Opening&mijn=true");

        Assert.Equal(["/locaties?mijn=true", "/locaties?fase=Opening"], page.QuerySelectorAll(".km-chips a").Select(a => a.GetAttribute("href")));
        Assert.Contains("Geen locatie past bij deze filters", page.MainText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".km-empty a[href='/locaties']"));
        Assert.True(((IHtmlInputElement)page.QuerySelector("input[name=fase][value=Opening]")!).IsChecked);
        Assert.Equal("/locaties/bord?fase=Opening&mijn=true", page.QuerySelectorAll(".km-tabs a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task List_WithoutAnyLocation_SaysWhatToDo()
    {
        Assert.NotNull((await App.As(TestPerson.PropertyDirector).PageAsync("/locaties")).QuerySelector(".km-empty a[href='/locaties/nieuw']"));
        var page = await App.As(TestPerson.Official).PageAsync("/locaties");
        Assert.Null(page.QuerySelector("a[href='/locaties/nieuw']"));
        Assert.Contains("Een vastgoedregisseur registreert nieuwe locaties", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Controls_AreLabelledAndIdsUnique()
    {
        await Some.CareHomesAsync(App, 1);
        foreach (var url in new[] { "/locaties", "/locaties/bord", "/locaties/kaart", "/locaties/import" })
        {
            var page = await App.As(TestPerson.PropertyDirector).PageAsync(url);
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(
                page.QuerySelectorAll("main input:not([type=hidden]), main select"),
                control => Assert.True(control.Closest("label") is not null || page.QuerySelector($"label[for='{control.Id}']") is not null, url + " " + control.OuterHtml));
        }
    }

    [Theory]
    [InlineData("/locaties?fase=Opening&tekst=x&gemeente=Atlantis")]
    [InlineData("/locaties/bord")]
    [InlineData("/locaties/kaart")]
    [InlineData("/locaties/import")]
    [InlineData("/zoeken")]
    [InlineData("/zoeken?q=bestaatniet")]
    public async Task Pages_InEnglish_HoldNoDutch(string url)
    {
        var client = shared.App.As(TestPerson.PropertyDirector);
        client.DefaultRequestHeaders.Add("Cookie", "__Host-kwartiermaker-language=c%3Den-GB%7Cuic%3Den-GB");

        var page = await client.PageAsync(url);

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        foreach (var list in page.QuerySelectorAll("datalist"))
            list.Remove();
        Assert.DoesNotMatch(@"\b(de|het|een|niet|wordt|locaties|bestand|kies|deze)\b", page.MainText().ToLowerInvariant().Replace("'bestaatniet'", "", StringComparison.Ordinal)
            .Replace("kazerne de wanne", "", StringComparison.Ordinal));
    }

    private static List<string> Names(IHtmlDocument page) => page.QuerySelectorAll("main tbody th > a").Select(a => a.TextContent).ToList();
}

/// <summary>A house, a barracks in the proposal phase and a monastery on hold.</summary>
public sealed class ThreeSites : SharedApp
{
    protected override async Task FillAsync()
    {
        await Some.DossierAsync(App, Some.CareHome("Huis 01") with { PossiblePlaces = 10 });
        var barracks = await Some.DossierAsync(
            App, Some.CareHome("Kazerne De Wanne", "GM0189", 52.30, 6.58) with { Kind = SiteKind.Barracks, Town = "Enter", Postcode = null, PossiblePlaces = 600 });
        await Some.InPhaseAsync(App, barracks, Phase.Proposal);
        var monastery = await Some.DossierAsync(
            App, Some.CareHome("Klooster", latitude: null, longitude: null) with { Kind = SiteKind.Monastery, Postcode = null, PossiblePlaces = null });
        _ = await App.AskAsync(TestPerson.PropertyDirector, (SteerDossierHandler steer) => steer.HandleAsync(new SteerDossier(monastery, Steering.PutOnHold, "wacht"), default));
    }
}
