using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Ending;

[EventName("locations.end-announced", LocationsPermissions.View, Tells = true)]
public sealed record EndAnnounced(DateOnly EndOn) : IEvent;

[EventName("locations.end-recalled", LocationsPermissions.View, Tells = true)]
public sealed record EndRecalled(DateOnly EndOn) : IEvent;

[EventName("locations.phase-out-step-planned", LocationsPermissions.ViewInternal)]
public sealed record PhaseOutStepPlanned(string What, string By, DateOnly DueOn) : IEvent;

[EventName("locations.phase-out-step-done", LocationsPermissions.ViewInternal)]
public sealed record PhaseOutStepDone(string What) : IEvent;

[EventName("locations.hand-over-prepared", LocationsPermissions.ViewInternal)]
public sealed record HandOverPrepared(NextUse Use, string With) : IEvent;

[EventName("locations.hand-over-point-noted", LocationsPermissions.ViewInternal)]
public sealed record HandOverPointNoted(string What, string By, DateOnly Before) : IEvent;

[EventName("locations.hand-over-point-done", LocationsPermissions.ViewInternal)]
public sealed record HandOverPointDone(string What) : IEvent;

[EventName("locations.location-handed-over", LocationsPermissions.View, Tells = true)]
public sealed record LocationHandedOver(NextUse Use, string With, DateOnly On) : IEvent;

/// <param name="DueOn">Day of the warning.</param>
[EventName("locations.warning-noted", LocationsPermissions.View)]
public sealed record WarningNoted(DateOnly DueOn) : IEvent;
