using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Modules;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Attachments;

/// <summary>Takes a file off a step, with the reason.</summary>
public sealed record RemoveAttachment(Guid SubjectId, Guid AttachmentId, string Reason);

public sealed class RemoveAttachmentHandler(SubjectDesks desks, StepList steps)
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
            var hidden = steps.HiddenFrom(change.User);
            var attachment = await change.Db.Set<Attachment>().SingleOrDefaultAsync(
                a => a.Id == command.AttachmentId && a.SubjectId == command.SubjectId && a.RemovedAt == null && !hidden.Contains(a.Page), cancel);
            if (attachment is null)
                return Refusal.NotFound();
            attachment.RemovedAt = change.Now;
            change.Record(new FileRemoved(attachment.Page, attachment.Name, attachment.Hash), command.Reason);
            return default(Done);
        }, cancel);
    }
}
