using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Ending;

[EventName("locations.end-announced")]
public sealed record EndAnnounced(DateOnly EndOn) : IEvent;

[EventName("locations.end-recalled")]
public sealed record EndRecalled(DateOnly EndOn) : IEvent;

[EventName("locations.phase-out-step-planned")]
public sealed record PhaseOutStepPlanned(string What, string By, DateOnly DueOn) : IEvent;

[EventName("locations.phase-out-step-done")]
public sealed record PhaseOutStepDone(string What) : IEvent;

[EventName("locations.hand-over-prepared")]
public sealed record HandOverPrepared(NextUse Use, string With) : IEvent;

[EventName("locations.hand-over-point-noted")]
public sealed record HandOverPointNoted(string What, string By, DateOnly Before) : IEvent;

[EventName("locations.hand-over-point-done")]
public sealed record HandOverPointDone(string What) : IEvent;

[EventName("locations.location-handed-over")]
public sealed record LocationHandedOver(NextUse Use, string With, DateOnly On) : IEvent;
