using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;

namespace Kwartiermaker.Common.Events;

/// <summary>
/// The name under which an event is stored: its module, a dot and what happened. Stored events are sealed, so a name is for
/// ever; the class may be renamed. <c>docs/events.txt</c> lists them all.
/// </summary>
/// <param name="seenWith">
/// The right that shows it in a history: whoever may not read a thing does not read about it either. Null only for an event that
/// names its step (<see cref="IOnStep"/>), and is as open as that.
/// </param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name, string? seenWith) : Attribute
{
    public string Name => name;

    public string? SeenWith => seenWith;

    /// <summary>A decision or a turn: whoever works on the subject or follows it is told.</summary>
    public bool Tells { get; init; }

    /// <summary>The right of whoever is now asked to decide; they are told.</summary>
    public string? Asks { get; init; }
}

/// <summary>From an event's type to its stored name and back.</summary>
public static class EventName
{
    private static readonly ConcurrentDictionary<Type, EventNameAttribute> Names = new();

    public static string Of<T>() where T : IEvent => Of(typeof(T));

    public static string Of(Type type) => AttributeOf(type).Name;

    internal static EventNameAttribute AttributeOf(Type type) => Names.GetOrAdd(type, t =>
        t.GetCustomAttribute<EventNameAttribute>() ?? throw new InvalidOperationException($"{t} has no [EventName]: it cannot be stored."));

    internal static FrozenDictionary<string, Type> In(IEnumerable<Assembly> assemblies) =>
        assemblies.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.IsAssignableTo(typeof(IEvent))).ToFrozenDictionary(Of);
}
