using Kwartiermaker.Cli;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Access;

/// <summary>With settings that would let in whoever should not come in, the program does not start.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Demo_WithAnIdentityProvider_DoesNotStart()
    {
        await using var app = await TestApp.StartAsync(builder => builder.UseEnvironment("Demo").UseSetting("SignIn:Authority", "https://login.example/"));

        Assert.Contains("demo", Assert.Throws<InvalidOperationException>(app.Start).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_OnADatabaseWithPeopleOfItsOwn_DoesNotStart()
    {
        var database = await TestDatabase.FilledAsync();
        await using var real = new TestApp(database);
        _ = await real.KnowAsync(TestPerson.PropertyDirector);
        await using var demo = new TestApp(database, builder => builder.UseEnvironment("Demo"), keepDatabase: true);

        Assert.Contains("1 people who are not of the demo", Assert.Throws<InvalidOperationException>(demo.Start).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_OnADatabaseOfAnEarlierVersionWithPeopleOfItsOwn_ChangesNothing()
    {
        await using var database = await TestDatabase.EmptyAsync();
        await using (var services = CliServices.Build(new Dictionary<string, string?> { ["Database:Provider"] = database.Provider, ["Database:Connection"] = database.Connection }))
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
            _ = await db.Database.ExecuteSqlAsync(
                $"INSERT INTO acc_users (id, subject, name, email, roles, scope_items, version) VALUES ({Guid.CreateVersion7()}, 'iemand', 'Iemand', '', '', '', 1)");
        }

        var before = await DatabaseDump.OfAsync(database);
        await using var demo = new TestApp(database, builder => builder.UseEnvironment("Demo"), keepDatabase: true);

        Assert.Contains("1 people who are not of the demo", Assert.Throws<InvalidOperationException>(demo.Start).Message, StringComparison.Ordinal);

        Assert.Equivalent(before, await DatabaseDump.OfAsync(database), strict: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    [InlineData("kwartiermaker.example;*")]
    [InlineData("0.0.0.0")]
    [InlineData("kwartiermaker.example; [::]")]
    [InlineData("::")]
    public async Task Production_UnderAnyName_DoesNotStart(string? names)
    {
        await using var app = await TestApp.StartAsync(builder => builder.InProduction().UseSetting("AllowedHosts", names));

        Assert.Contains("AllowedHosts", Assert.Throws<InvalidOperationException>(app.Start).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_WithoutAnIdentityProvider_DoesNotStart()
    {
        await using var app = await TestApp.StartAsync(builder => builder.UseEnvironment("Production"));

        Assert.Contains("SignIn:Authority", Assert.Throws<InvalidOperationException>(app.Start).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IdentityProvider_WithoutAClientId_DoesNotStart()
    {
        await using var app = await TestApp.StartAsync(builder => builder.UseEnvironment("Production").UseSetting("SignIn:Authority", "https://login.example/"));

        Assert.Contains("SignIn:ClientId", Assert.Throws<InvalidOperationException>(app.Start).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SignIn:Sessions:Idle", "00:00:30")]
    [InlineData("SignIn:Sessions:Idle", "13:00:00")]
    [InlineData("SignIn:Sessions:Lifetime", "3.00:00:00")]
    [InlineData("SignIn:Sessions:PerPerson", "0")]
    public async Task Terms_ThatAreNotPossible_DoNotStart(string setting, string value)
    {
        await using var app = await TestApp.StartAsync(builder => builder.UseSetting(setting, value));

        Assert.Contains("SignIn:Sessions", Assert.Throws<InvalidOperationException>(app.Start).Message, StringComparison.Ordinal);
    }
}
