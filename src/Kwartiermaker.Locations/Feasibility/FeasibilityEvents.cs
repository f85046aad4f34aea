using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Feasibility;

[EventName("locations.study-started", LocationsPermissions.View)]
public sealed record StudyStarted(int Round, string Lead, string MunicipalityLead, string MunicipalityFunction) : IEvent;

[EventName("locations.study-changed", LocationsPermissions.ViewInternal)]
public sealed record StudyChanged(string Lead, string MunicipalityLead, string MunicipalityFunction, decimal? Investment) : IEvent;

[EventName("locations.aspect-judged", LocationsPermissions.ViewInternal)]
public sealed record AspectJudged(AspectKind Aspect, AspectVerdict Verdict, AspectVerdict Before, string Finding) : IEvent;

[EventName("locations.risk-recorded", LocationsPermissions.ViewInternal)]
public sealed record RiskRecorded(AspectKind Aspect, string Risk, RiskLevel Likelihood, RiskLevel Impact, string? Mitigation) : IEvent;

[EventName("locations.risk-settled", LocationsPermissions.ViewInternal)]
public sealed record RiskSettled(AspectKind Aspect, string Risk) : IEvent;

[EventName("locations.study-offered", LocationsPermissions.ViewInternal, Asks = LocationsPermissions.DecideStudy)]
public sealed record StudyOffered(DateOnly? DecideBy) : IEvent;

[EventName("locations.study-taken-back", LocationsPermissions.ViewInternal)]
public sealed record StudyTakenBack : IEvent;

[EventName("locations.study-decided", LocationsPermissions.View, Tells = true)]
public sealed record StudyDecided(StudyDecision Decision, string PreparedBy) : IEvent;
