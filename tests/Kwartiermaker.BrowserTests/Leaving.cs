using Microsoft.Playwright;

namespace Kwartiermaker.BrowserTests;

internal static class Leaving
{
    /// <summary>Does something that loads another page, and waits for that page.</summary>
    /// <remarks>Listens before it acts: waiting for an address afterwards can miss a page that was loaded in between.</remarks>
    public static async Task LeaveAsync(this IPage page, Func<Task> act)
    {
        var loaded = new TaskCompletionSource();
        void Loaded(object? sender, IPage there) => loaded.TrySetResult();
        page.Load += Loaded;
        try
        {
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
        finally
        {
            page.Load -= Loaded;
        }
    }
}
