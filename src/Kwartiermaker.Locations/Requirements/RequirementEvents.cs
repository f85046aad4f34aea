using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Requirements;

/// <param name="Norm">Null when judged, or not set.</param>
[EventName("locations.requirement-set")]
public sealed record RequirementSet(string Code, string Requirement, decimal? Norm, DateOnly From, string Source) : IEvent;

[EventName("locations.requirement-ended")]
public sealed record RequirementEnded(string Code, string Requirement, DateOnly LastDay) : IEvent;
