using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Communication;

public enum CommunicationOf
{
    Talk,
    Briefing,
    Request,
}

/// <summary>Something about which a communication adviser has yet to agree what is said.</summary>
/// <param name="Version">Of the talk, the meeting or the letter, as it was read.</param>
/// <param name="About">The subject of the talk, or the number of the version; null for the council.</param>
/// <param name="Check">What whoever planned it agreed; null for a letter, which is agreed when it is sent.</param>
public sealed record CommunicationToReview(
    Guid DossierId, string DossierName, CommunicationOf Of, Guid SourceId, int Version, string? About, DateTime? At, DateTime Since, CommunicationCheck? Check);

/// <summary>What is still to come and nobody looked at: talks and meetings that were not held, and a request that was not sent.</summary>
public sealed class FindCommunicationHandler(AppDbContext db, CurrentUser user, Clock clock)
{
    /// <param name="dossierId">Of one dossier; null: of those where this person is the adviser.</param>
    public async Task<IReadOnlyList<CommunicationToReview>> HandleAsync(Guid? dossierId, CancellationToken cancel)
    {
        var (me, now) = (user.Id, clock.Now);
        var dossiers = db.Visible<Dossier>(user, LocationsPermissions.ViewInternal)
            .Where(d => d.Standing == Standing.Active && (dossierId == null ? d.CommunicationAdviserId == me : d.Id == dossierId));
        // Most people are the adviser of no team.
        if (!await dossiers.AnyAsync(cancel))
            return [];
        var reviews = db.Set<CommunicationReview>().Where(r => r.LapsedAt == null);
        var talks = await db.TalksAhead(now).Where(t => !reviews.Any(r => r.SourceId == t.Id))
            .Join(dossiers, t => t.DossierId, d => d.Id, (t, d) => new { t.Id, t.Version, t.Subject, t.At, t.PlannedAt, t.Communication, d.Name, d.Town, Dossier = d.Id })
            .ToListAsync(cancel);
        var briefings = await db.BriefingsAhead(now).Where(b => !reviews.Any(r => r.SourceId == b.Id))
            .Join(dossiers, b => b.DossierId, d => d.Id, (b, d) => new { b.Id, b.Version, b.At, b.PlannedAt, b.Communication, d.Name, d.Town, Dossier = d.Id }).ToListAsync(cancel);
        var requests = await db.RequestsAhead().Where(r => !reviews.Any(v => v.SourceId == r.Id))
            .Join(dossiers, r => r.DossierId, d => d.Id, (r, d) => new { r.Id, r.Version, r.VersionNumber, r.DrawnUpAt, d.Name, d.Town, Dossier = d.Id }).ToListAsync(cancel);
        return
        [
            .. talks.Select(t => new CommunicationToReview(
                t.Dossier, $"{t.Name}, {t.Town}", CommunicationOf.Talk, t.Id, t.Version, t.Subject, t.At, t.PlannedAt, t.Communication)),
            .. briefings.Select(b => new CommunicationToReview(
                b.Dossier, $"{b.Name}, {b.Town}", CommunicationOf.Briefing, b.Id, b.Version, null, b.At, b.PlannedAt, b.Communication)),
            .. requests.Select(r => new CommunicationToReview(
                r.Dossier, $"{r.Name}, {r.Town}", CommunicationOf.Request, r.Id, r.Version,
                r.VersionNumber.ToString(System.Globalization.CultureInfo.InvariantCulture), null, r.DrawnUpAt, null)),
        ];
    }
}
