using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Talks;

/// <summary>Plans a talk or visit, together with its communication check (rows B3 and C1); one that is over may come with its report.</summary>
/// <param name="At">UTC.</param>
/// <param name="OurSide">Who goes for the agency; whoever plans it when nobody is named.</param>
/// <param name="Report">What was said, when the talk has been held already.</param>
/// <param name="WhyEarlier">Why it was held before the location was known here.</param>
public sealed record PlanTalk(
    Guid DossierId, TalkKind Kind, string Subject, string With, DateTime? At, CommunicationCheck? Communication, IReadOnlyList<Guid>? OurSide = null, string? Report = null,
    string? WhyEarlier = null);

public sealed class PlanTalkHandler(DossierDesk desk, IPeople people, IDatedValues values)
{
    public Task<Result<Guid>> HandleAsync(PlanTalk command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Talk, async change =>
        {
            var knownSince = change.Dossier.KnownSince();
            var refusals = Check(command, knownSince, change.Today, change.Now);
            var ourSide = await change.AttendeesAsync(command.OurSide, people, cancel);
            if (ourSide is null)
                refusals.Add(Refusal.Invalid(nameof(command.OurSide), "follow-up.person-unknown"));
            if (refusals.Count > 0)
                return refusals;
            var (subject, at) = (command.Subject.Trim(), command.At!.Value);
            var atThatMoment = await change.Db.Set<Talk>().Where(t => t.DossierId == command.DossierId && t.At == at && t.State != TalkState.Cancelled)
                .Select(t => t.Subject).ToListAsync(cancel);
            if (atThatMoment.Contains(subject, StringComparer.OrdinalIgnoreCase))
                return Refusal.Invalid(nameof(command.Subject), "talk.duplicate", at);

            var talk = new Talk
            {
                DossierId = command.DossierId,
                Kind = command.Kind,
                Subject = subject,
                With = command.With.Trim(),
                At = at,
                PlannedAt = change.Now,
                WhyEarlier = EarlierDay.Kept(Clock.DayOf(at), knownSince, command.WhyEarlier),
                OurSide = ourSide!,
                Communication = command.Communication!,
            };
            change.Db.Add(talk);
            if (string.IsNullOrWhiteSpace(command.Report))
            {
                await change.SetDeadlineAsync(LocationDeadlines.Talk, talk.Id, new(talk.Subject, Clock.DayOf(at), "afspraak", change.User.Id), cancel);
                change.Record(
                    new TalkPlanned(talk.Kind, talk.Subject, talk.With, talk.At, talk.Communication.AgreedWith), talk.WhyEarlier, tell: change.AskAdviser(talk.Id));
                return talk.Id;
            }

            if (talk.Hold(command.Report, change.Now) is { } refusal)
                return refusal;
            await change.ExpectPositionAsync(talk, values, cancel);
            change.Record(new TalkRecorded(talk.Kind, talk.Subject, talk.With, talk.At, talk.Communication.AgreedWith), talk.WhyEarlier);
            return talk.Id;
        }, cancel);

    private static List<Refusal> Check(PlanTalk command, DateOnly knownSince, DateOnly today, DateTime now)
    {
        var check = new FieldCheck(today).Text(nameof(command.Subject), command.Subject, Talk.LongestSubject).Text(nameof(command.With), command.With, Talk.LongestWith)
            .Text(nameof(command.Report), command.Report, Talk.LongestReport, required: false);
        return
        [
            .. CommunicationCheck.Check(command.Communication), .. check.Refusals,
            .. TalkMoment.Check(nameof(command.At), command.At, now, knownSince, command.WhyEarlier) is { } moment ? new[] { moment } : [],
        ];
    }
}
