using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Talks;

/// <summary>Corrects the report of a held talk, with the reason; the history keeps what it said before.</summary>
public sealed record CorrectTalk(Guid DossierId, Guid TalkId, int Version, string With, string Report, string Reason);

public sealed class CorrectTalkHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(CorrectTalk command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Talk, async change =>
        {
            var talk = await change.Db.Set<Talk>().SingleOrDefaultAsync(t => t.Id == command.TalkId && t.DossierId == command.DossierId, cancel);
            if (talk is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(talk, command.Version) is { } stale)
                return stale;
            var check = new FieldCheck(change.Today).Text(nameof(command.With), command.With, Talk.LongestWith)
                .Text(nameof(command.Report), command.Report, Talk.LongestReport).Text(nameof(command.Reason), command.Reason, TypedText.LongestReason);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            var before = talk.Report;
            if (talk.Correct(command.With, command.Report) is { } refusal)
                return refusal;
            change.Record(new TalkCorrected(talk.Kind, talk.Subject, before!), command.Reason);
            return default(Done);
        }, cancel);
}
