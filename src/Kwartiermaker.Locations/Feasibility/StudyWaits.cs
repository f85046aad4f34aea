using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>Offered studies wait for whoever has the mandate and did not prepare them (row B7).</summary>
internal sealed class StudyWaits(AppDbContext db, IDatedValues values, Clock clock) : IWaiting
{
    public async Task<IReadOnlyList<WaitingItem>> FindAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.DecideStudy))
            return [];
        var dossiers = db.Visible<Dossier>(user).Where(d => d.Standing == Standing.Active);
        var threshold = values.Find(DecideStudyHandler.Threshold, clock.Today)?.Number;
        var offered = await db.Set<FeasibilityStudy>().AsNoTracking().Where(s => s.OfferedById != null && s.Decision == null)
            .Join(dossiers, s => s.DossierId, d => d.Id, (study, dossier) => new { study, dossier.Id, dossier.Name, dossier.Town }).ToListAsync(cancel);
        return offered.FindAll(x => StudyRules.WhyNotDecide(x.study, user.Id, user.May(LocationsPermissions.DecideLargeStudy), threshold) is null)
            .ConvertAll(x =>
                new WaitingItem(x.Id, $"{x.Name}, {x.Town}", "locations.study-decision", x.study.OfferedOn!.Value, $"/locaties/{x.Id}/haalbaarheid", x.study.OfferedBy));
    }
}
