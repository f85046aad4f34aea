using Kwartiermaker.Cli;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Tests.Common.Events;
using Kwartiermaker.Tests.Access;
using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kwartiermaker.Tests.Common.Database;

public sealed class DatabaseStartTests
{
    [Fact]
    public async Task Start_OnADatabaseOfANewerProgram_IsRefusedAndChangesNothing()
    {
        var database = await TestDatabase.FilledAsync();
        await using (var first = new TestApp(database, keepDatabase: true))
        {
            _ = await first.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(TestDatabase.OnPostgres
                ? "INSERT INTO \"__EFMigrationsHistory\" (migration_id, product_version) VALUES ('20991231000000_FromTheFuture', '99.0')"
                : "INSERT INTO __EFMigrationsHistory (migration_id, product_version) VALUES ('20991231000000_FromTheFuture', '99.0')"));
        }

        await using var app = new TestApp(database);

        var refused = Assert.Throws<DatabaseNewerException>(app.Start);
        Assert.Contains("20991231000000_FromTheFuture", refused.Message, StringComparison.Ordinal);
        Assert.Contains("newer than this program", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OfTwoNodesAtOnceOnAnEmptyDatabase_MigratesAndLoadsOnce()
    {
        var database = await TestDatabase.EmptyAsync();
        await using var one = new TestApp(database);
        await using var two = new TestApp(database, keepDatabase: true);

        await Task.WhenAll(Task.Run(one.Start), Task.Run(two.Start));

        var known = await one.WithDatabaseAsync(db => Task.FromResult(db.Database.GetMigrations().Order().ToList()));
        Assert.Equal(known, (await two.WithDatabaseAsync(async db => (await db.Database.GetAppliedMigrationsAsync()).Order().ToList())));
        Assert.True(two.Services.GetRequiredService<IMunicipalities>().Present.Count > 300);
    }

    [Fact]
    public async Task Start_AfterAProcessWasKilledWhileItMigrated_GoesOnFromThere()
    {
        var database = await TestDatabase.EmptyAsync();
        await using var services = Services(database);
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
            // What it leaves behind; PostgreSQL lets go of a lock by itself.
            if (!TestDatabase.OnPostgres)
                await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2026-11-24 09:00:00')");
        }

        await using var app = new TestApp(database);

        await Task.Run(app.Start).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(await app.WithDatabaseAsync(db => db.Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task Migrate_WhileAnotherProcessDoesNotEnd_EndsWithASentence()
    {
        await using var database = await TestDatabase.FilledAsync();
        await using var services = Services(database);
        await using var one = services.CreateAsyncScope();
        await using var other = services.CreateAsyncScope();
        var (first, second) = (one.ServiceProvider.GetRequiredService<AppDbContext>(), other.ServiceProvider.GetRequiredService<AppDbContext>());

        await using (await MigrationTurn.TakeAsync(first))
        {
            var busy = await Assert.ThrowsAsync<DatabaseBusyException>(() => MigrationTurn.TakeAsync(second, TimeSpan.FromMilliseconds(200)));
            Assert.Contains(DatabaseStart.Place(first), busy.Message, StringComparison.Ordinal);
        }

        await using var after = await MigrationTurn.TakeAsync(second, TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public async Task Start_InProductionOnAnEmptyDatabase_IsRefusedAndMakesNothing()
    {
        var database = await TestDatabase.EmptyAsync();
        await using var app = new TestApp(database, builder => builder.InProduction());

        Assert.Contains("migrate --new", Assert.Throws<DatabaseMissingException>(app.Start).Message, StringComparison.Ordinal);

        await using var services = Services(database);
        await using var scope = services.CreateAsyncScope();
        await Assert.ThrowsAsync<DatabaseMissingException>(() => DatabaseStart.RefuseMissingAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>()));
    }

    /// <summary>Whoever takes an emptied database for a new one does not see that everything is gone.</summary>
    [Theory]
    [InlineData("Audit:AnchorFile")]
    [InlineData("Audit:KeyFile")]
    public async Task Start_OnAnEmptyDatabaseBesideWhatIsLeftOfAnother_IsRefused(string left)
    {
        await using var folder = new TestFolder();
        var database = await TestDatabase.EmptyAsync();
        var settings = new Dictionary<string, string?> { ["Database:Provider"] = database.Provider, ["Database:Connection"] = database.Connection, ["Data:Folder"] = folder.Path };
        var beside = DatabaseSetup.Beside(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), left == "Audit:KeyFile" ? ".key" : ".anchors");
        if (left == "Audit:KeyFile")
            File.Copy(TestKey.Path, beside);
        else
            await File.WriteAllTextAsync(beside, $"1 6 2026-11-24T09:00:00Z {new string('0', 64)} {new string('0', 64)}\n");
        if (!TestDatabase.OnPostgres)
            await File.WriteAllTextAsync(beside[..beside.LastIndexOf('.')], "");

        await using var app = new TestApp(database, builder => builder.UseSetting("Data:Folder", folder.Path).UseSetting(left, left == "Audit:KeyFile" ? "" : beside));

        Assert.Contains(beside, Assert.Throws<DatabaseEmptiedException>(app.Start).Message, StringComparison.Ordinal);
        File.Delete(beside);
    }

    [Fact]
    public async Task Start_OfTheProgramAsARoleThatOwnsNothing_WorksAndCannotTouchEvents()
    {
        Assert.SkipUnless(TestDatabase.OnPostgres, "SQLite knows no roles.");
        var database = await TestDatabase.FilledAsync();
        var role = "km_role_" + Guid.CreateVersion7().ToString("N");
        await using (var services = Services(database))
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var create = "CREATE ROLE " + role + " LOGIN";
            await db.Database.ExecuteSqlRawAsync(create);
            Assert.True(await RunningRole.GrantAsync(db, role, default));
        }

        await using (var app = new TestApp(database, builder => builder.UseSetting("Database:Connection", database.Connection + ";Username=" + role)))
        {
            var dossier = await Some.DossierAsync(app);
            _ = await Some.HeldTalkAsync(app, dossier);
            _ = await Audited.SealAsync(app);
            Assert.Empty((await Audited.VerifyAsync(app)).Findings);
            foreach (var sql in new[]
            {
                "ALTER TABLE sys_events DISABLE TRIGGER USER", "UPDATE sys_events SET actor_name = ''", "DELETE FROM sys_seals", "TRUNCATE sys_seals",
                "DROP TABLE sys_seals",
            })
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => Audited.RunAsync(app, sql))).SqlState);
        }
    }

    private static ServiceProvider Services(TestDatabase database) => CliServices.Build(new Dictionary<string, string?>
    {
        ["Database:Provider"] = database.Provider,
        ["Database:Connection"] = database.Connection,
        ["Audit:KeyFile"] = TestKey.Path,
        ["Audit:AnchorFile"] = "",
    });
}
