using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Interests;

/// <summary>All that the person who is signed in follows, as far as they may still see it.</summary>
public sealed class FindFollowedHandler(AppDbContext db, CurrentUser user, ModuleList modules)
{
    public async Task<IReadOnlyList<InterestRow>> HandleAsync(CancellationToken cancel)
    {
        var me = user.Id;
        var followed = db.Set<Interest>().Where(i => i.PersonId == me && i.FollowedSince != null).Select(i => i.SubjectId);
        return await db.VisibleSubjects(user, modules).Where(s => followed.Contains(s.Id)).OrderBy(s => s.Name)
            .Select(s => new InterestRow(s.Id, s.Name, s.Address, true)).ToListAsync(cancel);
    }
}
