using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Council;

/// <summary>Cancels a planned briefing, with the reason.</summary>
public sealed record CancelBriefing(Guid DossierId, Guid BriefingId, int Version, string CancelReason);

public sealed class CancelBriefingHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(CancelBriefing command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Talk, async change =>
        {
            var briefing = await change.Db.Set<Briefing>().SingleOrDefaultAsync(b => b.Id == command.BriefingId && b.DossierId == command.DossierId, cancel);
            if (briefing is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(briefing, command.Version) is { } stale)
                return stale;
            if (TypedText.WhyNot(nameof(command.CancelReason), command.CancelReason, TypedText.LongestReason) is { } wrong)
                return wrong;
            if (briefing.Cancel(command.CancelReason) is { } refusal)
                return refusal;
            await change.CloseDeadlinesAsync(briefing.Id, cancel);
            change.Record(new BriefingCancelled(briefing.Forum), command.CancelReason);
            return default(Done);
        }, cancel);
}
