using Kwartiermaker.Common.Database;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
}
