using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Costs;

[EventName("locations.cost-option-added", LocationsPermissions.ViewCosts)]
public sealed record CostOptionAdded(string Name) : IEvent;

[EventName("locations.cost-option-copied", LocationsPermissions.ViewCosts)]
public sealed record CostOptionCopied(string Name, string From) : IEvent;

[EventName("locations.cost-option-changed", LocationsPermissions.ViewCosts)]
public sealed record CostOptionChanged(string Name, [property: FieldsOf(typeof(CostFacts))] IReadOnlyList<string> Changed) : IEvent;

[EventName("locations.cost-option-removed", LocationsPermissions.ViewCosts)]
public sealed record CostOptionRemoved(string Name) : IEvent;

[EventName("locations.cost-option-preferred", LocationsPermissions.ViewCosts)]
public sealed record CostOptionPreferred(string Name) : IEvent;
