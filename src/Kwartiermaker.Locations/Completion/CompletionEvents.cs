using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Completion;

public sealed record BuildingDelivered(DateOnly On, string By) : IEvent;

public sealed record BuildingDeliveryCorrected(DateOnly On, string By) : IEvent;

public sealed record OpenPointAdded(string Point, DateOnly DueOn) : IEvent;

public sealed record OpenPointSettled(string Point, DateOnly On, string Outcome) : IEvent;
