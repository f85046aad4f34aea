using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Api;

/// <summary>A change names the version it changes, and what is at hand is not sent again.</summary>
public sealed class VersionApiTests
{
    private const string Root = "/api/v1/locatiedossiers";

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
    [InlineData("\"iets\"", 412)]
    [InlineData("\"01\"", 412)]
    [InlineData("\"\"", 412)]
    [InlineData("W/\"1\"", 412)]
    [InlineData("W/\"1\", \"9\"", 412)]
    [InlineData("1", 400)]
    [InlineData("\"1", 400)]
    [InlineData("\"1\" \"2\"", 400)]
    [InlineData("*, \"1\"", 400)]
    [InlineData("**", 400)]
    [InlineData("\"1\"", 200)]
    [InlineData("\"0\", \"1\"", 200)]
    [InlineData("\"1\",\"9\"", 200)]
    [InlineData("W/\"1\", \"1\"", 200)]
    [InlineData("*", 200)]
    public async Task Change_NeedsTheCurrentVersion(string? version, int status)
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync("PUT", $"{Root}/{dossier}", DossiersApiTests.Site(), version is null ? [] : [("If-Match", version)]);

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
            client.SendJsonAsync("PUT", $"{Root}/{dossier}", DossiersApiTests.Site($", \"opmerkingen\": \"versie {i}\""), ("If-Match", "\"1\"")))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.Equal(5, answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    /// <summary>Who takes whichever version there is, is not refused because somebody else was just before.</summary>
    [Fact]
    public async Task Change_OfWhicheverVersionThereIs_HoldsForAllAtOnce()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.PropertyDirector);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() =>
            client.SendJsonAsync("PUT", $"{Root}/{dossier}", DossiersApiTests.Site($", \"opmerkingen\": \"versie {i}\""), ("If-Match", "*")))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
    }

    /// <summary>What has no version of its own yet is answered with version 0, so it is there.</summary>
    [Theory]
    [InlineData("*", HttpStatusCode.OK)]
    [InlineData("\"0\", \"7\"", HttpStatusCode.OK)]
    [InlineData("\"7\", \"8\"", HttpStatusCode.PreconditionFailed)]
    public async Task Change_OfWhatWasNotRecordedYet_TakesTheSameHeader(string version, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        await Some.InPhaseAsync(app, dossier, Kwartiermaker.Contracts.Locations.Phase.PlanAndPermits);
        using var client = app.As(TestPerson.ProjectDirector);

        using var answer = await client.SendJsonAsync(
            "PUT", $"{Root}/{dossier}/vergunningbehoeften/gebruiksmelding", """{"behoefte":"nodig","reden":"Volgt uit het vooroverleg."}""", ("If-Match", version));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Change_OfSomethingThatIsNotThere_IsNotFoundWhateverTheVersion()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync("PUT", $"{Root}/00000000-0000-0000-0000-000000000001", DossiersApiTests.Site(), ("If-Match", "*"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Change_InAnotherRegion_IsNotFound()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.OtherRegion);

        using var answer = await client.SendJsonAsync("PUT", $"{Root}/{dossier}", DossiersApiTests.Site(), ("If-Match", "\"1\""));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
