namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>
/// The building plan on the calendar by the critical path method: work starts the day after everything it waits for is finished
/// (finish-to-start), in calendar days.
/// </summary>
/// <remarks>
/// Actual dates replace planned ones. Work that has begun ends at its start plus its duration, but when that has passed, today
/// at the earliest; work that has not begun starts today at the earliest. So each day of waiting shows as delay.
/// </remarks>
/// <param name="Finish">Last day of work of the whole plan; with no activities the day before the start.</param>
/// <param name="CriticalPath">The chain of activities that decides the finish, in order of work.</param>
/// <param name="Delay">Days that the finish lies later than in the plan made before work began.</param>
public sealed record Schedule(
    IReadOnlyList<PlannedActivity> Activities, DateOnly Start, DateOnly Finish, IReadOnlyList<string> CriticalPath, int Delay)
{
    /// <param name="start">First day on which work could begin.</param>
    public static ScheduleOutcome Plan(IReadOnlyList<Activity> activities, DateOnly start, DateOnly today)
    {
        var problems = ScheduleCheck.Of(activities, today);
        if (problems.Count > 0)
        {
            return new ScheduleOutcome(null, problems);
        }

        if (!WorkOrder.TryFind(activities, out var order, out var cycle))
        {
            return new ScheduleOutcome(null, [new ScheduleProblem(ScheduleProblemCode.Cycle, cycle)]);
        }

        var asPlanned = ForwardPass.Of([.. order.Select(a => a with { Started = null, Finished = null })], start, DateOnly.MinValue);
        var now = ForwardPass.Of(order, start, today);
        return new ScheduleOutcome(Compose(activities, order, now, asPlanned), []);
    }

    private static Schedule Compose(
        IReadOnlyList<Activity> asGiven, IReadOnlyList<Activity> order, ForwardPass now, ForwardPass asPlanned)
    {
        var latest = LatestEnds(order, now);
        return new Schedule(
            [.. asGiven.Select(a => Planned(a, now, asPlanned, latest[a.Id]))],
            now.Start, Last(now.End), now.CriticalPath(order), now.End.DayNumber - asPlanned.End.DayNumber);
    }

    /// <summary>Backward pass: the first day by which each must be over. Work that has begun no longer waits for anything.</summary>
    private static Dictionary<string, DateOnly> LatestEnds(IReadOnlyList<Activity> order, ForwardPass now)
    {
        var latest = order.ToDictionary(a => a.Id, _ => now.End);
        foreach (var activity in order.Reverse().Where(a => a.Started is null))
        {
            var latestStart = latest[activity.Id].AddDays(-activity.Days);
            foreach (var before in activity.After)
            {
                latest[before] = Min(latest[before], latestStart);
            }
        }

        return latest;
    }

    private static PlannedActivity Planned(Activity activity, ForwardPass now, ForwardPass asPlanned, DateOnly latestEnd)
    {
        var (begin, end) = now[activity.Id];
        var state = activity.Finished is not null ? ActivityState.Done
            : activity.Started is not null ? ActivityState.Busy : ActivityState.Waiting;
        var slack = state == ActivityState.Done ? 0 : latestEnd.DayNumber - end.DayNumber;
        return new PlannedActivity(
            activity.Id, activity.Name, state,
            begin, Last(end), state == ActivityState.Waiting ? begin.AddDays(slack) : begin, Last(end).AddDays(slack),
            slack, state != ActivityState.Done && slack == 0,
            end.DayNumber - asPlanned[activity.Id].End.DayNumber,
            state != ActivityState.Waiting && activity.After.Any(before => now[before].End > begin));
    }

    private static DateOnly Last(DateOnly end) => end.AddDays(-1);

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
