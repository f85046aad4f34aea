using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Tests.Common.Events;

public sealed class AuditTests
{
    [Theory]
    [InlineData("UPDATE sys_events SET actor_name = 'Iemand anders'")]
    [InlineData("DELETE FROM sys_events")]
    [InlineData("UPDATE sys_seals SET hash = ''")]
    [InlineData("DELETE FROM sys_seals")]
    [InlineData("TRUNCATE sys_events")]
    [InlineData("TRUNCATE sys_seals")]
    public async Task Database_RefusesToChangeOrRemove(string sql)
    {
        // SQLite has no TRUNCATE: a DELETE without WHERE is what it has, and that is refused as well.
        if (!TestDatabase.OnPostgres)
            sql = sql.Replace("TRUNCATE", "DELETE FROM", StringComparison.Ordinal);
        await using var app = await WithSealedEventsAsync();

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => RunAsync(app, sql));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        Assert.Empty((await VerifyAsync(app)).Findings);
    }

    [Theory]
    [InlineData("UPDATE sys_events SET actor_name = 'Iemand anders' WHERE id = 2")]
    [InlineData("UPDATE sys_events SET data = '{}' WHERE id = 2")]
    [InlineData("UPDATE sys_events SET reason = '' WHERE id = 2")]
    [InlineData("UPDATE sys_events SET type = actor_name, actor_name = type WHERE id = 2")]
    [InlineData("DELETE FROM sys_events WHERE id = 1")]
    [InlineData("DELETE FROM sys_events WHERE id = 2")]
    [InlineData("DELETE FROM sys_events")]
    [InlineData("INSERT INTO sys_events (id, at, actor_id, actor_name, actor_role, subject_id, type, data) "
        + "SELECT -1, at, actor_id, actor_name, actor_role, subject_id, type, data FROM sys_events WHERE id = 2")]
    [InlineData("DELETE FROM sys_seals WHERE id = 1")]
    public async Task Verify_AfterTamperingBehindTheTriggers_FindsIt(string sql)
    {
        await using var app = await WithSealedEventsAsync();
        Assert.Empty((await VerifyAsync(app)).Findings);
        await WithoutTriggersAsync(app, sql);

        Assert.Contains((await VerifyAsync(app)).Findings, f => f.Code == "changed");
    }

    [Fact]
    public async Task Verify_AfterTheEndWasCutOffWithItsSeal_FindsItByTheAnchor()
    {
        await using var app = await WithSealedEventsAsync();
        var anchor = (await VerifyAsync(app)).Anchor!;
        await WithoutTriggersAsync(app, "DELETE FROM sys_events WHERE id > (SELECT last_event FROM sys_seals WHERE id = 1)");
        await WithoutTriggersAsync(app, "DELETE FROM sys_seals WHERE id > 1");

        // The chain that is left is sound in itself: only what was written down elsewhere shows that it was longer.
        Assert.Empty((await VerifyAsync(app)).Findings);
        Assert.Equal("truncated", Assert.Single((await VerifyAsync(app, anchor)).Findings).Code);
    }

    [Fact]
    public async Task Verify_WithAnEarlierAnchor_IsSatisfied()
    {
        await using var app = await WithSealedEventsAsync();
        var earlier = (await VerifyAsync(app)).Anchor!;
        _ = await Some.DossierAsync(app, Some.CareHome("Later", latitude: null, longitude: null) with { Address = "Ergens 9", Postcode = null });
        await SealAsync(app);

        Assert.Empty((await VerifyAsync(app, earlier)).Findings);
    }

    [Fact]
    public async Task Seal_WithNothingNew_AddsNothing()
    {
        await using var app = await WithSealedEventsAsync();

        await SealAsync(app);

        Assert.Equal(2, (await VerifyAsync(app)).Seals);
    }

    [Fact]
    public async Task Seal_ByManyNodesAtOnce_MakesOneChain()
    {
        await using var app = await TestApp.StartAsync();
        for (var i = 0; i < 5; i++)
            _ = await Some.DossierAsync(app, Some.CareHome($"Huis {i}"));

        _ = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.WithDatabaseAsync(db =>
            OneNode.DoAsync(db, OneNode.Job.Seal, () => new EventSealer(db, new Clock(app.Time)).SealAsync(), default)))));

        var report = await VerifyAsync(app);
        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Seals);
        Assert.Equal(5, report.Events);
    }

    [Fact]
    public async Task Numbers_OfRemovedEvents_AreNeverGivenAgain()
    {
        await using var app = await WithSealedEventsAsync();
        var last = await app.WithDatabaseAsync(db => db.Events.MaxAsync(e => e.Id));
        await WithoutTriggersAsync(app, $"DELETE FROM sys_events WHERE id = {last}");

        _ = await Some.DossierAsync(app, Some.CareHome("Nieuw", latitude: null, longitude: null) with { Address = "Ergens 9", Postcode = null });

        Assert.True(await app.WithDatabaseAsync(db => db.Events.MaxAsync(e => e.Id)) > last);
        Assert.NotEmpty((await VerifyAsync(app)).Findings);
    }

    /// <summary>Two seals over four events.</summary>
    private static async Task<TestApp> WithSealedEventsAsync()
    {
        var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        _ = await Some.HeldTalkAsync(app, dossier);
        await SealAsync(app);
        app.Time.Advance(TimeSpan.FromDays(1));
        _ = await Some.HeldTalkAsync(app, dossier);
        await SealAsync(app);
        return app;
    }

    private static Task SealAsync(TestApp app) => app.WithDatabaseAsync(db => new EventSealer(db, new Clock(app.Time)).SealAsync());

    private static Task<AuditReport> VerifyAsync(TestApp app, string? anchor = null) => app.WithDatabaseAsync(db => new AuditCheck(db).VerifyAsync(anchor));

    private static Task<int> RunAsync(TestApp app, string sql) => app.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql.Replace("{}", "{{}}", StringComparison.Ordinal)));

    /// <summary>What somebody with the keys of the database itself can do.</summary>
    private static async Task WithoutTriggersAsync(TestApp app, string sql)
    {
        var table = sql.Contains("sys_seals", StringComparison.Ordinal) && !sql.Contains("FROM sys_events", StringComparison.Ordinal) ? "sys_seals" : "sys_events";
        if (TestDatabase.OnPostgres)
        {
            await RunAsync(app, $"ALTER TABLE {table} DISABLE TRIGGER USER");
            await RunAsync(app, sql);
            await RunAsync(app, $"ALTER TABLE {table} ENABLE TRIGGER USER");
            return;
        }

        foreach (var trigger in new[] { "no_update", "no_delete" })
            await RunAsync(app, $"DROP TRIGGER IF EXISTS {table}_{trigger}");
        await RunAsync(app, sql);
    }
}
