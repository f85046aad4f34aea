using System.Diagnostics.CodeAnalysis;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>Puts activities after everything they wait for, or names a ring in which none can be first.</summary>
internal static class WorkOrder
{
    public static bool TryFind(
        IReadOnlyList<Activity> activities,
        out IReadOnlyList<Activity> order,
        [NotNullWhen(false)] out IReadOnlyList<string>? cycle)
    {
        var waitsFor = activities.ToDictionary(a => a.Id, a => a.After.Distinct().Count());
        var holdsUp = activities.SelectMany(a => a.After.Distinct(), (a, before) => (before, a)).ToLookup(x => x.before, x => x.a);
        var ready = new Queue<Activity>(activities.Where(a => a.After.Count == 0));
        var done = new List<Activity>();
        while (ready.TryDequeue(out var next))
        {
            done.Add(next);
            foreach (var follower in holdsUp[next.Id].Where(f => --waitsFor[f.Id] == 0))
            {
                ready.Enqueue(follower);
            }
        }

        order = done;
        cycle = done.Count == activities.Count ? null : Ring(activities.Except(done).ToDictionary(a => a.Id));
        return cycle is null;
    }

    /// <summary>Of what is left, everything waits for something that is left too: walking back must come round.</summary>
    private static List<string> Ring(Dictionary<string, Activity> left)
    {
        var walked = new List<string>();
        var at = left.Keys.Order(StringComparer.Ordinal).First();
        while (!walked.Contains(at))
        {
            walked.Add(at);
            at = left[at].After.First(left.ContainsKey);
        }

        var ring = walked[walked.IndexOf(at)..];
        ring.Add(at);
        ring.Reverse();
        return ring;
    }
}
