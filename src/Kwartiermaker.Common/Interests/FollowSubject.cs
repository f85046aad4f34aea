using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Interests;

/// <summary>Follows a subject, or no longer: what is decided about it is told to whoever follows it.</summary>
public sealed record FollowSubject(Guid SubjectId, bool Follow);

public sealed class FollowSubjectHandler(AppDbContext db, CurrentUser user, ModuleList modules, Clock clock)
{
    public async Task<Result<Done>> HandleAsync(FollowSubject command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!await db.VisibleSubjects(user, modules).AnyAsync(s => s.Id == command.SubjectId, cancel))
            return Refusal.NotFound();
        var (me, subject) = (user.Id, command.SubjectId);
        DateTime? since = command.Follow ? clock.Now : null;
        if (await ChangeAsync() == 0 && command.Follow)
        {
            db.Add(new Interest { PersonId = me, SubjectId = subject, FollowedSince = since });
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
                await ChangeAsync();
            }
        }

        return default(Done);

        Task<int> ChangeAsync() => db.Set<Interest>().Where(i => i.PersonId == me && i.SubjectId == subject)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.FollowedSince, since), cancel);
    }
}
