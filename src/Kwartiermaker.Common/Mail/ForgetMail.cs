using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Mail;

/// <summary>Forgets mail that was sent or given up long ago.</summary>
public sealed class ForgetMailHandler(AppDbContext db, Clock clock)
{
    /// <summary>Longer than a summary could be written twice, and than somebody asks where a mail went.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public Task<int> HandleAsync(CancellationToken cancel)
    {
        var old = clock.Now - Kept;
        return db.Set<OutboxMail>().Where(m => m.SentAt < old || m.GivenUpAt < old).ExecuteDeleteAsync(cancel);
    }
}
