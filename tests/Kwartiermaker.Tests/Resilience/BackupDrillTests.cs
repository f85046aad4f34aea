using Kwartiermaker.Common.Events;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Access;
using Kwartiermaker.Tests.Cli;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Collections.Concurrent;
using System.Net;
using static Kwartiermaker.Tests.Cli.BackupHome;
using static Kwartiermaker.Tests.Resilience.KilledProcessTests;

namespace Kwartiermaker.Tests.Resilience;

/// <summary>The drill of docs/operations/backup.md, with the real process: backed up while people write, killed, and put back in another place.</summary>
[Trait("speed", "kill")]
public sealed class BackupDrillTests
{
    [Fact]
    public async Task Drill_FromBackupToServingElsewhere_LosesNothing()
    {
        using var home = new BackupHome();
        await using var database = await TestDatabase.FilledAsync();
        await using var provider = await FakeIdentityProvider.StartAsync();
        var acknowledged = new ConcurrentDictionary<Guid, string>();
        using var host = await HostProcess.StartAsync(database, provider);
        var writers = Enumerable.Range(0, 4).Select(w => Task.Run(async () =>
        {
            for (var i = 0; await RegisterAsync(host, $"{w}-{i}", $"Huis {w}-{i}") is { } id; i++)
                acknowledged[id] = $"Huis {w}-{i}";
        })).ToList();

        await UntilAsync(20);
        var before = acknowledged.Keys.ToList();
        await SucceedAsync(home.BackupAsync(database));
        await UntilAsync(acknowledged.Count + 20);
        host.Kill();
        await Task.WhenAll(writers);
        File.Move(home.Backup, home.At("while.kwm"));
        await SucceedAsync(home.BackupAsync(database));

        // What was made while they wrote is of one moment: all of before it, and nothing of a change without the rest of it.
        await using var early = await TestDatabase.EmptyAsync();
        await SucceedAsync(home.RunAsync(early, "restore", "--from", home.At("while.kwm"), "--key-file", home.KeyFile));
        await SucceedAsync(home.RunAsync(early, "audit", "verify"));
        await using (var app = new TestApp(early, keepDatabase: true))
        {
            var (kept, registered) = await app.WithDatabaseAsync(async db => (
                await db.Set<Dossier>().Select(d => d.Id).ToListAsync(),
                await db.Events.Where(e => e.Type == EventName.Of<SiteRegistered>()).Select(e => e.SubjectId).ToListAsync()));
            Assert.Empty(before.Except(kept));
            Assert.Equal(kept.Order(), registered.Order());
        }

        // What was made of the killed one is the same, row by row, and serves.
        await using var elsewhere = await TestDatabase.EmptyAsync();
        await SucceedAsync(home.RestoreAsync(elsewhere));
        await SucceedAsync(home.RunAsync(elsewhere, "audit", "verify"));
        Assert.Equivalent(await DatabaseDump.OfAsync(database), await DatabaseDump.OfAsync(elsewhere), strict: true);
        using var next = await HostProcess.StartAsync(elsewhere, provider);
        foreach (var (id, name) in acknowledged)
        {
            using var answer = await next.Client.GetAsync($"/api/v1/locatiedossiers/{id}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(name, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        async Task UntilAsync(int written)
        {
            while (acknowledged.Count < written && !writers.Any(w => w.IsCompleted))
                await Task.Delay(5);
        }
    }
}
