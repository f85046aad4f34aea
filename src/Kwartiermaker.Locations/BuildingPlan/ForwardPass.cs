namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>Earliest dates of each activity. Ends here are the day after the last day of work.</summary>
internal sealed class ForwardPass
{
    private readonly Dictionary<string, (DateOnly Begin, DateOnly End)> spans = [];

    public DateOnly Start { get; private init; }

    /// <summary>The day after the last day of work of all; work that is done counts, also when it was done before the planned start.</summary>
    public DateOnly End { get; private set; }

    public (DateOnly Begin, DateOnly End) this[string id] => spans[id];

    public static ForwardPass Of(IReadOnlyList<Activity> order, DateOnly start, DateOnly today)
    {
        var pass = new ForwardPass { Start = start, End = start };
        foreach (var activity in order)
        {
            var span = pass.Span(activity, today);
            pass.spans.Add(activity.Id, span);
            pass.End = pass.spans.Count == 1 ? span.End : Max(pass.End, span.End);
        }

        return pass;
    }

    /// <summary>From the last to finish back through the predecessor that held each one up, until something else did.</summary>
    public IReadOnlyList<string> CriticalPath(IReadOnlyList<Activity> order)
    {
        var byId = order.ToDictionary(a => a.Id);
        var path = new List<string>();
        for (var at = order.FirstOrDefault(a => spans[a.Id].End == End); at is not null; at = HeldUpBy(at))
        {
            path.Insert(0, at.Id);
        }

        return path;

        Activity? HeldUpBy(Activity activity) =>
            activity.After.Where(id => spans[id].End == spans[activity.Id].Begin).Select(id => byId[id]).FirstOrDefault();
    }

    private (DateOnly Begin, DateOnly End) Span(Activity activity, DateOnly today)
    {
        if (activity is { Started: { } started, Finished: { } finished })
        {
            return (started, finished.AddDays(1));
        }

        var begin = activity.Started ?? EarliestBegin(activity, today);
        var end = begin.AddDays(activity.Days);
        return (begin, activity.Started is null ? end : Max(end, today.AddDays(1)));
    }

    private DateOnly EarliestBegin(Activity activity, DateOnly today)
    {
        var begin = Max(Max(Start, today), activity.NotBefore ?? Start);
        return activity.After.Aggregate(begin, (latest, before) => Max(latest, spans[before].End));
    }

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
}
