using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Common.Setup;

/// <summary>Brings a database to this program's version and fills it with the facts that come with the program.</summary>
public static class ShippedFacts
{
    /// <param name="mayBeNew">A database that is not there or empty is made, with the key for its events; otherwise it is refused.</param>
    /// <exception cref="StartRefusedException">The program does not start on this database.</exception>
    /// <exception cref="AuditKeyException">The key for events is not there.</exception>
    public static async Task PrepareAsync(IServiceProvider services, bool mayBeNew, CancellationToken cancel = default)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var (db, key) = (scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<AuditKey>());
            if (mayBeNew)
                await DatabaseStart.RefuseEmptiedAsync(db, key, scope.ServiceProvider.GetRequiredService<AnchorFile>(), cancel);
            else
                await DatabaseStart.RefuseMissingAsync(db, cancel);
            await DatabaseStart.MigrateAsync(db, cancel);
            if (mayBeNew)
                key.MakeIfMissing();
            key.Require();
        }

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
