using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Talks;

/// <summary>Records that a planned talk or visit took place and what was said.</summary>
/// <param name="OurSide">Who was there for the agency; null when as planned.</param>
public sealed record RecordTalk(Guid DossierId, Guid TalkId, int Version, string Report, IReadOnlyList<Guid>? OurSide = null);

public sealed class RecordTalkHandler(DossierDesk desk, IPeople people, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(RecordTalk command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Talk, async change =>
        {
            var talk = await change.Db.Set<Talk>().SingleOrDefaultAsync(t => t.Id == command.TalkId && t.DossierId == command.DossierId, cancel);
            if (talk is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(talk, command.Version) is { } stale)
                return stale;
            if (TypedText.WhyNot(nameof(command.Report), command.Report, Talk.LongestReport) is { } wrong)
                return wrong;
            var ourSide = command.OurSide is null ? talk.OurSide : await change.AttendeesAsync(command.OurSide, people, cancel);
            if (ourSide is null)
                return Refusal.Invalid(nameof(command.OurSide), "follow-up.person-unknown");
            if (talk.Hold(command.Report, change.Now) is { } refusal)
                return refusal;
            talk.OurSide = ourSide;
            await change.CloseDeadlinesAsync(talk.Id, cancel);
            await change.ExpectPositionAsync(talk, values, cancel);
            change.Record(new TalkHeld(talk.Kind, talk.Subject, talk.With));
            return default(Done);
        }, cancel);
}
