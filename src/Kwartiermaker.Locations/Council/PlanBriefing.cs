using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Council;

/// <summary>Plans the explanation of the request to a forum of the council, with its communication check (rows B6 and C1).</summary>
/// <param name="At">UTC.</param>
/// <param name="OurSide">Who goes for the agency; whoever plans it when nobody is named.</param>
/// <param name="WhyEarlier">Why it was held before the location was known here.</param>
public sealed record PlanBriefing(
    Guid DossierId, CouncilForum? Forum, DateTime? At, IReadOnlyList<Guid>? OurSide, CommunicationCheck? Communication, string? WhyEarlier = null);

public sealed class PlanBriefingHandler(DossierDesk desk, IPeople people)
{
    public Task<Result<Guid>> HandleAsync(PlanBriefing command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Talk, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.FormalRequest) is { } early)
                return early;
            var refusals = CommunicationCheck.Check(command.Communication);
            if (command.Forum is null)
                refusals.Add(Refusal.Invalid(nameof(command.Forum), "required"));
            var knownSince = change.Dossier.KnownSince();
            if (TalkMoment.Check(nameof(command.At), command.At, change.Now, knownSince, command.WhyEarlier) is { } moment)
                refusals.Add(moment);
            var ourSide = await change.AttendeesAsync(command.OurSide, people, cancel);
            if (ourSide is null)
                refusals.Add(Refusal.Invalid(nameof(command.OurSide), "follow-up.person-unknown"));
            if (refusals.Count > 0)
                return refusals;
            var (forum, at) = (command.Forum!.Value, command.At!.Value);
            if (await change.Db.Set<Briefing>().AnyAsync(b => b.DossierId == command.DossierId && b.Forum == forum && b.At == at && b.State != BriefingState.Cancelled, cancel))
                return Refusal.Invalid(nameof(command.At), "briefing.duplicate", at);

            var briefing = new Briefing
            {
                DossierId = command.DossierId,
                Forum = forum,
                At = at,
                PlannedAt = change.Now,
                WhyEarlier = EarlierDay.Kept(Clock.DayOf(at), knownSince, command.WhyEarlier),
                OurSide = ourSide!,
                Communication = command.Communication!,
            };
            change.Db.Add(briefing);
            await change.SetDeadlineAsync(LocationDeadlines.Briefing, briefing.Id, new(change.Dossier.Name, Clock.DayOf(at), "afspraak", change.User.Id), cancel);
            change.Record(new BriefingPlanned(forum, at, command.Communication!.AgreedWith), briefing.WhyEarlier, tell: change.AskAdviser(briefing.Id));
            return briefing.Id;
        }, cancel);
}
