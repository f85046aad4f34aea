namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>One piece of work in the building plan.</summary>
/// <param name="Days">Duration in calendar days, at least 1; the first and the last day both count.</param>
/// <param name="After">Ids of the activities that must be finished first.</param>
/// <param name="NotBefore">A date it waits for, such as a delivery or the day a permit takes effect.</param>
/// <param name="Finished">The last day it was worked on.</param>
public sealed record Activity(
    string Id,
    string Name,
    int Days,
    IReadOnlyList<string> After,
    DateOnly? NotBefore = null,
    DateOnly? Started = null,
    DateOnly? Finished = null);

public enum ScheduleProblemCode
{
    DuplicateId,
    NoDuration,
    UnknownDependency,

    /// <summary>Activities wait for each other in a ring.</summary>
    Cycle,
    FinishedWithoutStart,
    FinishedBeforeStart,
    ActualInFuture,
}

/// <param name="Ids">The activity; with <see cref="ScheduleProblemCode.UnknownDependency"/> also the unknown id; with
/// <see cref="ScheduleProblemCode.Cycle"/> the ring in order of work, its first id again at the end.</param>
public sealed record ScheduleProblem(ScheduleProblemCode Code, IReadOnlyList<string> Ids);

/// <summary>The schedule, or why there is none.</summary>
public sealed record ScheduleOutcome(Schedule? Schedule, IReadOnlyList<ScheduleProblem> Problems);

public enum ActivityState
{
    Waiting,
    Busy,
    Done,
}

/// <summary>An activity on the calendar; every finish is the last day of work, included.</summary>
/// <param name="Slack">Days it can slip without moving the end of the project; 0 once it is done.</param>
/// <param name="IsCritical">Not done, and without slack.</param>
/// <param name="Delay">Days later than in the plan made before work began; negative when earlier.</param>
/// <param name="OutOfOrder">It was started before the work it waits for was finished.</param>
public sealed record PlannedActivity(
    string Id,
    string Name,
    ActivityState State,
    DateOnly EarliestStart,
    DateOnly EarliestFinish,
    DateOnly LatestStart,
    DateOnly LatestFinish,
    int Slack,
    bool IsCritical,
    int Delay,
    bool OutOfOrder)
{
    /// <summary>Last day of work in the plan made before work began.</summary>
    public DateOnly ReadyByPlan => EarliestFinish.AddDays(-Delay);
}
