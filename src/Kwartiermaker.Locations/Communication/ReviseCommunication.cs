using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Communication;

/// <summary>
/// Changes what is said about a talk or a meeting of the council that is still to come. What the adviser said of it says nothing any
/// more then, and the adviser is asked again. A letter is changed by a new version.
/// </summary>
/// <param name="Version">Of the talk or the meeting.</param>
public sealed record ReviseCommunication(Guid DossierId, Guid SourceId, int Version, CommunicationCheck? Communication);

[EventName("locations.communication-revised", LocationsPermissions.View)]
public sealed record CommunicationRevised(CommunicationOf Of, string? About, string CommunicationAgreedWith) : IEvent;

public sealed class ReviseCommunicationHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(ReviseCommunication command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Talk, async change =>
        {
            var talk = await change.Db.Set<Talk>().SingleOrDefaultAsync(t => t.Id == command.SourceId && t.DossierId == command.DossierId, cancel);
            var briefing = talk is null ? await change.Db.Set<Briefing>().SingleOrDefaultAsync(b => b.Id == command.SourceId && b.DossierId == command.DossierId, cancel) : null;
            if (((Versioned?)talk ?? briefing) is not { } source)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(source, command.Version) is { } stale)
                return stale;
            if (!(talk is { State: TalkState.Planned } ? talk.At > change.Now : briefing is { State: BriefingState.Planned } && briefing.At > change.Now))
                return Refusal.Rule("communication.nothing-to-revise");
            var refusals = CommunicationCheck.Check(command.Communication);
            if (refusals.Count > 0)
                return refusals;
            if ((talk?.Communication ?? briefing!.Communication) == command.Communication)
                return Refusal.Rule("communication.unchanged");
            if (talk is not null)
                talk.Communication = command.Communication!;
            else
                briefing!.Communication = command.Communication!;
            foreach (var review in await change.Db.Set<CommunicationReview>().Where(r => r.SourceId == command.SourceId && r.LapsedAt == null).ToListAsync(cancel))
                review.LapsedAt = change.Now;
            await change.StoreSoFarAsync(cancel);
            change.Record(
                new CommunicationRevised(talk is null ? CommunicationOf.Briefing : CommunicationOf.Talk, talk?.Subject, command.Communication!.AgreedWith),
                tell: change.AskAdviser(command.SourceId));
            return default(Done);
        }, cancel);
}
