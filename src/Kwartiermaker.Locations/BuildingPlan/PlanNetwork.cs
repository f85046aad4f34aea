using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>The activities of a dossier with what they wait for, ready to be scheduled.</summary>
internal sealed record PlanNetwork(IReadOnlyList<BuildingActivity> Activities, ILookup<Guid, Guid> After, SitePlan? Plan)
{
    private static readonly PreparedQuery<Guid, Found> ToShow = Query(QueryTrackingBehavior.NoTracking);
    private static readonly PreparedQuery<Guid, Found> ToChange = Query(QueryTrackingBehavior.TrackAll);

    /// <param name="toChange">Whether the activities are going to be changed.</param>
    public static async Task<PlanNetwork> LoadAsync(AppDbContext db, Guid dossierId, CancellationToken cancel, bool toChange = false)
    {
        var (plan, activities) = (await (toChange ? ToChange : ToShow).ListAsync(db, dossierId, cancel)).Single();
        var links = activities.SelectMany(a => a.After, (a, after) => (a.Activity.Id, After: after));
        return new PlanNetwork(activities.ConvertAll(a => a.Activity), links.ToLookup(l => l.Id, l => l.After), plan);
    }

    /// <summary>The same with other links for one activity, which may be new.</summary>
    public PlanNetwork With(BuildingActivity activity, IReadOnlyList<Guid> after)
    {
        var links = After.Where(g => g.Key != activity.Id).SelectMany(g => g, (g, id) => (g.Key, id)).Concat(after.Distinct().Select(id => (Key: activity.Id, id)));
        return this with { Activities = [.. Activities.Where(a => a.Id != activity.Id).Append(activity).OrderBy(a => a.Number)], After = links.ToLookup(l => l.Key, l => l.id) };
    }

    /// <summary>The first day: as planned, else the earliest day that is known of any activity, else today.</summary>
    public DateOnly Start(DateOnly today) => Plan?.WorkStart ?? Activities.SelectMany(a => new[] { a.PlannedStart, a.Started }).Min() ?? today;

    public ScheduleOutcome Schedule(DateOnly today) => BuildingPlan.Schedule.Plan(
        [.. Activities.Select(a => new Activity(Key(a.Id), a.Name, a.Days, [.. After[a.Id].Select(Key)], a.PlannedStart, a.Started, a.Finished))], Start(today), today);

    /// <summary>Why there is no schedule, in words: a ring by the names of its activities.</summary>
    public List<Refusal> Refusals(ScheduleOutcome outcome, DateOnly today)
    {
        var names = Activities.ToDictionary(a => Key(a.Id), a => a.Name);
        var begins = Activities.ToDictionary(a => Key(a.Id), a => a.Started);
        return [.. outcome.Problems.Select(p => p.Code switch
        {
            ScheduleProblemCode.Cycle => Refusal.Invalid("After", "activity.cycle", string.Join(" → ", p.Ids.Select(id => names[id]))),
            ScheduleProblemCode.UnknownDependency => Refusal.Invalid("After", "activity.unknown-dependency", names[p.Ids[0]]),
            ScheduleProblemCode.FinishedWithoutStart => Refusal.Invalid("Started", "activity.finished-without-start", names[p.Ids[0]]),
            ScheduleProblemCode.FinishedBeforeStart => Refusal.Invalid("Finished", "activity.finished-before-start", names[p.Ids[0]]),
            ScheduleProblemCode.ActualInFuture => Refusal.Invalid(begins[p.Ids[0]] > today ? "Started" : "Finished", "activity.in-future", names[p.Ids[0]]),
            _ => Refusal.Invalid("Days", "activity.days", ActivityFacts.MostDays),
        })];
    }

    public ActivityFacts Facts(BuildingActivity activity) => new(
        activity.Name, activity.Kind, activity.PlannedStart, activity.Days, [.. After[activity.Id]], activity.ResponsibleId, activity.Contractor, activity.NeedsPermit);

    public static string Key(Guid id) => id.ToString("N");

    /// <summary>The dossier is named inside as well, or SQLite makes the list of the activities of all dossiers first.</summary>
    private static PreparedQuery<Guid, Found> Query(QueryTrackingBehavior tracking) =>
        new((db, dossier) => db.Set<Dossier>().AsTracking(tracking).AsSingleQuery().Where(d => d.Id == dossier).Select(d => new Found(
            db.Set<SitePlan>().FirstOrDefault(p => p.DossierId == d.Id && p.DossierId == dossier),
            db.Set<BuildingActivity>().Where(a => a.DossierId == d.Id && a.DossierId == dossier).OrderBy(a => a.Number)
                .Select(a => new Linked(a, db.Set<ActivityLink>().Where(l => l.ActivityId == a.Id).Select(l => l.AfterId).ToList())).ToList())));

    private sealed record Found(SitePlan? Plan, List<Linked> Activities);

    private sealed record Linked(BuildingActivity Activity, List<Guid> After);
}
