using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(LentApps))]

namespace Kwartiermaker.Tests.Support;

/// <summary>
/// The hosts that tests borrow: as many as run at a time. Starting a host is slow, putting one back to its beginning is
/// not: database, clock and memory are as at the start for whoever takes it, so the order of tests cannot matter.
/// </summary>
public sealed class LentApps : IAsyncDisposable
{
    private static readonly ConcurrentBag<TestApp> Free = [];

    public static async Task<TestApp> TakeAsync()
    {
        if (!Free.TryTake(out var app))
            return await TestApp.StartAsync(builder => Unlimited(builder));
        await app.BeginAgainAsync();
        return app;
    }

    public static void GiveBack(TestApp app) => Free.Add(app);

    public async ValueTask DisposeAsync()
    {
        while (Free.TryTake(out var app))
            await app.DisposeAsync();
        await TestDatabase.DisposeTemplateAsync();
    }

    /// <summary>All tests come from one address, and a walk along every route comes often.</summary>
    internal static IWebHostBuilder Unlimited(IWebHostBuilder builder) => builder
        .UseSetting("Limits:AnonymousPerMinute", "1000000").UseSetting("Limits:SignInPerMinute", "1000000")
        .UseSetting("Limits:CostlyPerMinute", "1000000");
}
