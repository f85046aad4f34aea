namespace Kwartiermaker.Tests.Support;

/// <summary>
/// Tests on the real host. Each has <see cref="App"/> to itself, on a database with the shipped facts only, at the moment
/// of <see cref="TestApp"/>; hosts are lent on from test to test (<see cref="LentApps"/>). A test that needs other settings
/// starts an app of its own.
/// </summary>
public abstract class AppTests : IAsyncLifetime
{
    protected TestApp App { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync() => App = await LentApps.TakeAsync();

    public virtual ValueTask DisposeAsync()
    {
        // There is none when starting it failed.
        if (App is { } app)
            LentApps.GiveBack(app);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
