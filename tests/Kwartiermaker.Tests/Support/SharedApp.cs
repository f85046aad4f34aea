using Kwartiermaker.Common.Language;
using Kwartiermaker.Contracts.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Support;

/// <summary>One app for all tests of a class that only read what was made once: a class fixture.</summary>
public class SharedApp : IAsyncLifetime
{
    public TestApp App { get; private set; } = null!;

    public IMunicipalities Municipalities => App.Services.GetRequiredService<IMunicipalities>();

    public Texts Texts => App.Services.GetRequiredService<Texts>();

    public async ValueTask InitializeAsync()
    {
        App = await LentApps.TakeAsync();
        await FillAsync();
    }

    /// <summary>What the tests read.</summary>
    protected virtual Task FillAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        // There is none when starting it failed.
        if (App is { } app)
            LentApps.GiveBack(app);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
