using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Subjects;

/// <summary>
/// Tells what is not there from what is there but not for this person. The person is told the same about both; the security log is not.
/// </summary>
public sealed class FindHiddenHandler(AppDbContext db, CurrentUser user, ModuleList modules)
{
    /// <returns>Whether one of these is a subject that this person may not see.</returns>
    public async Task<bool> AnyAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return false;
        var visible = db.VisibleSubjects(user, modules);
        return await db.Set<Subject>().AnyAsync(s => ids.Contains(s.Id) && !visible.Any(v => v.Id == s.Id), cancel);
    }
}
