using Kwartiermaker.Common.Events;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Tests.Common.Events;

/// <summary>What somebody does who owns the database, and has neither the program's key nor its anchors.</summary>
public sealed class ForgeryTests
{
    private const string Forged = "INSERT INTO sys_events (at, actor_id, actor_name, actor_role, subject_id, type, data, reason, mac) "
        + "SELECT at, actor_id, 'Iemand anders', actor_role, subject_id, type, data, reason, ";

    [Theory]
    [InlineData("event-unsigned", Forged + "'' FROM sys_events WHERE id = 2")]
    [InlineData("event-unsigned", Forged + "mac FROM sys_events WHERE id = 2")]
    [InlineData("event-unsigned", "INSERT INTO sys_events (at, actor_id, actor_name, actor_role, subject_id, type, data, reason, mac) "
        + "SELECT at, actor_id, actor_name, actor_role, subject_id, type, data, reason, mac FROM sys_events WHERE id = 2")]
    [InlineData("unsealed", "DELETE FROM sys_seals; UPDATE sys_events SET actor_name = 'Iemand anders' WHERE id = 2")]
    [InlineData("event-unsigned", "DELETE FROM sys_seals; UPDATE sys_events SET actor_name = 'Iemand anders' WHERE id = 2")]
    [InlineData("empty", "DELETE FROM sys_seals; DELETE FROM sys_events")]
    [InlineData("events-removed", "DELETE FROM sys_seals; DELETE FROM sys_events")]
    [InlineData("changed", "UPDATE sys_seals SET at = (SELECT at FROM sys_seals WHERE id = 1) WHERE id = 2")]
    [InlineData("changed", "UPDATE sys_seals SET first_event = first_event - 1 WHERE id = 2")]
    [InlineData("changed", "UPDATE sys_seals SET id = id + 10")]
    [InlineData("changed", "UPDATE sys_seals SET id = 3 WHERE id = 2")]
    [InlineData("seal-unsigned", "UPDATE sys_seals SET mac = (SELECT mac FROM sys_seals WHERE id = 1) WHERE id = 2")]
    public async Task Verify_FindsIt(string code, string sql)
    {
        await using var app = await Audited.SealedAsync();
        Assert.Empty((await Audited.VerifyAsync(app)).Findings);

        await Audited.WithoutTriggersAsync(app, sql);
        // The job seals what it finds, a forged event too.
        if (code == "event-unsigned" && sql.StartsWith("INSERT", StringComparison.Ordinal))
            _ = await Audited.SealAsync(app);

        Assert.Contains(code, (await Audited.VerifyAsync(app)).Findings.Select(f => f.Code));
    }

    [Fact]
    public async Task Verify_AfterAnEventWasChangedAndAllSealsWereMadeAnew_FindsBoth()
    {
        await using var app = await Audited.SealedAsync();
        var key = await StrangeKeyAsync();
        await Audited.WithoutTriggersAsync(app, "UPDATE sys_events SET actor_name = 'Iemand anders' WHERE id = 2");
        _ = await app.WithDatabaseAsync(async db =>
        {
            var previous = "";
            foreach (var seal in await db.Set<Seal>().OrderBy(s => s.Id).ToListAsync())
            {
                seal.Hash = previous = Proof.HashOf(previous, seal, await db.Events.Where(e => e.Id >= seal.FirstEvent && e.Id <= seal.LastEvent).OrderBy(e => e.Id).ToListAsync());
                seal.Mac = Proof.Sign(key, seal);
            }

            return await db.SaveChangesAsync();
        });

        var findings = (await Audited.VerifyAsync(app)).Findings;

        Assert.Equal(["event-unsigned", "seal-unsigned", "seal-unsigned"], findings.Select(f => f.Code).Order());
        Assert.Equal(2, findings.Single(f => f.Code == "event-unsigned").First);
    }

