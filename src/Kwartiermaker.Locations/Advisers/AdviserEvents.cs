using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Advisers;

[EventName("locations.adviser-engaged", LocationsPermissions.ViewInternal)]
public sealed record AdviserEngaged(string Name, string? Firm, string Assignment) : IEvent;

[EventName("locations.adviser-changed", LocationsPermissions.ViewInternal)]
public sealed record AdviserChanged(string Name, string? Firm) : IEvent;

[EventName("locations.advice-recorded", LocationsPermissions.ViewInternal)]
public sealed record AdviceRecorded(string Adviser, string Subject, DateOnly On) : IEvent;

[EventName("locations.advice-taken-over", LocationsPermissions.ViewInternal)]
public sealed record AdviceTakenOver(string Adviser, string Subject) : IEvent;

[EventName("locations.advice-taken-over-in-part", LocationsPermissions.ViewInternal)]
public sealed record AdviceTakenOverInPart(string Adviser, string Subject) : IEvent;

[EventName("locations.advice-not-taken-over", LocationsPermissions.ViewInternal)]
public sealed record AdviceNotTakenOver(string Adviser, string Subject) : IEvent;
