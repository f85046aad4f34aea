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
    [InlineData("1", 412)]
    [InlineData("W/\"1\"", 412)]
    [InlineData("\"1\"", 200)]
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
