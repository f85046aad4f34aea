using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Modules;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Attachments;

/// <summary>Takes a file off a step, with the reason; a side takes away what it added itself.</summary>
public sealed record RemoveAttachment(Guid SubjectId, Guid AttachmentId, string Reason);

public sealed class RemoveAttachmentHandler(SubjectDesks desks, FindAttachmentsHandler find, ModuleList modules)
{
    public async Task<Result<Done>> HandleAsync(RemoveAttachment command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await desks.OfAsync(command.SubjectId, cancel) is not { } desk)
            return Refusal.NotFound();
        return await desk.ChangeAsync<Done>(command.SubjectId, desk.Attach, async change =>
        {
            if (TypedText.WhyNot(nameof(command.Reason), command.Reason, TypedText.LongestReason) is { } wrong)
                return wrong;
            if (await find.GetAsync(command.SubjectId, command.AttachmentId, cancel) is null)
                return Refusal.NotFound();
            var attachment = await change.Db.Set<Attachment>().SingleAsync(a => a.Id == command.AttachmentId, cancel);
            if (attachment.ByOtherSide != modules.IsOtherSide(change.User, desk.Module))
                return Refusal.Rule("file.of-other-side", attachment.Name);
            attachment.RemovedAt = change.Now;
            change.Record(new FileRemoved(attachment.Page, attachment.Name, attachment.Hash), command.Reason);
            return default(Done);
        }, cancel);
    }
}
