using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using System.Reflection;

namespace Kwartiermaker.Common.Timeline;

/// <summary>By which right each event of the modules is read.</summary>
public sealed class EventRights
{
    private readonly List<(string Name, string? Permission)> all;

    public EventRights(ModuleList modules)
    {
        ArgumentNullException.ThrowIfNull(modules);
        var types = modules.All.Select(m => m.Assembly).Distinct().SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.IsAssignableTo(typeof(IEvent))).ToList();
        all = types.ConvertAll(t => (EventName.Of(t), t.GetCustomAttribute<EventNameAttribute>()?.SeenWith));
        OnStep = [.. types.Where(t => t.IsAssignableTo(typeof(IOnStep))).Select(EventName.Of)];
        Turns = types.Where(t => EventName.AttributeOf(t) is { Tells: true } or { Asks: not null }).Select(EventName.Of).ToHashSet();
        OfOneSide = [.. types.Where(t => t.IsAssignableTo(typeof(IOfOneSide))).Select(EventName.Of)];
    }

    /// <summary>Names of the events that are as open as the step that they name.</summary>
    public IReadOnlyList<string> OnStep { get; }

    /// <summary>Names of the events that are a decision or a turn; the others are the work in between.</summary>
    public IReadOnlySet<string> Turns { get; }

    /// <summary>Of these, the names of those that the other side reads only of itself.</summary>
    public IReadOnlyList<string> OfOneSide { get; }

    /// <summary>Names of the events that this person may read, as far as their step lets them: none that says no right at all, and is on no step.</summary>
    public IReadOnlyList<string> ReadBy(CurrentUser user) =>
        [.. all.Where(e => e.Permission is { } right ? user.May(right) : OnStep.Contains(e.Name)).Select(e => e.Name)];
}
