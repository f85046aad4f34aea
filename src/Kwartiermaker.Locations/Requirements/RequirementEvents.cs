using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Requirements;

/// <param name="Norm">Null when judged, or not set.</param>
[EventName("locations.requirement-set", LocationsPermissions.ManageCriteria)]
public sealed record RequirementSet(string Code, string Requirement, decimal? Norm, DateOnly From, string Source) : IEvent;

[EventName("locations.requirement-ended", LocationsPermissions.ManageCriteria)]
public sealed record RequirementEnded(string Code, string Requirement, DateOnly LastDay) : IEvent;
