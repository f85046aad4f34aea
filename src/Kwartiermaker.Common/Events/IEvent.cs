namespace Kwartiermaker.Common.Events;

/// <summary>
/// Marks a typed event: a record in the past tense whose properties say what changed. Its <see cref="EventNameAttribute"/> is
/// stored with it, and its sentence is in the language files under <c>event.{name}</c>, with the properties as {Name}.
/// </summary>
#pragma warning disable CA1040 // A marker is what it is: the properties differ for every event.
public interface IEvent;
#pragma warning restore CA1040
