namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>What cannot be right in a list of activities, apart from rings.</summary>
internal static class ScheduleCheck
{
    public static IReadOnlyList<ScheduleProblem> Of(IReadOnlyList<Activity> activities, DateOnly today)
    {
        var known = activities.Select(a => a.Id).ToHashSet();
        var doubles = activities.GroupBy(a => a.Id).Where(g => g.Count() > 1)
            .Select(g => new ScheduleProblem(ScheduleProblemCode.DuplicateId, [g.Key]));
        return [.. doubles, .. activities.SelectMany(a => Of(a, known, today))];
    }

    private static IEnumerable<ScheduleProblem> Of(Activity activity, HashSet<string> known, DateOnly today)
    {
        if (activity.Days < 1)
        {
            yield return new(ScheduleProblemCode.NoDuration, [activity.Id]);
        }

        foreach (var before in activity.After.Where(id => !known.Contains(id)))
        {
            yield return new(ScheduleProblemCode.UnknownDependency, [activity.Id, before]);
        }

        if (activity.Finished is not null && activity.Started is null)
        {
            yield return new(ScheduleProblemCode.FinishedWithoutStart, [activity.Id]);
        }

        if (activity.Finished < activity.Started)
        {
            yield return new(ScheduleProblemCode.FinishedBeforeStart, [activity.Id]);
        }

        if (activity.Started > today || activity.Finished > today)
        {
            yield return new(ScheduleProblemCode.ActualInFuture, [activity.Id]);
        }
    }
}
