using Kwartiermaker.Common.Database;
using Kwartiermaker.Tests.Access;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using System.Data.Common;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Kwartiermaker.Tests.Hosting;

/// <summary>What we need is away: that is said, with when to come back, and it is one line in the log.</summary>
public sealed class OutagesTests
{
    public static TheoryData<Exception, int?> Exceptions => new()
    {
        { new SqliteException("database or disk is full", 13), 507 },
        { new DbUpdateException("x", new PostgresException("no space left", "ERROR", "ERROR", PostgresErrorCodes.DiskFull)), 507 },
        { new SqliteException("database is locked", 5), 503 },
        { new SqliteException("unable to open database file", 14), 503 },
        { new InvalidOperationException("likely transient", new NpgsqlException("x", new IOException("broken"))), 503 },
        { new PostgresException("deadlock", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected), 503 },
        { new PostgresException("no such database", "FATAL", "FATAL", PostgresErrorCodes.InvalidCatalogName), 503 },
        { new PostgresException("read-only", "ERROR", "ERROR", "25006"), 503 },
        { new PostgresException("idle in transaction", "FATAL", "FATAL", "25P03"), 503 },
        { new PostgresException("not let in", "FATAL", "FATAL", "28000"), 503 },
        { new PostgresException("crash", "FATAL", "FATAL", "57P02"), 503 },
        { new PostgresException("starting", "FATAL", "FATAL", "57P03"), 503 },
        { new PostgresException("idle", "FATAL", "FATAL", "57P05"), 503 },
        { new PostgresException("cancelled", "ERROR", "ERROR", "57014"), null },
        { new InvalidOperationException("IDX20803", new IOException("IDX20804", new ProviderAwayException("x"))), 503 },
        { new SqliteException("UNIQUE constraint failed", 19), null },
        { new DbUpdateException("x", new PostgresException("unique", "ERROR", "ERROR", PostgresErrorCodes.UniqueViolation)), null },
        { new InvalidOperationException("a bug"), null },
        { new IOException("a bug"), null },
    };

    [Theory]
    [MemberData(nameof(Exceptions), DisableDiscoveryEnumeration = true)]
    public void Exception_IsAnOutage_OnlyWhenSomethingWeNeedIsAway(Exception exception, int? status) => Assert.Equal(status, Outages.StatusOf(exception));

    [Fact]
    public async Task Database_ThatIsAway_IsSaidOnceToEverybody()
    {
        var database = await TestDatabase.FilledAsync();
        using var lines = new LogLines();
        await using var app = new TestApp(database, b => b.ConfigureTestServices(s => s.AddSingleton<ILoggerProvider>(lines)), keepDatabase: true);
        using var client = app.As(TestPerson.PropertyDirector);
        _ = await client.PageAsync("/locaties");
        await database.DisposeAsync();
        var instead = database.Provider == "sqlite" ? new SqliteConnectionStringBuilder(database.Connection).DataSource : null;
        if (instead is not null)
            Directory.CreateDirectory(instead);

        foreach (var (url, said) in new[] { ("/locaties", "Nu even niet bereikbaar"), ("/api/v1/locatiedossiers", "Nu even niet bereikbaar") })
        {
            lines.All.Clear();
            using var answer = await client.GetAsync(url);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            Assert.Contains(said, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            var line = Assert.Single(lines.All);
            Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
        }

        if (instead is not null)
            Directory.Delete(instead);
    }

    /// <summary>SQLite alone can be told that its disk is full.</summary>
    [Fact]
    public async Task Disk_ThatIsFull_IsSaidToWhoWrites_AndOthersReadOn()
    {
        if (TestDatabase.OnPostgres)
            return;
        await using var app = await TestApp.StartAsync(b => b.ConfigureTestServices(s => s.ConfigureDbContext<AppDbContext>(o => o.AddInterceptors(new FullDisk()))));
        using var client = app.As(TestPerson.PropertyDirector);

        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < 300 && !answers.Contains(HttpStatusCode.InsufficientStorage); number++)
        {
            using var answer = await client.PostAsJsonAsync("/api/v1/locatiedossiers", new
            {
                naam = "Huis " + number,
                soort = "verzorgingshuis",
                adres = $"Lindelaan {number}",
                plaats = "Tubbergen",
                gemeenteCode = "GM0183",
                eigenaar = new string('e', 100),
            });
            answers.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.InsufficientStorage)
                Assert.Contains("geen ruimte meer", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"], StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.InsufficientStorage, answers[^1]);
        Assert.All(answers.SkipLast(1), a => Assert.Equal(HttpStatusCode.Created, a));
        using var read = await client.GetAsync("/locaties");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task IdentityProvider_ThatIsAway_IsNotTheFaultOfTheToken()
    {
        var provider = await FakeIdentityProvider.StartAsync();
        var token = provider.Token(Account.Director);
        await using var app = await RealSignIn.StartAsync(provider);
        app.Start();
        await provider.DisposeAsync();
        using var client = app.CreateClient();
        using var strange = await client.GetAsync("/api/v1/locatiedossiers");
        Assert.Equal(HttpStatusCode.Unauthorized, strange.StatusCode);

        using var signIn = await client.SubmitAsync("/aanmelden", []);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.GetAsync("/api/v1/locatiedossiers");

        foreach (var away in new[] { answer, signIn })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
            Assert.NotNull(away.Headers.RetryAfter);
        }

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty(answer.Headers.WwwAuthenticate);
    }

    /// <summary>Nobody did anything wrong, so nothing of it is in the security log.</summary>
    [Fact]
    public async Task Outage_WhileSomebodySignsIn_IsNoFailedSignIn()
    {
        using var lines = new SecurityLines();
        var database = new Away();
        var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider, builder =>
        {
            lines.AddTo(builder);
            builder.ConfigureTestServices(s => s.ConfigureDbContext<AppDbContext>(o => o.AddInterceptors(database)));
        });
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", provider.Token(Account.Director));
        using (var good = await client.GetAsync("/api/v1/locatiedossiers"))
            Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        using var browser = Visit.Browser(app);
        using var other = Visit.Browser(app);
        var back = await Visit.FromProviderAsync(await Visit.ToProviderAsync(browser));
        var otherBack = await Visit.FromProviderAsync(await Visit.ToProviderAsync(other));
        _ = lines.Take();

        database.IsAway = true;
        using var token = await client.GetAsync("/api/v1/locatiedossiers");
        using var withoutDatabase = await browser.GetAsync(back.PathAndQuery);
        database.IsAway = false;
        await provider.DisposeAsync();
        using var withoutProvider = await other.GetAsync(otherBack.PathAndQuery);

        foreach (var answer in new[] { token, withoutDatabase, withoutProvider })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
        }

        Assert.Empty(lines.Take());
    }

    private sealed class Away : DbConnectionInterceptor
    {
        public bool IsAway { get; set; }

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            IsAway ? throw new SqliteException("unable to open database file", 14) : ValueTask.FromResult(result);
    }

    /// <summary>A file of SQLite that does not grow, as on a full disk.</summary>
    private sealed class FullDisk : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA max_page_count = 1";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
