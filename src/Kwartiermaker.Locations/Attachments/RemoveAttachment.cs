using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Attachments;

/// <summary>Takes a file off a step, with the reason.</summary>
public sealed record RemoveAttachment(Guid DossierId, Guid AttachmentId, string Reason);

public sealed class RemoveAttachmentHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(RemoveAttachment command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Attach, async change =>
        {
            if (string.IsNullOrWhiteSpace(command.Reason))
                return Refusal.Invalid(nameof(command.Reason), "required");
            var hidden = AttachmentRights.HiddenFrom(change.User);
            var attachment = await change.Db.Set<Attachment>().SingleOrDefaultAsync(
                a => a.Id == command.AttachmentId && a.DossierId == command.DossierId && a.RemovedAt == null && !hidden.Contains(a.Page), cancel);
            if (attachment is null)
                return Refusal.NotFound();
            attachment.RemovedAt = change.Now;
            change.Record(new FileRemoved(attachment.Name, attachment.Hash), command.Reason);
            return default(Done);
        }, cancel);
}
