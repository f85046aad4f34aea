using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Net;

namespace Kwartiermaker.Tests.Api;

/// <summary>Talks and gates of a dossier, by another system.</summary>
public sealed class DossierStepsApiTests
{
    private const string Root = "/api/v1/locatiedossiers";

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

        using var answer = await client.SendJsonAsync(
            "POST", $"{Root}/{dossier}/gesprekken", """{"onderwerp":"Kennismaking","met":"wethouder","tijdstip":"2026-11-30T10:00:00Z"}""");

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

        using var reported = await client.SendJsonAsync("PUT", planned.Headers.Location + "/verslag", """{"verslag":"De gemeente wil verder praten."}""",
            ("If-Match", planned.Headers.ETag!.Tag));
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

    [Fact]
    public async Task Talk_Moved_KeepsWhatWasAgreed()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.PropertyDirector);
        using var planned = await client.SendJsonAsync("POST", $"{Root}/{dossier}/gesprekken", Talk("2026-12-01T10:00:00Z"));
        var address = planned.Headers.Location + "/tijdstip";

        using var back = await client.SendJsonAsync("PUT", address, """{"tijdstip":"2026-11-20T10:00:00Z"}""", ("If-Match", "\"1\""));
        using var moved = await client.SendJsonAsync("PUT", address, """{"tijdstip":"2026-12-03T15:00:00+01:00","reden":"ziekte"}""", ("If-Match", "\"1\""));

        Assert.Equal(["reden", "tijdstip"], (await back.WrongAsync()).Order(StringComparer.Ordinal));
        var talk = await moved.JsonAsync();
        Assert.Equal(("2026-12-03T14:00:00Z", "gepland", "de wethouder"), ((string)talk["tijdstip"]!, (string)talk["stand"]!, (string)talk["communicatie"]!["doorWie"]!));
    }

    private static string Talk(string at) => $$"""
        {"soort":"gesprek","onderwerp":"Kennismaking","met":"wethouder Jansma","tijdstip":"{{at}}",
         "communicatie":{"wat":"Nog niets besloten.","doorWie":"de wethouder","aanWie":"de raad","wanneer":"2026-11-24","afgestemdMet":"A. Jansma"} }
        """;
}
