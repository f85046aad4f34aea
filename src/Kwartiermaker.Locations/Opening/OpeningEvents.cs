using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Opening;

[EventName("locations.opening-planned")]
public sealed record OpeningPlanned(DateOnly Day) : IEvent;

[EventName("locations.opening-check-recorded")]
public sealed record OpeningCheckRecorded(OpeningCheckKind Check, CheckState State) : IEvent;
