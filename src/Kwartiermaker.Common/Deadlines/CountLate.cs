using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Deadlines;

/// <param name="Area">Name of a reception region, or code of a municipality.</param>
/// <param name="Late">Open deadlines whose day has passed.</param>
/// <param name="Subjects">How many locations, residents and so on these are of.</param>
/// <param name="Oldest">Day of the one that is late for longest.</param>
public sealed record LateInArea(string Area, int Late, int Subjects, DateOnly Oldest);

/// <summary>What is late, by area: by region for whoever sees more than one, by municipality for whoever sees one.</summary>
public sealed class CountLateHandler(AppDbContext db, CurrentUser user, ModuleList modules, Clock clock)
{
    /// <returns>The area with most of them first; no area where nothing is late.</returns>
    public async Task<IReadOnlyList<LateInArea>> HandleAsync(CancellationToken cancel)
    {
        var (seen, today) = (modules.DutiesSeenBy(user), clock.Today);
        var late = db.Set<Deadline>().Where(d => d.ClosedAt == null && d.DueOn < today && seen.Contains(d.Kind))
            .Join(db.VisibleSubjects(user, modules).Where(s => s.Active), d => d.SubjectId, s => s.Id, (d, s) => new { d.SubjectId, d.DueOn, s.Region, s.MunicipalityCode });
        var byRegion = user.Scope.Everywhere || user.Scope.Regions.Count > 1;
        return await late.GroupBy(x => byRegion ? x.Region : x.MunicipalityCode)
            .Select(g => new { Area = g.Key, Late = g.Count(), Subjects = g.Select(x => x.SubjectId).Distinct().Count(), Oldest = g.Min(x => x.DueOn) })
            .OrderByDescending(a => a.Late).ThenBy(a => a.Area)
            .Select(a => new LateInArea(a.Area, a.Late, a.Subjects, a.Oldest!.Value)).ToListAsync(cancel);
    }
}
