using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Notices;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Interests;

/// <summary>Remembers that the person who is signed in looked at a subject that they may see; what they were told about it is read with that.</summary>
/// <param name="Before">As it was before this visit.</param>
/// <param name="NewestEvent">The newest event that was shown; zero when there is none.</param>
public sealed record VisitSubject(Guid SubjectId, InterestHere Before, long NewestEvent);

public sealed class VisitSubjectHandler(AppDbContext db, CurrentUser user, Clock clock)
{
    /// <summary>Going to and fro between pages is one visit.</summary>
    private static readonly TimeSpan OneVisit = TimeSpan.FromMinutes(5);

    public async Task HandleAsync(VisitSubject command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (me, subject, newest, now) = (user.Id, command.SubjectId, command.NewestEvent, clock.Now);
        if (!command.Before.IsKnown)
            await BeginAsync();
        else if (!(now - command.Before.VisitedAt < OneVisit))
        {
            await db.Set<Interest>().Where(i => i.PersonId == me && i.SubjectId == subject)
                .ExecuteUpdateAsync(i => i.SetProperty(x => x.VisitedAt, now).SetProperty(x => x.SeenEvent, newest), cancel);
        }

        if (command.Before.New > 0)
        {
            await db.Set<Notice>().Where(n => n.PersonId == me && n.ReadAt == null && n.SubjectId == subject)
                .ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now), cancel);
        }

        async Task BeginAsync()
        {
            db.Add(new Interest { PersonId = me, SubjectId = subject, VisitedAt = now, SeenEvent = newest });
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                // The same page in another window came first.
            }

            db.ChangeTracker.Clear();
        }
    }
}
