using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Screening;

/// <summary>Saves what is known so far; concluded, it stands and counts at the gate.</summary>
/// <param name="Rows">Those that are left out stay as they were.</param>
/// <param name="RestMeets">Of these rows, what was left open is met: see <see cref="SiteScreening.LeftOpen"/>.</param>
/// <param name="WithOpen">Concluded although criteria are open. It stands then, so whoever concludes says so.</param>
public sealed record SaveScreening(
    Guid DossierId, Guid ScreeningId, int Version, IReadOnlyList<CriterionJudgement> Rows, bool Conclude, bool RestMeets = false, bool WithOpen = false);

public sealed class SaveScreeningHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(SaveScreening command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Screen, async change =>
        {
            var screening = await change.Db.Set<SiteScreening>().Include(s => s.Criteria)
                .SingleOrDefaultAsync(s => s.Id == command.ScreeningId && s.DossierId == command.DossierId, cancel);
            if (screening is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(screening, command.Version) is { } stale)
                return stale;
            var rest = screening.LeftOpen(command.RestMeets ? command.Rows : []);
            var rows = command.Rows.Select(r => rest.Contains(r.Code) ? r with { Verdict = Verdict.Meets, Assumed = true } : r).ToList();
            var refusals = screening.Judge(rows, change.User, change.Now);
            if (refusals.Count > 0)
                return refusals;
            if (rest.Count > 0)
                change.Record(new RestMeetsCriteria(rest.Count));
            var open = screening.Criteria.Count(c => c.Verdict == Verdict.Unknown);
            if (command is { Conclude: true, WithOpen: false } && open > 0)
                return Refusal.Invalid(nameof(command.WithOpen), "screening.still-open", open);
            if (command.Conclude)
            {
                screening.Conclude(change.User, change.Today);
                change.Record(open > 0
                    ? new SiteScreenedInPart(screening.Verdict, screening.Low, screening.High, open)
                    : new SiteScreened(screening.Verdict, screening.Low));
            }
            else
            {
                change.Record(new ScreeningSaved(screening.Criteria.Count - open, open));
            }

            return default(Done);
        }, cancel);
}
