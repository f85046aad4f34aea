using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Council;

/// <summary>Moves a planned meeting with the council to another moment that is still to come; what was agreed about communication stays with it.</summary>
/// <param name="At">UTC.</param>
public sealed record MoveBriefing(Guid DossierId, Guid BriefingId, int Version, DateTime? At, string Reason);

public sealed class MoveBriefingHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(MoveBriefing command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Talk, async change =>
        {
            var briefing = await change.Db.Set<Briefing>().SingleOrDefaultAsync(b => b.Id == command.BriefingId && b.DossierId == command.DossierId, cancel);
            if (briefing is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(briefing, command.Version) is { } stale)
                return stale;
            var refusals = TalkMoment.CheckMove(command.At, command.Reason, change.Now);
            if (refusals.Count > 0)
                return refusals;
            var (before, at) = (briefing.At, command.At!.Value);
            if (await change.Db.Set<Briefing>().AnyAsync(
                b => b.DossierId == command.DossierId && b.Id != briefing.Id && b.Forum == briefing.Forum && b.At == at && b.State != BriefingState.Cancelled, cancel))
                return Refusal.Invalid(nameof(command.At), "briefing.duplicate", at);
            if (briefing.Move(at) is { } refusal)
                return refusal;
            await change.MoveDeadlineAsync(LocationDeadlines.Briefing, briefing.Id, Clock.DayOf(at), cancel);
            change.Record(new BriefingMoved(briefing.Forum, before, at), command.Reason, tell: briefing.OurSide.Select(a => (Guid?)a.Id));
            return default(Done);
        }, cancel);
}
