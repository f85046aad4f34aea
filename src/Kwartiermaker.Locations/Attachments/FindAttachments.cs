using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Attachments;

public sealed record AttachmentRow(Guid Id, Guid DossierId, Guid SourceId, string Page, string Name, string MediaType, int Size, DateTime AttachedAt, string AttachedBy, string Hash);

public sealed class FindAttachmentsHandler(AppDbContext db, CurrentUser user)
{
    /// <summary>Files of a dossier that this person may read, grouped by step.</summary>
    public async Task<ILookup<Guid, AttachmentRow>> HandleAsync(Guid dossierId, CancellationToken cancel) =>
        (await Rows(Readable(dossierId).OrderBy(a => a.AttachedAt)).ToListAsync(cancel)).ToLookup(a => a.SourceId);

    /// <returns>Null when it is not there or not to be read by this person.</returns>
    public Task<AttachmentRow?> GetAsync(Guid dossierId, Guid attachmentId, CancellationToken cancel) =>
        Rows(Readable(dossierId).Where(a => a.Id == attachmentId)).SingleOrDefaultAsync(cancel);

    private IQueryable<Attachment> Readable(Guid dossierId)
    {
        var hidden = AttachmentRights.HiddenFrom(user);
        var dossiers = db.Set<Dossier>().Within(user.May(LocationsPermissions.View) ? user.Scope : Scope.Nothing);
        return db.Set<Attachment>().AsNoTracking()
            .Where(a => a.DossierId == dossierId && a.RemovedAt == null && !hidden.Contains(a.Page) && dossiers.Any(d => d.Id == dossierId));
    }

    private static IQueryable<AttachmentRow> Rows(IQueryable<Attachment> found) =>
        found.Select(a => new AttachmentRow(a.Id, a.DossierId, a.SourceId, a.Page, a.Name, a.MediaType, a.Size, a.AttachedAt, a.AttachedBy, a.Hash));
}
