namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>What a delay comes down to: by which activity the whole runs late, how many days, until when.</summary>
/// <param name="ActivityId">The activity that adds most days of its own; null when none can be named.</param>
public sealed record DelayStory(string? ActivityId, string? Name, int Days, DateOnly Finish)
{
    /// <summary>
    /// The activity on the chain that decides the finish whose own delay, over that of the one before it, is largest; of equal ones the first.
    /// </summary>
    /// <returns>Null when the whole is not late.</returns>
    public static DelayStory? Of(Schedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        if (schedule.Delay <= 0)
            return null;
        var byId = schedule.Activities.ToDictionary(a => a.Id);
        var path = schedule.CriticalPath.Select(id => byId[id]).ToList();
        var own = path.Select((a, i) => (Activity: a, Days: a.Delay - (i == 0 ? 0 : Math.Max(0, path[i - 1].Delay)))).ToList();
        var cause = own.Where(o => o.Days > 0).OrderByDescending(o => o.Days).Select(o => o.Activity).FirstOrDefault();
        return new DelayStory(cause?.Id, cause?.Name, schedule.Delay, schedule.Finish);
    }
}
