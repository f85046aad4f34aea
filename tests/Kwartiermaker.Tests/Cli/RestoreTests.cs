using Kwartiermaker.Access.Sessions;
using Kwartiermaker.Cli;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static Kwartiermaker.Tests.Cli.BackupHome;

namespace Kwartiermaker.Tests.Cli;

/// <summary>What else than rows must be right after a backup was put back: anchors, rights, sessions, and the version.</summary>
public sealed class RestoreTests : AppTests
{
    private readonly BackupHome home = new();

    private TestDatabase Source => App.Database;

    /// <summary>The anchors of after the backup are of seals that are no longer there: they do not stay, also when the backup has none.</summary>
    [Theory]
    [InlineData("beside the database", true)]
    [InlineData("in a place that was chosen", true)]
    [InlineData("in a place that was chosen", false)]
    public async Task Restore_WithAnchors_ThatTheAuditGoesOnWith(string where, bool inBackup)
    {
        if (where == "beside the database")
            home.AnchorSetting = null;
        var anchors = new AnchorFile(new ConfigurationBuilder().AddInMemoryCollection(home.SettingsFor(Source)).Build());
        _ = await Some.DossierAsync(App);
        await SealAsync();
        if (!inBackup)
            File.Delete(anchors.Path);
        await SucceedAsync(home.BackupAsync(Source));
        _ = await Some.DossierAsync(App, Some.CareHome("Na de kopie", latitude: 52.38, longitude: 6.7));
        await SealAsync();
        var replaced = anchors.Read().ToList();
        Assert.Equal(2, replaced.Count);

        await SucceedAsync(home.RestoreAsync(Source, "--replace"));

        Assert.Equal(replaced.Take(inBackup ? 1 : 0), anchors.Read());
        if (inBackup)
            await SucceedAsync(home.RunAsync(Source, "audit", "verify"));
        // The second seal is another one than that which was the second before.
        _ = await Some.DossierAsync(App, Some.CareHome("Na het terugzetten", latitude: 52.38, longitude: 6.7));
        await SealAsync();
        await SucceedAsync(home.RunAsync(Source, "audit", "verify"));
        Assert.Equal([1L, 2L], anchors.Read().Select(a => a.Seal));
        Assert.Equal(replaced[0], anchors.Read().First());
        Assert.NotEqual(replaced[1], anchors.Read().Last());
        var aside = Directory.GetFiles(Path.GetDirectoryName(anchors.Path)!, Path.GetFileName(anchors.Path) + ".2*");
        Assert.Equal(replaced, new AnchorFile(Assert.Single(aside)).Read());
        foreach (var file in aside.Append(anchors.Path))
            File.Delete(file);

        async Task SealAsync()
        {
            Source.LetGo();
            await SucceedAsync(home.RunAsync(Source, "audit", "seal"));
        }
    }

    /// <summary>As operating the audit trail says: one role owns the tables, and the server works with another one.</summary>
    [Fact]
    public async Task Restore_ByTheRoleThatOwnsTheTables_SeesTheServer_AndLetsItWorkAgain()
    {
        Assert.SkipUnless(TestDatabase.OnPostgres, "SQLite knows no roles.");
        await using var database = await TestDatabase.EmptyAsync();
        var id = Guid.CreateVersion7().ToString("N");
        var (ownerRole, serverRole) = ("km_owner_" + id, "km_server_" + id);
        await using (var connection = new NpgsqlConnection(database.Connection))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(
                $"CREATE ROLE {ownerRole} LOGIN; CREATE ROLE {serverRole} LOGIN; ALTER DATABASE {connection.Database} OWNER TO {ownerRole}", connection);
            await command.ExecuteNonQueryAsync();
        }

        database.LetGo();
        var (owner, server) = (database.As(ownerRole), database.As(serverRole));
        await SucceedAsync(home.RunAsync(owner, "database", "migrate", "--new"));
        await using (var early = new TestApp(server, keepDatabase: true))
            Assert.Contains("--grant", Assert.ThrowsAny<StartRefusedException>(early.Start).Message, StringComparison.Ordinal);
        server.LetGo();
        await SucceedAsync(home.RunAsync(owner, "database", "migrate", "--grant", serverRole));
        await SucceedAsync(home.BackupAsync(owner));

