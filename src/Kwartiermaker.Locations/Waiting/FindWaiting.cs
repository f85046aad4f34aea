using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Waiting;

/// <summary>Everything that waits for this person's decision, the longest waiting first.</summary>
public sealed class FindWaitingHandler
{
    private readonly AppDbContext db;
    private readonly CurrentUser user;
    private readonly IEnumerable<IWaiting> processes;

    internal FindWaitingHandler(AppDbContext db, CurrentUser user, IEnumerable<IWaiting> processes) => (this.db, this.user, this.processes) = (db, user, processes);

    public async Task<IReadOnlyList<WaitingItem>> HandleAsync(CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.View))
            return [];
        var dossiers = db.Set<Dossier>().AsNoTracking().Within(user.Scope).Where(d => d.Standing == Standing.Active);
        var all = new List<WaitingItem>();
        foreach (var process in processes)
            all.AddRange(await process.FindAsync(dossiers, user, cancel));
        return all.OrderBy(w => w.Since).ToList();
    }
}
