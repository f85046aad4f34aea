using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Common.Setup;

/// <summary>Brings a database to this program's version and fills it with the facts that come with the program.</summary>
public static class ShippedFacts
{
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancel = default)
    {
        await using (var scope = services.CreateAsyncScope())
            await DatabaseStart.MigrateAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), cancel);
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = services.CreateAsyncScope();
            try
            {
                foreach (var data in scope.ServiceProvider.GetServices<IShippedData>())
                    await data.LoadAsync(cancel);
                return;
            }
            catch (DbUpdateException) when (attempt < 5)
            {
                // Another node loads the same facts at this moment: look again, and load what is still missing.
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), cancel);
            }
        }
    }
}
