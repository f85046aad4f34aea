using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Dossiers;

public sealed class SearchTests : AppTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("nr 12", 12)]
    [InlineData("Nr. 12", 12)]
    [InlineData("nummer 12", 12)]
    [InlineData("#12", 12)]
    [InlineData("12a", null)]
    [InlineData("-12", null)]
    [InlineData("Lindelaan 12", null)]
    public void NumberIn_WhatIsAsked_IsANumberOnly(string asked, int? number) => Assert.Equal(number, LocationSearch.NumberIn(asked));

    [Theory]
    [InlineData("eeshof")]
    [InlineData("Lindelaan")]
    [InlineData("7651 ab")]
    [InlineData("7651ab")]
    [InlineData("lindelaan tubbergen")]
    [InlineData("tubbergen eeshof")]
    [InlineData("GM0183")]
    [InlineData("gemeente Tubbergen")]
    [InlineData("e\u0301e\u0301shof")]
    [InlineData("ees\0hof")]
    [InlineData("ees\uFFFEhof")]
    public async Task Search_ByNameAddressOrPostcode_FindsTheLocation(string asked)
    {
        var dossier = await Some.DossierAsync(App);

        var page = await App.As(TestPerson.PropertyDirector).PageAsync("/zoeken?q=" + Uri.EscapeDataString(asked));

        Assert.NotNull(page.QuerySelector($"section[aria-labelledby=g-10] a[href='/locaties/{dossier}']"));
    }

    [Fact]
    public async Task Search_ByMunicipalityOrOwner_GroupsWithCounts()
    {
        await Some.CareHomesAsync(App, 3);
        var client = App.As(TestPerson.PropertyDirector);

        var municipality = (await client.PageAsync("/zoeken?q=tubber")).QuerySelector("section[aria-labelledby=g-20]")!;
        var owner = (await client.PageAsync("/zoeken?q=linde")).QuerySelector("section[aria-labelledby=g-30]")!;

        Assert.Contains("Tubbergen3 locaties", municipality.TextContent, StringComparison.Ordinal);
        Assert.NotNull(municipality.QuerySelector("a[href='/locaties?gemeente=GM0183']"));
        Assert.Contains("Stichting Zorg aan de Linde3 locaties", owner.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ByNumber_GoesStraightToTheDossier()
    {
        var dossier = await Some.DossierAsync(App);
        var client = App.As(TestPerson.PropertyDirector);

        using var hit = await client.AnswerAsync("/zoeken?q=nr%201");
        using var miss = await client.AnswerAsync("/zoeken?q=99");

        Assert.Equal((HttpStatusCode.Redirect, $"/locaties/{dossier}"), (hit.StatusCode, hit.Headers.Location?.ToString()));
        Assert.Contains("Niets gevonden", (await miss.HtmlAsync()).MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%25")]
    [InlineData("_")]
    [InlineData("'%20OR%201=1--")]
    [InlineData("%3Cscript%3E")]
    public async Task Search_OfSigns_FindsNothingAndShowsThemAsText(string asked)
    {
        await Some.DossierAsync(App);

        var page = await App.As(TestPerson.PropertyDirector).PageAsync("/zoeken?q=" + asked);

        Assert.Contains("Niets gevonden", page.MainText(), StringComparison.Ordinal);
        Assert.Contains(Uri.UnescapeDataString(asked), page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }
}
