using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Events;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Reference.Senders;

/// <summary>Takes back a sender whose first day is still to come: no letter has taken it yet.</summary>
public sealed record WithdrawLetterSender(DateOnly From);

[EventName("reference.sender-withdrawn", ReferencePermissions.Change)]
public sealed record SenderWithdrawn(string Name, DateOnly From) : IEvent;

public sealed class WithdrawLetterSenderHandler(Desk desk)
{
    public Task<Result<Done>> HandleAsync(WithdrawLetterSender command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(SetLetterSenderHandler.List, ReferencePermissions.Change, async change =>
        {
            if (await change.Db.Set<LetterSender>().SingleOrDefaultAsync(s => s.ValidFrom == command.From, cancel) is not { } sender)
                return Refusal.NotFound();
            if (sender.ValidFrom <= change.Today)
                return Refusal.Rule("value.holds-already", sender.ValidFrom);
            change.Db.Remove(sender);
            change.Record(new SenderWithdrawn(sender.Name, sender.ValidFrom));
            return default(Done);
        }, cancel);
}
