using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Opening;

[EventName("locations.opening-planned", LocationsPermissions.View, Tells = true)]
public sealed record OpeningPlanned(DateOnly Day) : IEvent;

[EventName("locations.opening-check-recorded", LocationsPermissions.ViewInternal)]
public sealed record OpeningCheckRecorded(OpeningCheckKind Check, CheckState State) : IEvent;
