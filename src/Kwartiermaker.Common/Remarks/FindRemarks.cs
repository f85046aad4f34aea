using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Lists;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Remarks;

/// <param name="Text">Null when it was taken back.</param>
public sealed record RemarkRow(Guid Id, Guid AuthorId, string Author, DateTime At, string? Text, string To);

/// <summary>The remarks on a subject, the newest first; none for the other side.</summary>
public sealed class FindRemarksHandler(AppDbContext db, CurrentUser user, ModuleList modules, IPeople people)
{
    public async Task<Page<RemarkRow>> HandleAsync(Guid subjectId, int page, int size, CancellationToken cancel)
    {
        var inside = modules.All.Where(m => m.ViewInternal is { } right && user.May(right)).Select(m => m.Code).ToList();
        var remarks = db.Set<Remark>().AsNoTracking()
            .Where(r => r.SubjectId == subjectId && db.VisibleSubjects(user, modules).Any(s => s.Id == subjectId && inside.Contains(s.Module)));
        var total = await remarks.CountAsync(cancel);
        page = PageCount.Clamp(page, total, size);
        var found = await remarks.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Skip((page - 1) * size).Take(size).ToListAsync(cancel);
        var names = (await people.FindAsync([.. found.Select(r => r.AuthorId).Distinct()], cancel)).ToDictionary(p => p.Id, p => p.Name);
        return new(found.ConvertAll(r => new RemarkRow(
            r.Id, r.AuthorId, names.GetValueOrDefault(r.AuthorId) ?? "", r.At, r.TakenBackAt is null ? r.Text : null, r.To)), total, page, size);
    }
}
