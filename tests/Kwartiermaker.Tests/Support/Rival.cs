using Kwartiermaker.Common.Database;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using System.Data.Common;

namespace Kwartiermaker.Tests.Support;

/// <summary>Somebody who saves at the last moment: after a page has read what it shows, and before its own change begins.</summary>
public sealed class Rival : DbTransactionInterceptor
{
    private Func<Task>? change;

    /// <summary>For <see cref="TestApp.StartAsync"/>.</summary>
    public void AddTo(IWebHostBuilder builder) =>
        builder.ConfigureTestServices(services => services.ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(this)));

    /// <summary>Does this once, when the next change begins.</summary>
    public void Saves(Func<Task> change) => this.change = change;

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref change, null) is { } now)
            await now();
        return result;
    }
}
