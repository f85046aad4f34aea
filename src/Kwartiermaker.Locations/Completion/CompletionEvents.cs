using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Completion;

[EventName("locations.building-delivered", LocationsPermissions.ViewInternal, Tells = true)]
public sealed record BuildingDelivered(DateOnly On, string By) : IEvent;

[EventName("locations.building-delivery-corrected", LocationsPermissions.ViewInternal)]
public sealed record BuildingDeliveryCorrected(DateOnly On, string By) : IEvent;

[EventName("locations.open-point-added", LocationsPermissions.ViewInternal)]
public sealed record OpenPointAdded(string Point, DateOnly DueOn) : IEvent;

[EventName("locations.open-point-settled", LocationsPermissions.ViewInternal)]
public sealed record OpenPointSettled(string Point, DateOnly On, string Outcome) : IEvent;
