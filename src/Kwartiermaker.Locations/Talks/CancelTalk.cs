using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Talks;

/// <summary>Cancels a planned talk or visit, with the reason.</summary>
public sealed record CancelTalk(Guid DossierId, Guid TalkId, int Version, string Reason);

public sealed class CancelTalkHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(CancelTalk command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Talk, async change =>
        {
            var talk = await change.Db.Set<Talk>().SingleOrDefaultAsync(t => t.Id == command.TalkId && t.DossierId == command.DossierId, cancel);
            if (talk is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(talk, command.Version) is { } stale)
                return stale;
            if (TypedText.WhyNot(nameof(command.Reason), command.Reason, TypedText.LongestReason) is { } wrong)
                return wrong;
            if (talk.Cancel(command.Reason) is { } refusal)
                return refusal;
            await change.CloseDeadlinesAsync(talk.Id, cancel);
            change.Record(new TalkCancelled(talk.Kind, talk.Subject), command.Reason);
            return default(Done);
        }, cancel);
}
