using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;

namespace Kwartiermaker.Tests.Api;

/// <summary>A call that is sent again is not done again.</summary>
public sealed class RequestKeyApiTests
{
    private const string Root = "/api/v1/locatiedossiers";

    [Fact]
    public async Task Register_WithTheSameKey_IsDoneOnce()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);

        using var first = await client.SendJsonAsync("POST", Root, DossiersApiTests.Site(), (RequestKeys.Header, "een"));
        using var again = await client.SendJsonAsync("POST", Root, DossiersApiTests.Site(), (RequestKeys.Header, "een"));
        using var otherBody = await client.SendJsonAsync("POST", Root, DossiersApiTests.Site(", \"eigenaar\": \"Iemand\""), (RequestKeys.Header, "een"));

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

        using var first = await one.SendJsonAsync("POST", Root, DossiersApiTests.Site(), (RequestKeys.Header, "een"));
        using var second = await two.SendJsonAsync("POST", Root, DossiersApiTests.Site(", \"buurtBekeken\": true"), (RequestKeys.Header, "een"));

        Assert.NotEqual(first.Headers.Location, second.Headers.Location);
    }

    [Fact]
    public async Task Register_WithTheSameKeyAtTheSameMoment_IsDoneOnce()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.As(TestPerson.PropertyDirector);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Task.Run(() => client.SendJsonAsync("POST", Root, DossiersApiTests.Site(", \"buurtBekeken\": true"), (RequestKeys.Header, "tegelijk")))));

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
        (await client.SendJsonAsync("POST", Root, DossiersApiTests.Site(), (RequestKeys.Header, "een"))).Dispose();

        Assert.Equal(0, await ForgetAsync());
        app.Time.Advance(RequestKeys.Keep + TimeSpan.FromMinutes(1));
        Assert.Equal(1, await ForgetAsync());

        async Task<int> ForgetAsync()
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<RequestKeys>().ForgetAsync(default);
        }
    }
}
