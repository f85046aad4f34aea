using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Permits;

[EventName("locations.permit-need-decided", LocationsPermissions.ViewInternal)]
public sealed record PermitNeedDecided(PermitKind Kind, NeedAnswer Answer) : IEvent;

[EventName("locations.permit-applied", LocationsPermissions.View)]
public sealed record PermitApplied(PermitKind Kind, string Subject, string Authority, DateOnly ReceivedOn) : IEvent;

[EventName("locations.permit-changed", LocationsPermissions.View)]
public sealed record PermitChanged(PermitKind Kind, string Subject, string? CaseNumber) : IEvent;

[EventName("locations.permit-term-suspended", LocationsPermissions.View)]
public sealed record PermitTermSuspended(PermitKind Kind, DateOnly RequestedOn, string What) : IEvent;

[EventName("locations.permit-term-resumed", LocationsPermissions.View)]
public sealed record PermitTermResumed(PermitKind Kind, DateOnly ResumedOn, SuspensionEnd How, DateOnly? Deadline) : IEvent;

[EventName("locations.permit-term-extended", LocationsPermissions.View)]
public sealed record PermitTermExtended(PermitKind Kind, DateOnly AnnouncedOn, DateOnly? Deadline) : IEvent;

[EventName("locations.permit-decided", LocationsPermissions.View, Tells = true)]
public sealed record PermitDecided(PermitKind Kind, PermitDecision Decision, DateOnly DecidedOn) : IEvent;

[EventName("locations.permit-published", LocationsPermissions.View)]
public sealed record PermitPublished(PermitKind Kind, DateOnly PublishedOn, DateOnly? InForceOn) : IEvent;

[EventName("locations.permit-objection-received", LocationsPermissions.View, Tells = true)]
public sealed record PermitObjectionReceived(PermitKind Kind, ObjectionKind What, string By, DateOnly ReceivedOn) : IEvent;

[EventName("locations.permit-objection-decided", LocationsPermissions.View)]
public sealed record PermitObjectionDecided(PermitKind Kind, ObjectionKind What, ObjectionOutcome Outcome, DateOnly DecidedOn) : IEvent;

[EventName("locations.permit-became-irrevocable", LocationsPermissions.View)]
public sealed record PermitBecameIrrevocable(PermitKind Kind) : IEvent;

[EventName("locations.notice-of-default-given", LocationsPermissions.View)]
public sealed record NoticeOfDefaultGiven(PermitKind Kind, DateOnly ReceivedOn) : IEvent;
