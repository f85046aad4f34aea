using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Communication;

/// <summary>Something still to come of which the communication adviser said that it cannot be said like that.</summary>
/// <param name="At">When the talk or the evening is; null for a letter.</param>
/// <param name="About">The subject of the talk, or the number of the version; null for the council.</param>
public sealed record NotAgreed(Guid DossierId, string DossierName, CommunicationOf Of, Guid SourceId, string? About, DateTime Since, DateTime? At);

/// <summary>What waits for the property director of a location to be said otherwise.</summary>
public sealed class FindNotAgreedHandler(AppDbContext db, CurrentUser user, Clock clock)
{
    public async Task<IReadOnlyList<NotAgreed>> HandleAsync(CancellationToken cancel)
    {
        var me = user.Id;
        var (talks, briefings, requests) = (db.TalksAhead(clock.Now), db.BriefingsAhead(clock.Now), db.RequestsAhead());
        var found = await db.Set<CommunicationReview>().AsNoTracking().Where(r => !r.Agreed && r.LapsedAt == null)
            .Join(
                db.Visible<Dossier>(user, LocationsPermissions.ViewInternal).Where(d => d.Standing == Standing.Active && d.PropertyDirectorId == me),
                r => r.DossierId, d => d.Id, (r, d) => new
                {
                    Review = r,
                    d.Name,
                    d.Town,
                    Talk = talks.Where(t => t.Id == r.SourceId).Select(t => t.Subject).FirstOrDefault(),
                    Version = requests.Where(f => f.Id == r.SourceId).Select(f => (int?)f.VersionNumber).FirstOrDefault(),
                    Council = briefings.Any(b => b.Id == r.SourceId),
                    Moment = talks.Where(t => t.Id == r.SourceId).Select(t => (DateTime?)t.At).FirstOrDefault()
                        ?? briefings.Where(b => b.Id == r.SourceId).Select(b => (DateTime?)b.At).FirstOrDefault(),
                })
            .Where(x => x.Talk != null || x.Version != null || x.Council)
            .Select(x => new { x.Review.DossierId, x.Name, x.Town, x.Review.SourceId, x.Review.At, x.Talk, x.Version, x.Moment }).ToListAsync(cancel);
        return found.ConvertAll(x => new NotAgreed(
            x.DossierId, $"{x.Name}, {x.Town}", x.Talk is not null ? CommunicationOf.Talk : x.Version is not null ? CommunicationOf.Request : CommunicationOf.Briefing,
            x.SourceId, x.Talk ?? x.Version?.ToString(System.Globalization.CultureInfo.InvariantCulture), x.At, x.Moment));
    }
}
