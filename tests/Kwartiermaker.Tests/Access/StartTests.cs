using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.Hosting;

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
