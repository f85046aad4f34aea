using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Access;
using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Net;
using System.Net.Http.Json;

namespace Kwartiermaker.Tests.Hosting;

public sealed class ObservabilityTests : AppTests
{
    [Fact]
    public async Task Health_OfALivingHost_IsHealthyAndReady()
    {
        using var client = App.CreateClient();

        Assert.Equal("Healthy", await client.GetStringAsync("/gezond"));
        Assert.Equal("Healthy", await client.GetStringAsync("/gereed"));
    }

    [Fact]
    public async Task Health_WithoutADatabase_LivesButIsNotReady()
    {
        var database = await TestDatabase.FilledAsync();
        await using var app = new TestApp(database, keepDatabase: true);
        using var client = app.CreateClient();
        _ = await client.GetStringAsync("/gereed");
        await database.DisposeAsync();
        if (database.Provider == "sqlite")
            Directory.CreateDirectory(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(database.Connection).DataSource);

        using var ready = await client.GetAsync("/gereed");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("Healthy", await client.GetStringAsync("/gezond"));
        if (database.Provider == "sqlite")
            Directory.Delete(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(database.Connection).DataSource);
    }

    [Theory]
    [InlineData("sys_ready", "the database cannot be written")]
    [InlineData("sys_events", "the database cannot be read")]
    public async Task Readiness_OfADatabaseThatLetsOneInButDoesNotWork_SaysWhatIsWrong(string gone, string said)
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.CreateClient();
        Assert.Equal("Healthy", await client.GetStringAsync("/gereed"));
        var drop = "DROP TABLE " + gone + (TestDatabase.OnPostgres ? " CASCADE" : "");
        _ = await app.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(drop));

        using var answer = await client.GetAsync("/gereed");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("Unhealthy\n" + said, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>As a cluster does, which knows no name of ours.</summary>
    [Fact]
    public async Task Health_AskedByTheAddressOfTheNode_IsAnswered_AndNothingElseIs()
    {
        await using var app = await TestApp.StartAsync(builder => builder.InProduction());
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Host = "10.1.2.3:8080";

        foreach (var (url, status) in new[] { ("/gezond", 200), ("/gereed", 200), ("/aanmelden", 400), ("/gezond/..", 400), ("/favicon.svg", 400) })
        {
            using var answer = await client.GetAsync(url);
            Assert.Equal((url, status), (url, (int)answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("/gezond")]
    [InlineData("/gereed")]
    public async Task Health_IsOnlyRead(string url)
    {
        using var answer = await App.CreateClient().PostAsync(url, null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Logs_OfWorkSearchAndErrors_HoldNothingOfAPerson()
    {
        using var lines = new LogLines();
        await using var app = await TestApp.StartAsync(b => b
            .UseSetting("Logging:LogLevel:Default", "Information")
            .ConfigureTestServices(s => s.AddSingleton<ILoggerProvider>(lines).AddScoped<CountDossiersHandler>(_ => throw new InvalidOperationException("stuk"))));
        var person = await app.KnowAsync(TestPerson.PropertyDirector with { Name = "Wilhelmina Zonderling" });
        using var client = app.As(person);
        using var made = await client.PostAsJsonAsync("/api/v1/locatiedossiers",
            new { naam = "Huize Avondrood", soort = "verzorgingshuis", adres = "Geheimelaan 7", plaats = "Tubbergen", gemeenteCode = "GM0183", eigenaar = "J. Eigenaarsma" });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        using var found = await client.PostAsJsonAsync("/api/v1/locatiedossiers/_zoek", new { tekst = "Eigenaarsma" });
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        using var unknown = await client.GetAsync("/locaties?q=Eigenaarsma&mail=w.zonderling%40kwartiermaker.example");
        using var broken = await client.GetAsync("/?wie=Zonderling");
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        using var refused = await client.PostAsJsonAsync("/api/v1/locatiedossiers", new { naam = 5 });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        Assert.NotEmpty(lines.All);
        foreach (var secret in new[] { "Wilhelmina", "Zonderling", "Avondrood", "Geheimelaan", "Eigenaarsma", "kwartiermaker.example", "q=", "wie=" })
            Assert.DoesNotContain(lines.All, l => l.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }
}
