using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Waiting;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>Offered studies wait for whoever has the mandate and did not prepare them (row B7).</summary>
internal sealed class StudyWaits(AppDbContext db, IDatedValues values, TimeProvider time) : IWaiting
{
    public async Task<IReadOnlyList<WaitingItem>> FindAsync(IQueryable<Dossier> dossiers, CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.DecideStudy))
            return [];
        var threshold = values.Find(DecideStudyHandler.Threshold, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))?.Number;
        var offered = await db.Set<FeasibilityStudy>().AsNoTracking().Where(s => s.OfferedById != null && s.Decision == null)
            .Join(dossiers, s => s.DossierId, d => d.Id, (study, dossier) => new { study, dossier.Id, dossier.Name, dossier.Town }).ToListAsync(cancel);
        return offered.FindAll(x => StudyRules.WhyNotDecide(x.study, user.Id, user.May(LocationsPermissions.DecideLargeStudy), threshold) is null)
            .ConvertAll(x => new WaitingItem(x.Id, x.Name, x.Town, "study-decision", x.study.OfferedOn!.Value, "haalbaarheid", x.study.OfferedBy));
    }
}