        await using (var working = new NpgsqlConnection(server.Connection))
        {
            await working.OpenAsync();
            var (code, _, error) = await home.RestoreAsync(owner, "--replace");
            Assert.Equal(2, code);
            Assert.Contains("in gebruik", error, StringComparison.Ordinal);
        }

        server.LetGo();
        await SucceedAsync(home.RestoreAsync(owner, "--replace"));

        await using var app = new TestApp(server, keepDatabase: true);
        _ = await Some.DossierAsync(app);
        foreach (var sql in new[] { "DELETE FROM sys_events", "DROP TABLE sys_seals", "DELETE FROM \"__EFMigrationsHistory\"" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => app.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    /// <summary>A session that was ended after the backup does not live again with it, also when the keys do.</summary>
    [Fact]
    public async Task Restore_EndsEverySession()
    {
        var person = await App.KnowAsync(TestPerson.PropertyDirector);
        _ = await App.WithDatabaseAsync(db =>
        {
            db.Add(new Session { UserId = person.Id, Rights = "", Device = "", StartedAt = App.Time.GetUtcNow().UtcDateTime, SeenAt = App.Time.GetUtcNow().UtcDateTime });
            return db.SaveChangesAsync();
        });
        Source.LetGo();
        await SucceedAsync(home.BackupAsync(Source));

        await SucceedAsync(home.RestoreAsync(Source, "--replace"));

        var dump = await DatabaseDump.OfAsync(Source);
        Assert.Empty(dump["acc_sessions"]);
        Assert.NotEmpty(dump["acc_users"]);
    }

    [Fact]
    public async Task Restore_WithoutKeys_EndsEverySession()
    {
        _ = await App.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            "INSERT INTO sys_data_protection_keys (friendly_name, xml) VALUES ('sleutel', '<geheim-van-hier />')"));
        Source.LetGo();
        Assert.Equal(0, (await home.BackupAsync(Source)).Code);
        await using var elsewhere = await TestDatabase.EmptyAsync();

        Assert.Contains("iedereen meldt zich opnieuw aan", (await home.RestoreAsync(elsewhere, "--without-keys")).Output, StringComparison.Ordinal);

        var (here, there) = (await DatabaseDump.OfAsync(Source), await DatabaseDump.OfAsync(elsewhere));
        Assert.NotEmpty(here["sys_data_protection_keys"]);
        Assert.Empty(there["sys_data_protection_keys"]);
        here["sys_data_protection_keys"].Clear();
        Assert.Equivalent(here, there, strict: true);
    }

    [Fact]
    public async Task Restore_OfANewerVersion_IsRefused()
    {
        _ = await App.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '99.0.0')"));
        Assert.Equal(0, (await home.BackupAsync(Source)).Code);
        await using var elsewhere = await TestDatabase.EmptyAsync();

        var (code, _, error) = await home.RestoreAsync(elsewhere);

        Assert.Equal(2, code);
        Assert.Contains("die deze versie niet kent", error, StringComparison.Ordinal);
        Assert.Empty(await DatabaseDump.OfAsync(elsewhere));
    }

    [Fact]
    public async Task Restore_OfAnOlderVersion_IsBroughtToThisOneAtTheStart()
    {
        await using var old = await TestDatabase.EmptyAsync();
        await using (var services = CliServices.Build(new Dictionary<string, string?> { ["Database:Provider"] = old.Provider, ["Database:Connection"] = old.Connection }))
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
        }

        old.LetGo();
        Assert.Equal(0, (await home.BackupAsync(old)).Code);
        await using var elsewhere = await TestDatabase.EmptyAsync();

        await SucceedAsync(home.RestoreAsync(elsewhere));

        Assert.Single((await DatabaseDump.OfAsync(elsewhere))["__EFMigrationsHistory"]);
        Assert.Equal(0, (await home.RunAsync(elsewhere, "database", "migrate")).Code);
        await using var app = new TestApp(elsewhere, keepDatabase: true);
        _ = await Some.DossierAsync(app);
    }

    public override ValueTask DisposeAsync()
    {
        home.Dispose();
        return base.DisposeAsync();
    }
}
