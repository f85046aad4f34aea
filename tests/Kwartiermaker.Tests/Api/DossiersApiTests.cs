using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Api;

public sealed class DossiersApiTests
{
    private const string Root = "/api/v1/locatiedossiers";

    [Fact]
    public async Task Register_ThenRead_GivesBackWhatWasSent()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);

        using var made = await client.SendJsonAsync("POST", Root, Site());

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal("\"1\"", made.Headers.ETag!.Tag);
        using var read = await client.GetAsync(made.Headers.Location);
        var dossier = await read.JsonAsync();
        Assert.Equal("De Eeshof", (string)dossier["naam"]!);
        Assert.Equal("verzorgingshuis", (string)dossier["soort"]!);
        Assert.Equal("verkenning", (string)dossier["fase"]!);
        Assert.Equal("2027-01-01", (string)dossier["beschikbaarVanaf"]!);
        Assert.Equal(400, (int)dossier["mogelijkePlaatsen"]!);
        Assert.Equal("\"1\"", read.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Register_WithEverythingWrong_NamesItAllAtOnceInTheWordsOfTheApi()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync("POST", Root,
            """{"naam":"","gemeenteCode":"GM9999","breedtegraad":10,"lengtegraad":5,"mogelijkePlaatsen":-1,"beschikbaarVanaf":"2027-02-01","beschikbaarTotEnMet":"2027-01-01"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["adres", "beschikbaarTotEnMet", "breedtegraad", "gemeenteCode", "mogelijkePlaatsen", "naam", "plaats", "soort"], await answer.WrongAsync());
    }

    [Fact]
    public async Task Register_NearAnotherSite_IsRefusedUntilItWasLookedAt()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);
        (await client.SendJsonAsync("POST", Root, Site())).Dispose();

        using var refused = await client.SendJsonAsync("POST", Root, Site());
        using var made = await client.SendJsonAsync("POST", Root, Site(", \"buurtBekeken\": true"));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("site.nearby", (string)(await refused.JsonAsync())["invalidParams"]![0]!["code"]!);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
    }

    [Fact]
    public async Task List_WithFilters_AnswersOnlyWhatFits()
    {
        await using var app = await TestApp.StartAsync();
        _ = await Some.DossierAsync(app);
        var later = await Some.DossierAsync(
            app, Some.CareHome("Klooster", latitude: null, longitude: null) with { Kind = SiteKind.Monastery, PossiblePlaces = 100, Address = "Elders 1", Postcode = null });
        await Some.InPhaseAsync(app, later, Phase.Building);
        using var client = app.As(TestPerson.PropertyDirector);

        Assert.Equal(["Klooster", "Voormalig verzorgingshuis De Eeshof"], await NamesAsync(""));
        Assert.Equal(["Voormalig verzorgingshuis De Eeshof", "Klooster"], await NamesAsync("?sort=nummer&aflopend=false"));
        Assert.Equal(["Klooster"], await NamesAsync("?fase=verbouw,opening"));
        Assert.Equal(["Klooster"], await NamesAsync("?soort=klooster"));
        Assert.Equal(["Klooster"], await NamesAsync("?plaatsenTotEnMet=150"));
        Assert.Empty(await NamesAsync("?gemeenteCode=GM0141"));
        Assert.Empty(await NamesAsync("?stand=gestopt"));

        async Task<List<string>> NamesAsync(string query)
        {
            using var answer = await client.GetAsync(Root + query);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            return [.. (await answer.JsonAsync()).AsArray().Select(d => (string)d!["naam"]!)];
        }
    }

    [Fact]
    public async Task Search_FindsWordsWithoutPuttingThemInAnAddress()
    {
        await using var app = await TestApp.StartAsync();
        _ = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.PropertyDirector);

        using var found = await client.SendJsonAsync("POST", Root + "/_zoek", """{"tekst":"zorg aan de linde"}""");
        using var none = await client.SendJsonAsync("POST", Root + "/_zoek", """{"tekst":"100%"}""");
        using var inAddress = await client.GetAsync(Root + "?tekst=linde");

        Assert.Single((await found.JsonAsync()).AsArray());
        Assert.Empty((await none.JsonAsync()).AsArray());
        Assert.Equal(HttpStatusCode.BadRequest, inAddress.StatusCode);
    }

    [Theory]
    [InlineData(typeof(Phase), typeof(Fase))]
    [InlineData(typeof(Standing), typeof(Stand))]
    [InlineData(typeof(SiteKind), typeof(SoortLocatie))]
    [InlineData(typeof(OwnerKind), typeof(SoortEigenaar))]
    [InlineData(typeof(Tenure), typeof(Titel))]
    [InlineData(typeof(Cooperation), typeof(Samenwerking))]
    [InlineData(typeof(TalkKind), typeof(SoortGesprek))]
    [InlineData(typeof(TalkState), typeof(StandGesprek))]
    public void Choices_OnTheWire_AreAsManyAsInTheProgram(Type english, Type dutch) =>
        Assert.Equal(Enum.GetValues(english).Length, Enum.GetValues(dutch).Length);

    internal static string Site(string more = "") => $$"""
        {"naam":"De Eeshof","soort":"verzorgingshuis","adres":"Lindelaan 12","postcode":"7651 AB","plaats":"Tubbergen","gemeenteCode":"GM0183",
         "breedtegraad":52.4072,"lengtegraad":6.7846,"samenwerking":"structureel","beschikbaarVanaf":"2027-01-01","mogelijkePlaatsen":400{{more}} }
        """;
}
