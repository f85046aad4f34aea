using System.Net;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

        using var answer = await client.SendJsonAsync("POST", Root, """{"naam":"","gemeenteCode":"GM9999","breedtegraad":10,"lengtegraad":5,"mogelijkePlaatsen":-1,"beschikbaarVanaf":"2027-02-01","beschikbaarTotEnMet":"2027-01-01"}""");

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
    public async Task Register_WithTheSameKey_IsDoneOnce()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);

        using var first = await client.SendJsonAsync("POST", Root, Site(), (RequestKeys.Header, "een"));
        using var again = await client.SendJsonAsync("POST", Root, Site(), (RequestKeys.Header, "een"));
        using var otherBody = await client.SendJsonAsync("POST", Root, Site(", \"eigenaar\": \"Iemand\""), (RequestKeys.Header, "een"));

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(HttpStatusCode.Conflict, otherBody.StatusCode);
        Assert.Equal("request-key.other-body", (string)(await otherBody.JsonAsync())["invalidParams"]![0]!["code"]!);
        Assert.Equal(1, await app.WithDatabaseAsync(db => db.Set<Dossier>().CountAsync()));
    }

    [Fact]
    public async Task Register_WithTheSameKeyOfTwoPeople_IsDoneForBoth()
    {
        await using var app = await TestApp.StartAsync();
        using var one = app.As(TestPerson.PropertyDirector);
        using var two = app.As(TestPerson.ProjectDirector);

        using var first = await one.SendJsonAsync("POST", Root, Site(), (RequestKeys.Header, "een"));
        using var second = await two.SendJsonAsync("POST", Root, Site(", \"buurtBekeken\": true"), (RequestKeys.Header, "een"));

        Assert.NotEqual(first.Headers.Location, second.Headers.Location);
    }

    [Fact]
    public async Task Register_WithTheSameKeyAtTheSameMoment_IsDoneOnce()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => client.SendJsonAsync("POST", Root, Site(", \"buurtBekeken\": true"), (RequestKeys.Header, "tegelijk")))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.StatusCode));
        Assert.Single(answers.Select(a => a.Headers.Location).Distinct());
        Assert.Equal(1, await app.WithDatabaseAsync(db => db.Set<Dossier>().CountAsync()));
        Assert.Equal(1, await app.WithDatabaseAsync(db => db.Events.CountAsync()));
    }

    [Fact]
    public async Task Keys_AfterTheirTime_AreForgotten()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);
        (await client.SendJsonAsync("POST", Root, Site(), (RequestKeys.Header, "een"))).Dispose();

        Assert.Equal(0, await ForgetAsync());
        app.Time.Advance(RequestKeys.Keep + TimeSpan.FromMinutes(1));
        Assert.Equal(1, await ForgetAsync());

        async Task<int> ForgetAsync()
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<RequestKeys>().ForgetAsync(default);
        }
    }

    [Fact]
    public async Task Get_WithTheVersionAtHand_IsNotSentAgain()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.PropertyDirector);

        using var same = await client.SendJsonAsync("GET", $"{Root}/{dossier}", null, ("If-None-Match", "\"1\""));
        using var other = await client.SendJsonAsync("GET", $"{Root}/{dossier}", null, ("If-None-Match", "\"9\""));

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal("", await same.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData(null, 428)]
    [InlineData("\"9\"", 412)]
    [InlineData("1", 412)]
    [InlineData("W/\"1\"", 412)]
    [InlineData("\"1\"", 200)]
    public async Task Change_NeedsTheCurrentVersion(string? version, int status)
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync("PUT", $"{Root}/{dossier}", Site(), version is null ? [] : [("If-Match", version)]);

        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 200)
            Assert.Equal("\"2\"", answer.Headers.ETag!.Tag);
        else
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Change_ByTwoAtOnce_LetsOneThrough()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.PropertyDirector);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
            client.SendJsonAsync("PUT", $"{Root}/{dossier}", Site($", \"opmerkingen\": \"versie {i}\""), ("If-Match", "\"1\"")))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.Equal(5, answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Change_InAnotherRegion_IsNotFound()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.OtherRegion);

        using var answer = await client.SendJsonAsync("PUT", $"{Root}/{dossier}", Site(), ("If-Match", "\"1\""));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task List_WithFilters_AnswersOnlyWhatFits()
    {
        await using var app = await TestApp.StartAsync();
        _ = await Some.DossierAsync(app);
        var later = await Some.DossierAsync(app, Some.CareHome("Klooster", latitude: null, longitude: null) with { Kind = SiteKind.Monastery, PossiblePlaces = 100, Address = "Elders 1", Postcode = null });
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

    [Fact]
    public async Task Gate_NotReady_NamesEveryMissingCondition()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app, Some.CareHome() with { Cooperation = Cooperation.Unknown });
        using var client = app.As(TestPerson.PropertyDirector);

        using var refused = await client.SendJsonAsync("POST", $"{Root}/{dossier}/faseovergangen", """{"naar":"formeelVerzoek"}""");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var codes = (await refused.JsonAsync())["invalidParams"]!.AsArray().Select(p => (string)p!["code"]!).ToList();
        Assert.Contains("condition.talk-held.none", codes);
        Assert.Contains("condition.cooperation.unknown", codes);
    }

    [Theory]
    [InlineData("{}", 400)]
    [InlineData("""{"naar":"onzin"}""", 400)]
    [InlineData("""{"naar":"opening"}""", 409)]
    [InlineData("""{"naar":"verkenning"}""", 409)]
    public async Task Gate_ThatIsNotTheNext_IsRefused(string body, int status)
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync("POST", $"{Root}/{dossier}/faseovergangen", body);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Gate_WithoutTheRight_IsForbidden()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.Official);

        using var answer = await client.SendJsonAsync("POST", $"{Root}/{dossier}/faseovergangen", """{"naar":"formeelVerzoek"}""");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Talk_PlannedWithoutItsCommunication_IsRefused()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync("POST", $"{Root}/{dossier}/gesprekken", """{"onderwerp":"Kennismaking","met":"wethouder","tijdstip":"2026-11-30T10:00:00Z"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["communicatie"], await answer.WrongAsync());
    }

    [Fact]
    public async Task Talk_PlannedAndReported_CountsForTheGate()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.PropertyDirector);
        using var planned = await client.SendJsonAsync("POST", $"{Root}/{dossier}/gesprekken", Talk("2026-11-23T10:00:00+01:00"), (RequestKeys.Header, "gesprek"));
        using var again = await client.SendJsonAsync("POST", $"{Root}/{dossier}/gesprekken", Talk("2026-11-23T10:00:00+01:00"), (RequestKeys.Header, "gesprek"));
        Assert.Equal(HttpStatusCode.Created, planned.StatusCode);
        Assert.Equal(planned.Headers.Location, again.Headers.Location);
        Assert.Equal("2026-11-23T09:00:00Z", (string)(await planned.JsonAsync())["tijdstip"]!);

        using var reported = await client.SendJsonAsync("PUT", planned.Headers.Location + "/verslag", """{"verslag":"De gemeente wil verder praten."}""", ("If-Match", planned.Headers.ETag!.Tag));
        Assert.Equal("gehouden", (string)(await reported.JsonAsync())["stand"]!);

        using var passed = await client.SendJsonAsync("POST", $"{Root}/{dossier}/faseovergangen", """{"naar":"formeelVerzoek"}""");
        var codes = passed.IsSuccessStatusCode ? [] : (await passed.JsonAsync())["invalidParams"]!.AsArray().Select(p => (string)p!["code"]!).ToList();
        Assert.DoesNotContain("condition.talk-held.none", codes);
        Assert.Equal(1, await app.WithDatabaseAsync(db => db.Set<Talk>().CountAsync()));
    }

    [Fact]
    public async Task Talk_Cancelled_SaysWhy()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.PropertyDirector);
        using var planned = await client.SendJsonAsync("POST", $"{Root}/{dossier}/gesprekken", Talk("2026-12-01T10:00:00Z"));

        using var noReason = await client.SendJsonAsync("PUT", planned.Headers.Location + "/afzegging", "{}", ("If-Match", "\"1\""));
        using var cancelled = await client.SendJsonAsync("PUT", planned.Headers.Location + "/afzegging", """{"reden":"ziekte"}""", ("If-Match", "\"1\""));

        Assert.Equal(["reden"], await noReason.WrongAsync());
        Assert.Equal("afgezegd", (string)(await cancelled.JsonAsync())["stand"]!);
        Assert.Equal("ziekte", (string)(await cancelled.JsonAsync())["redenAfzegging"]!);
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

    private static string Talk(string at) => $$"""
        {"soort":"gesprek","onderwerp":"Kennismaking","met":"wethouder Jansma","tijdstip":"{{at}}",
         "communicatie":{"wat":"Nog niets besloten.","doorWie":"de wethouder","aanWie":"de raad","wanneer":"2026-11-24","afgestemdMet":"A. Jansma"} }
        """;
}
