using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Undo;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Attachments;

/// <summary>Puts a file back that was taken off just now, by whoever took it off.</summary>
public sealed record RestoreAttachment(Guid SubjectId, Guid AttachmentId, string Reason);

public sealed class RestoreAttachmentHandler(SubjectDesks desks) : IUndo
{
    public const string Code = "common.file";

    public string Kind => Code;

    public Task<Result<Done>> UndoAsync(Guid subjectId, string state, string reason, CancellationToken cancel) =>
        HandleAsync(new RestoreAttachment(subjectId, Guid.Parse(state), reason), cancel);

    public async Task<Result<Done>> HandleAsync(RestoreAttachment command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await desks.OfAsync(command.SubjectId, cancel) is not { } desk)
            return Refusal.NotFound();
        return await desk.ChangeAsync<Done>(command.SubjectId, desk.Attach, async change =>
        {
            var since = change.Now - UndoActHandler.Grace;
            if (await change.Db.Set<Attachment>().SingleOrDefaultAsync(
                a => a.Id == command.AttachmentId && a.SubjectId == command.SubjectId && a.RemovedAt >= since, cancel) is not { } attachment)
                return Refusal.NotFound();
            attachment.RemovedAt = null;
            change.Record(new FileRestored(attachment.Page, attachment.Name, attachment.Hash), command.Reason);
            return default(Done);
        }, cancel);
    }
}
