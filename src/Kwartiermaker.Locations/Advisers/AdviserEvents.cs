using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Advisers;

[EventName("locations.adviser-engaged")]
public sealed record AdviserEngaged(string Name, string? Firm, string Assignment) : IEvent;

[EventName("locations.adviser-changed")]
public sealed record AdviserChanged(string Name, string? Firm) : IEvent;

[EventName("locations.advice-recorded")]
public sealed record AdviceRecorded(string Adviser, string Subject, DateOnly On) : IEvent;

[EventName("locations.advice-taken-over")]
public sealed record AdviceTakenOver(string Adviser, string Subject) : IEvent;

[EventName("locations.advice-taken-over-in-part")]
public sealed record AdviceTakenOverInPart(string Adviser, string Subject) : IEvent;

[EventName("locations.advice-not-taken-over")]
public sealed record AdviceNotTakenOver(string Adviser, string Subject) : IEvent;
