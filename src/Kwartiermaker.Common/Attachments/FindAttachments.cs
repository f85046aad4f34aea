using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Attachments;

public sealed record AttachmentRow(Guid Id, Guid SubjectId, Guid SourceId, string Page, string Name, string MediaType, int Size, DateTime AttachedAt, string AttachedBy,
    string Hash, bool IsScanned);

public sealed class FindAttachmentsHandler(AppDbContext db, CurrentUser user, ModuleList modules, StepList steps)
{
    /// <summary>Files of a subject that this person may read, grouped by row.</summary>
    public async Task<ILookup<Guid, AttachmentRow>> HandleAsync(Guid subjectId, CancellationToken cancel) =>
        (await Rows(Readable(subjectId).OrderBy(a => a.AttachedAt)).ToListAsync(cancel)).ToLookup(a => a.SourceId);

    /// <returns>Null when it is not there or not to be read by this person.</returns>
    public Task<AttachmentRow?> GetAsync(Guid subjectId, Guid attachmentId, CancellationToken cancel) =>
        Rows(Readable(subjectId).Where(a => a.Id == attachmentId)).SingleOrDefaultAsync(cancel);

    private IQueryable<Attachment> Readable(Guid subjectId)
    {
        var hidden = steps.HiddenFrom(user);
        var subjects = db.VisibleSubjects(user, modules);
        return db.Set<Attachment>().AsNoTracking()
            .Where(a => a.SubjectId == subjectId && a.RemovedAt == null && !hidden.Contains(a.Page) && subjects.Any(s => s.Id == subjectId));
    }

    private static IQueryable<AttachmentRow> Rows(IQueryable<Attachment> found) =>
        found.Select(a => new AttachmentRow(a.Id, a.SubjectId, a.SourceId, a.Page, a.Name, a.MediaType, a.Size, a.AttachedAt, a.AttachedBy, a.Hash, a.IsScanned));
}
