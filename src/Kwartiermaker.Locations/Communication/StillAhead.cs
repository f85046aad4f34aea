using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Communication;

/// <summary>Of what it can still be changed what is said: what is over or sent has been said.</summary>
internal static class StillAhead
{
    public static IQueryable<Talk> TalksAhead(this AppDbContext db, DateTime now) =>
        db.Set<Talk>().AsNoTracking().Where(t => t.State == TalkState.Planned && t.At > now);

    public static IQueryable<Briefing> BriefingsAhead(this AppDbContext db, DateTime now) =>
        db.Set<Briefing>().AsNoTracking().Where(b => b.State == BriefingState.Planned && b.At > now);

    /// <summary>The newest version, as long as it was not sent.</summary>
    public static IQueryable<FormalRequest> RequestsAhead(this AppDbContext db) =>
        db.Set<FormalRequest>().AsNoTracking().Where(r => !db.Set<FormalRequest>().Any(n => n.DossierId == r.DossierId && n.VersionNumber > r.VersionNumber)
            && !db.Set<RequestSending>().Any(s => s.RequestId == r.Id));
}
