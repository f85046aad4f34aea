using Kwartiermaker.Common.Database;
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
    [InlineData("TRUNCATE sys_events CASCADE")]
    [InlineData("TRUNCATE sys_seals")]
    [InlineData("REPLACE INTO sys_events (id, at, actor_id, actor_name, actor_role, subject_id, type, data, mac) "
        + "SELECT id, at, actor_id, 'Iemand anders', actor_role, subject_id, type, data, mac FROM sys_events")]
    [InlineData("REPLACE INTO sys_seals (id, first_event, last_event, events, hash, at, mac) SELECT id + 10, first_event, last_event, events, hash, at, mac FROM sys_seals")]
    public async Task Database_RefusesToChangeOrRemove(string sql)
    {
        // SQLite has no TRUNCATE: a DELETE without WHERE is what it has, and that is refused as well.
        if (!TestDatabase.OnPostgres)
            sql = sql.Replace("TRUNCATE", "DELETE FROM", StringComparison.Ordinal).Replace(" CASCADE", "", StringComparison.Ordinal);
        // What PostgreSQL has for SQLite's REPLACE.
        else if (sql.StartsWith("REPLACE", StringComparison.Ordinal))
            sql = sql.Replace("REPLACE", "INSERT", StringComparison.Ordinal)
                + (sql.Contains("sys_seals", StringComparison.Ordinal) ? " ON CONFLICT (last_event) DO UPDATE SET hash = ''" : " ON CONFLICT (id) DO UPDATE SET actor_name = ''");
        await using var app = await Audited.SealedAsync();

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Audited.RunAsync(app, sql));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        Assert.Empty((await Audited.VerifyAsync(app)).Findings);
    }

    [Theory]
    [InlineData("UPDATE sys_events SET actor_name = 'Iemand anders' WHERE id = 2")]
    [InlineData("UPDATE sys_events SET data = '{}' WHERE id = 2")]
    [InlineData("UPDATE sys_events SET reason = '' WHERE id = 2")]
    [InlineData("UPDATE sys_events SET type = actor_name, actor_name = type WHERE id = 2")]
    [InlineData("DELETE FROM sys_events WHERE id = 1")]
    [InlineData("DELETE FROM sys_events WHERE id = 2")]
    [InlineData("DELETE FROM sys_events")]
    [InlineData("INSERT INTO sys_events (id, at, actor_id, actor_name, actor_role, subject_id, type, data, mac) "
        + "SELECT -1, at, actor_id, actor_name, actor_role, subject_id, type, data, mac FROM sys_events WHERE id = 2")]
    [InlineData("DELETE FROM sys_seals WHERE id = 1")]
    public async Task Verify_AfterTamperingBehindTheTriggers_FindsIt(string sql)
    {
        await using var app = await Audited.SealedAsync();
        Assert.Empty((await Audited.VerifyAsync(app)).Findings);
        await Audited.WithoutTriggersAsync(app, sql);

        Assert.Contains((await Audited.VerifyAsync(app)).Findings, f => f.Code == "changed");
    }

    [Fact]
    public async Task Verify_WithAnEarlierAnchor_IsSatisfied()
    {
        await using var app = await Audited.SealedAsync();
        var earlier = (await Audited.VerifyAsync(app)).Anchor!;
        _ = await Some.DossierAsync(app, Some.CareHome("Later", latitude: null, longitude: null) with { Address = "Ergens 9", Postcode = null });
        await Audited.SealAsync(app);

        Assert.Empty((await Audited.VerifyAsync(app, earlier)).Findings);
    }

    [Fact]
    public async Task Seal_WithNothingNew_AddsNothing()
    {
        await using var app = await Audited.SealedAsync();

        await Audited.SealAsync(app);

        Assert.Equal(2, (await Audited.VerifyAsync(app)).Seals);
    }

    [Fact]
    public async Task Seal_ByManyNodesAtOnce_MakesOneChain()
    {
        await using var app = await TestApp.StartAsync();
        for (var i = 0; i < 5; i++)
            _ = await Some.DossierAsync(app, Some.CareHome($"Huis {i}"));

        _ = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.WithDatabaseAsync(db =>
            OneNode.DoAsync(db, OneNode.Job.Seal, () => Audited.SealAsync(app), default)))));

        var report = await Audited.VerifyAsync(app);
        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Seals);
        Assert.Equal(5, report.Events);
    }

    [Fact]
    public async Task Numbers_OfRemovedEvents_AreNeverGivenAgain()
    {
        await using var app = await Audited.SealedAsync();
        var last = await app.WithDatabaseAsync(db => db.Events.MaxAsync(e => e.Id));
        await Audited.WithoutTriggersAsync(app, $"DELETE FROM sys_events WHERE id = {last}");

        _ = await Some.DossierAsync(app, Some.CareHome("Nieuw", latitude: null, longitude: null) with { Address = "Ergens 9", Postcode = null });

        Assert.True(await app.WithDatabaseAsync(db => db.Events.MaxAsync(e => e.Id)) > last);
        Assert.NotEmpty((await Audited.VerifyAsync(app)).Findings);
    }
}
