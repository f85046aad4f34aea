using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Setup;

namespace Kwartiermaker.Web.Hosting;

/// <summary>What happens before the first request: migrate, then load the facts that come with the program.</summary>
public static class StartUp
{
    public static async Task PrepareAsync(this WebApplication app, CancellationToken cancel = default)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await DatabaseStart.MigrateAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), cancel);
        foreach (var data in scope.ServiceProvider.GetServices<IShippedData>().OrderBy(d => d.Order))
            await data.LoadAsync(cancel);
    }
}
