using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Permits;

public sealed record PermitNeedDecided(PermitKind Kind, NeedAnswer Answer) : IEvent;

public sealed record PermitApplied(PermitKind Kind, string Subject, string Authority, DateOnly ReceivedOn) : IEvent;

public sealed record PermitChanged(PermitKind Kind, string Subject, string? CaseNumber) : IEvent;

public sealed record PermitTermSuspended(PermitKind Kind, DateOnly RequestedOn, string What) : IEvent;

public sealed record PermitTermResumed(PermitKind Kind, DateOnly ResumedOn, SuspensionEnd How, DateOnly? Deadline) : IEvent;

public sealed record PermitTermExtended(PermitKind Kind, DateOnly AnnouncedOn, DateOnly? Deadline) : IEvent;

public sealed record PermitDecided(PermitKind Kind, PermitDecision Decision, DateOnly DecidedOn) : IEvent;

public sealed record PermitPublished(PermitKind Kind, DateOnly PublishedOn, DateOnly? InForceOn) : IEvent;

public sealed record PermitObjectionReceived(PermitKind Kind, ObjectionKind What, string By, DateOnly ReceivedOn) : IEvent;

public sealed record PermitObjectionDecided(PermitKind Kind, ObjectionKind What, ObjectionOutcome Outcome, DateOnly DecidedOn) : IEvent;

public sealed record PermitBecameIrrevocable(PermitKind Kind) : IEvent;

public sealed record NoticeOfDefaultGiven(PermitKind Kind, DateOnly ReceivedOn) : IEvent;
