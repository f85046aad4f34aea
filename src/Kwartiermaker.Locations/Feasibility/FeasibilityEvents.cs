using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Feasibility;

public sealed record StudyStarted(int Round, string Lead, string MunicipalityLead, string MunicipalityFunction) : IEvent;

public sealed record StudyChanged(string Lead, string MunicipalityLead, string MunicipalityFunction, decimal? Investment) : IEvent;

public sealed record AspectJudged(AspectKind Aspect, AspectVerdict Verdict, AspectVerdict Before, string Finding) : IEvent;

public sealed record RiskRecorded(AspectKind Aspect, string Risk, RiskLevel Likelihood, RiskLevel Impact, string? Mitigation) : IEvent;

public sealed record RiskSettled(AspectKind Aspect, string Risk) : IEvent;

public sealed record StudyOffered(DateOnly? DecideBy) : IEvent;

public sealed record StudyTakenBack : IEvent;

public sealed record StudyDecided(StudyDecision Decision, string PreparedBy) : IEvent;
