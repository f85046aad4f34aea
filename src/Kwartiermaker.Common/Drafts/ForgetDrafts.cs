using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Drafts;

/// <summary>Takes drafts away that nobody came back to.</summary>
public sealed class ForgetDraftsHandler(AppDbContext db, Clock clock)
{
    /// <summary>Longer than a leave; what was typed may be about people, and is not kept for ever.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    public Task<int> HandleAsync(CancellationToken cancel)
    {
        var old = clock.Now - Kept;
        return db.Set<Draft>().Where(d => d.SavedAt < old).ExecuteDeleteAsync(cancel);
    }
}
