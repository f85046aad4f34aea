using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Demo;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kwartiermaker.Tests.Demo;

public sealed class StoryClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider real = new(Now);

    [Fact]
    public async Task Time_IsThatOfTheMomentWhileItPlays()
    {
        var clock = new StoryClock(real);

        Assert.Equal(Now.AddYears(-1), await clock.AtAsync(Now.AddYears(-1), () => Task.FromResult(clock.GetUtcNow())));
        Assert.Equal(Now, clock.GetUtcNow());
    }

    /// <summary>Thousands of moments, months apart, play within seconds: what is kept for five minutes stays.</summary>
    [Fact]
    public async Task ReferenceMemory_IsAsOldAsItReallyIs()
    {
        var clock = new StoryClock(real);
        await using var app = await TestApp.StartAsync(builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock)));
        var municipalities = app.Services.GetRequiredService<IMunicipalities>();
        var read = municipalities.Present;

        Assert.Same(read, await clock.AtAsync(Now.AddYears(1), () => Task.FromResult(municipalities.Present)));
        real.Advance(TimeSpan.FromMinutes(6));
        Assert.NotSame(read, municipalities.Present);
    }
}
