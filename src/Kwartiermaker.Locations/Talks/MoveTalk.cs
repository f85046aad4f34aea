using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Talks;

/// <summary>Moves a planned talk or visit to another moment that is still to come; what was agreed about communication stays with it.</summary>
/// <param name="At">UTC.</param>
public sealed record MoveTalk(Guid DossierId, Guid TalkId, int Version, DateTime? At, string Reason);

public sealed class MoveTalkHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(MoveTalk command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Talk, async change =>
        {
            var talk = await change.Db.Set<Talk>().SingleOrDefaultAsync(t => t.Id == command.TalkId && t.DossierId == command.DossierId, cancel);
            if (talk is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(talk, command.Version) is { } stale)
                return stale;
            var refusals = TalkMoment.CheckMove(command.At, command.Reason, change.Now);
            if (refusals.Count > 0)
                return refusals;
            var before = talk.At;
            if (talk.Move(command.At!.Value) is { } refusal)
                return refusal;
            await change.MoveDeadlineAsync(LocationDeadlines.Talk, talk.Id, Clock.DayOf(talk.At), cancel);
            change.Record(new TalkMoved(talk.Kind, talk.Subject, before, talk.At), command.Reason, tell: talk.OurSide.Select(a => (Guid?)a.Id));
            return default(Done);
        }, cancel);
}
