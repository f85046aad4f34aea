using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Council;

/// <summary>Records that a planned briefing took place: who were there and what came out of it.</summary>
/// <param name="OurSide">Who went for the agency; null when as planned.</param>
public sealed record HoldBriefing(Guid DossierId, Guid BriefingId, int Version, string Attendance, string Outcome, IReadOnlyList<Guid>? OurSide = null);

public sealed class HoldBriefingHandler(DossierDesk desk, IPeople people)
{
    public Task<Result<Done>> HandleAsync(HoldBriefing command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Talk, async change =>
        {
            var briefing = await change.Db.Set<Briefing>().SingleOrDefaultAsync(b => b.Id == command.BriefingId && b.DossierId == command.DossierId, cancel);
            if (briefing is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(briefing, command.Version) is { } stale)
                return stale;
            var refusals = new List<Refusal>();
            refusals.Text(nameof(command.Attendance), command.Attendance, 2_000);
            refusals.Text(nameof(command.Outcome), command.Outcome, 8_000);
            var ourSide = command.OurSide is null ? briefing.OurSide : await change.AttendeesAsync(command.OurSide, people, cancel);
            if (ourSide is null)
                refusals.Add(Refusal.Invalid(nameof(command.OurSide), "follow-up.person-unknown"));
            if (refusals.Count > 0)
                return refusals;
            if (briefing.Hold(command.Attendance, command.Outcome, change.Now) is { } refusal)
                return refusal;
            briefing.OurSide = ourSide!;
            await change.CloseDeadlinesAsync(briefing.Id, cancel);
            change.Record(new BriefingHeld(briefing.Forum));
            return default(Done);
        }, cancel);
}
