using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Changes;

/// <summary>A module's way to change its roots, for what hangs on roots of every module: files and follow-ups.</summary>
public interface ISubjectDesk
{
    /// <summary>Code of the module.</summary>
    string Module { get; }

    /// <summary>The right to add files and take them off.</summary>
    string Attach { get; }

    Task<Result<T>> ChangeAsync<T>(Guid subjectId, string permission, Func<Change, Task<Result<T>>> change, CancellationToken cancel);
}

/// <summary>Finds the desk of the module that a subject belongs to.</summary>
public sealed class SubjectDesks(AppDbContext db, IEnumerable<ISubjectDesk> desks)
{
    /// <returns>Null when there is no such subject.</returns>
    public async Task<ISubjectDesk?> OfAsync(Guid subjectId, CancellationToken cancel)
    {
        var module = await db.Set<Subject>().Where(s => s.Id == subjectId).Select(s => s.Module).SingleOrDefaultAsync(cancel);
        return desks.SingleOrDefault(d => d.Module == module);
    }
}
