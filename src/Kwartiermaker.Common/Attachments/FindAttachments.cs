using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;
using System.Linq.Expressions;

namespace Kwartiermaker.Common.Attachments;

public sealed record AttachmentRow(Guid Id, Guid SubjectId, Guid SourceId, string Page, string Name, string MediaType, int Size, DateTime AttachedAt, string AttachedBy,
    string Hash, bool IsScanned, bool MayRemove, DocumentKind? Kind, DateOnly? DatedOn)
{
    /// <summary>A picture, or a document that the browser shows by itself; its content was looked at when it was taken in.</summary>
    public bool IsShown => IsPicture || MediaType == "application/pdf";

    /// <summary>A browser shows it as a picture.</summary>
    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);
}

public sealed class FindAttachmentsHandler(AppDbContext db, CurrentUser user, ModuleList modules, StepList steps)
{
    /// <summary>Files of a subject that this person may read, grouped by row.</summary>
    public async Task<ILookup<Guid, AttachmentRow>> HandleAsync(Guid subjectId, CancellationToken cancel) =>
        (await RowsAsync(subjectId, _ => true, cancel)).OrderBy(a => a.AttachedAt).ToLookup(a => a.SourceId);

    /// <returns>Null when it is not there or not to be read by this person.</returns>
    public async Task<AttachmentRow?> GetAsync(Guid subjectId, Guid attachmentId, CancellationToken cancel) =>
        (await RowsAsync(subjectId, a => a.Id == attachmentId, cancel)).SingleOrDefault();

    private async Task<IReadOnlyList<AttachmentRow>> RowsAsync(Guid subjectId, Expression<Func<Attachment, bool>> which, CancellationToken cancel)
    {
        if (await db.VisibleSubjects(user, modules).Where(s => s.Id == subjectId).Select(s => s.Module).SingleOrDefaultAsync(cancel) is not { } module)
            return [];
        var hidden = steps.HiddenFrom(user);
        var otherSide = modules.IsOtherSide(user, module);
        var found = db.Set<Attachment>().AsNoTracking().Where(a => a.SubjectId == subjectId && a.RemovedAt == null && !hidden.Contains(a.Page)).Where(which);
        return await (otherSide ? SeenByOtherSide(found) : found)
            .Select(a => new AttachmentRow(
                a.Id, a.SubjectId, a.SourceId, a.Page, a.Name, a.MediaType, a.Size, a.AttachedAt, a.AttachedBy, a.Hash, a.IsScanned, a.ByOtherSide == otherSide, a.Kind, a.DatedOn))
            .ToListAsync(cancel);
    }

    /// <summary>Its own, and of ours those of rows that were sent, decided or shared.</summary>
    private IQueryable<Attachment> SeenByOtherSide(IQueryable<Attachment> found) =>
        steps.Shared.Aggregate(found.Where(a => a.ByOtherSide), (seen, step) =>
        {
            var (page, rows) = (step.Page, step.Shared!(db));
            return seen.Concat(found.Where(a => !a.ByOtherSide && a.Page == page && rows.Contains(a.SourceId)));
        });
}