    /// <summary>The chain that is left is sound in itself: only what was written down elsewhere shows that it was longer.</summary>
    [Fact]
    public async Task Verify_AfterTheEndWasCutOffWithItsSeal_FindsItByEachAnchorFromElsewhere()
    {
        await using var folder = new TestFolder();
        var file = folder.File("anchors");
        await using var app = await Audited.SealedAsync(s => s.UseSetting("Audit:AnchorFile", file));
        var sound = await Audited.VerifyAsync(app);
        Assert.Equal((0, 2), (sound.Findings.Count, sound.Anchors));
        Assert.DoesNotContain("no-anchor", sound.Unchecked);

        await Audited.WithoutTriggersAsync(app, "DELETE FROM sys_events WHERE id > (SELECT last_event FROM sys_seals WHERE id = 1); DELETE FROM sys_seals WHERE id > 1");
        // So that the database's own count does not tell.
        if (!TestDatabase.OnPostgres)
            _ = await Audited.RunAsync(app, "DELETE FROM sqlite_sequence");

        Assert.Equal(["truncated"], (await Audited.VerifyAsync(app)).Findings.Select(f => f.Code));
        await File.WriteAllTextAsync(file, "");
        Assert.Equal(["anchors-gone"], (await Audited.VerifyAsync(app)).Findings.Select(f => f.Code));
        Assert.Contains("no-anchor", (await Audited.VerifyAsync(app)).Unchecked);
        Assert.Contains("truncated", (await Audited.VerifyAsync(app, sound.Anchor)).Findings.Select(f => f.Code));
        Assert.Contains("truncated", (await Audited.VerifyAsync(app, "")).Findings.Select(f => f.Code));
    }

    [Fact]
    public async Task Anchors_OfASealWhoseWritingWasCutOff_AreWrittenWithTheNext()
    {
        await using var folder = new TestFolder();
        var file = folder.File("anchors");
        await using var app = await Audited.SealedAsync(s => s.UseSetting("Audit:AnchorFile", file));
        var whole = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, whole[..^80]);
        var seals = await app.WithDatabaseAsync(db => db.Set<Seal>().AsNoTracking().OrderBy(s => s.Id).ToListAsync());

        // As the next process does.
        var next = new AnchorFile(file);
        Assert.Single(next.Read());
        next.Append(seals);

        Assert.Equal(seals.Select(s => (s.Id, s.Hash)), next.Read());
        Assert.EndsWith(whole.Split('\n')[1] + "\n", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    /// <summary>On the node where no backup was put back, the file still holds the anchors of what was replaced.</summary>
    [Fact]
    public async Task Anchors_OfSealsWhoseNumbersWereThereBefore_AreWritten()
    {
        await using var folder = new TestFolder();
        var file = folder.File("anchors");
        await using (var replaced = await Audited.SealedAsync(s => s.UseSetting("Audit:AnchorFile", file)))
        {
            _ = await Some.DossierAsync(replaced, Some.CareHome("Later", latitude: 52.38, longitude: 6.7));
            _ = await Audited.SealAsync(replaced);
        }

        await using var app = await Audited.SealedAsync(s => s.UseSetting("Audit:AnchorFile", file));

        var seals = await app.WithDatabaseAsync(db => db.Set<Seal>().OrderBy(s => s.Id).Select(s => s.Hash).ToListAsync());
        Assert.Equal([1, 2, 3, 1, 2], new AnchorFile(file).Read().Select(a => a.Seal));
        Assert.Equal(seals, new AnchorFile(file).Read().Skip(3).Select(a => a.Hash));
    }

    [Fact]
    public async Task Verify_WithoutTheKey_SaysWhatItCannotSee()
    {
        await using var folder = new TestFolder();
        await using var app = await Audited.SealedAsync();
        await Audited.WithoutTriggersAsync(app, "UPDATE sys_events SET mac = ''");

        var report = await app.WithDatabaseAsync(async db =>
            await new AuditCheck(db, new(app.Time), TestKey.At(folder.File("nowhere")), new AnchorFile(""), new(db, null!, null!)).VerifyAsync());

        Assert.Equal(["no-anchor", "no-key"], report.Unchecked);
        // Every column is in the hash of the chain, the signature too.
        Assert.All(report.Findings, f => Assert.Equal("changed", f.Code));
    }

    private static async Task<AuditKey> StrangeKeyAsync()
    {
        await using var folder = new TestFolder();
        var key = TestKey.At(folder.File("key"));
        key.MakeIfMissing();
        key.Require();
        return key;
    }
}
