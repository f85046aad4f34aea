using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Diagnostics;

namespace Kwartiermaker.Tests.Common.Events;

/// <summary>A change that does not end (a frozen node, a cut network) while the sealer has its turn. SQLite has one writer at a time.</summary>
public sealed class SealWaitTests
{
    [Fact]
    public async Task Seal_WhileAChangeHasNotEnded_HoldsNobodyUp_AndTakesItsEventAlongLater()
    {
        Assert.SkipUnless(TestDatabase.OnPostgres, "SQLite has one writer at a time.");
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        await using var scope = app.Services.CreateAsyncScope();
        TestPerson.PropertyDirector.SignIn(scope.ServiceProvider);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await using var open = await db.Database.BeginTransactionAsync();
        scope.ServiceProvider.GetRequiredService<Kwartiermaker.Common.Events.EventLog>().Add(dossier, new SiteChanged(["Notes"]));
        await db.SaveChangesAsync();

        var sealing = Audited.SealAsync(app);
        await Task.Delay(100);
        var watch = Stopwatch.StartNew();
        _ = await Some.HeldTalkAsync(app, dossier);
        var waited = watch.Elapsed;
        Assert.False(sealing.IsCompleted);
        Assert.True((await sealing).Waiting);
        await open.CommitAsync();

        Assert.True(waited < TimeSpan.FromSeconds(10), $"Others waited {waited}.");
        Assert.False((await Audited.SealAsync(app)).Waiting);
        var report = await Audited.VerifyAsync(app);
        Assert.Empty(report.Findings);
        Assert.Equal((await app.WithDatabaseAsync(d => d.Events.LongCountAsync()), 0), (report.Events, report.Unsealed));
    }

    [Fact]
    public async Task Server_EndsAChangeThatDoesNothingForAMinute()
    {
        Assert.SkipUnless(TestDatabase.OnPostgres, "SQLite has one writer at a time.");
        await using var app = await TestApp.StartAsync();

        Assert.Equal("1min", await app.WithDatabaseAsync(db =>
            db.Database.SqlQuery<string>($"SELECT current_setting('idle_in_transaction_session_timeout') AS \"Value\"").SingleAsync()));
    }
}
