using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Pages.Locations.Dossiers;
using Microsoft.AspNetCore.WebUtilities;
using System.Globalization;

namespace Kwartiermaker.Tests.Locations.Dossiers;

public sealed class LocationFilterTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("", "")]
    [InlineData("?tekst=de%20linde&fase=Exploration&fase=Opening&stand=OnHold&soort=Barracks", "?tekst=de%20linde&fase=Exploration&fase=Opening&stand=OnHold&soort=Barracks")]
    [InlineData("?regio=Overijssel-Gelderland&gemeente=GM0183&plaatsenvan=100&plaatsentot=1.500&mijn=true",
        "?regio=Overijssel-Gelderland&gemeente=GM0183&plaatsenvan=100&plaatsentot=1500&mijn=true")]
    [InlineData("?gemeente=tubbergen", "?gemeente=GM0183")]
    [InlineData("?volgorde=Name", "?volgorde=Name")]
    [InlineData("?volgorde=places&aflopend=true", "?volgorde=Places&aflopend=true")]
    [InlineData("?volgorde=Number&aflopend=true", "")]
    [InlineData("?fase=Exploration&fase=Exploration", "?fase=Exploration")]
    [InlineData("?tekst=%26mijn%3Dtrue", "?tekst=%26mijn%3Dtrue")]
    [InlineData("?tekst=de%00%20linde%0A&regio=%00&gemeente=%00", "?tekst=de%20linde")]
    public void Read_AndWrittenAgain_IsTheSameFilter(string query, string again) =>
        Assert.Equal(again, Read(query).ToQuery());

    [Theory]
    [InlineData("?fase=Nergens")]
    [InlineData("?fase=3")]
    [InlineData("?stand=Active%20OR%201")]
    [InlineData("?plaatsenvan=veel")]
    [InlineData("?plaatsentot=-5")]
    [InlineData("?eindigtvan=31-12-2030")]
    [InlineData("?gemeente=Atlantis")]
    public void Read_OfWhatCannotBeRead_LeavesItOutAndSaysSo(string query)
    {
        var filter = Read(query);

        Assert.Equal(0, filter.Count);
        Assert.Contains("niet gebruikt", Assert.Single(filter.Unread), StringComparison.Ordinal);
    }

    [Fact]
    public void Active_OfEveryFilter_LeavesTheOthers()
    {
        var filter = Read(
            "?tekst=linde&fase=Opening&fase=Building&stand=Active&soort=Hotel&regio=Overijssel-Gelderland&gemeente=GM0183"
            + "&plaatsenvan=1&plaatsentot=9&eindigtvan=2030-01-01&eindigttm=2030-12-31&mijn=ja");

        Assert.Equal(12, filter.Count);
        Assert.All(filter.Active(), one => Assert.Equal(11, one.Without.Count));
        Assert.Equal(12, filter.Active().Select(one => one.Without.ToQuery()).Distinct().Count());
    }

    [Fact]
    public void SortedBy_TheSameColumn_TurnsTheOrder()
    {
        var filter = Read("?volgorde=Name&fase=Opening");

        Assert.Equal("ascending", filter.SortOf(DossierOrder.Name));
        Assert.Null(filter.SortOf(DossierOrder.Places));
        Assert.Equal("?fase=Opening&volgorde=Name&aflopend=true", filter.SortedBy(DossierOrder.Name));
        Assert.Equal("?fase=Opening&volgorde=Places", filter.SortedBy(DossierOrder.Places));
    }

    private LocationFilter Read(string query)
    {
        // As in a request in Dutch.
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
        return LocationFilter.Read(QueryHelpers.ParseQuery(query), shared.Municipalities, shared.Texts);
    }
}
